"""A report in the form its reader needs; one file per format, each with `render`."""

import pkgutil

#: What the formats share; every other file here is a format. A folder is for something else than a report.
SHARED = frozenset({"class_summary", "counterexample", "diagram", "failure", "remarks", "screen", "tables"})
FORMATS = tuple(sorted(one.name for one in pkgutil.iter_modules(__path__) if one.name not in SHARED and not one.ispkg))

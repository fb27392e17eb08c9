"""A report in the form its reader needs; one file per format, each with `render`."""

import pkgutil

#: What the formats share; every other file here is a format.
SHARED = frozenset({"counterexample", "failure", "screen", "tables"})
FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if module.name not in SHARED))

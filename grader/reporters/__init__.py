"""A report in the form its reader needs; one file per format.

A format has one of these, by which the command line knows what to do with it:

    render(report, screen) -> str                  a document
    files(report, screen) -> Mapping[str, str]     a folder of documents, by their names in it
    filled(report, export) -> Filled               the gradebook that a platform exported, with grades in it
"""

import pkgutil

#: A folder is for something else than a report.
FORMATS = tuple(sorted(one.name for one in pkgutil.iter_modules(__path__) if not one.ispkg))

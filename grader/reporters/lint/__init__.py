"""What was found in files of SQL, in the form its reader needs; one file per format, each with `render`."""

import pkgutil

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))

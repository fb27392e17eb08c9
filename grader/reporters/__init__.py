"""A report in the form its reader needs; one file per format, each with `render`."""

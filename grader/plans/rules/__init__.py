"""One rule per file: a generator of the file's name, marked `@rule()`."""

"""One mistake per file: a generator of the file's name, marked `@operator()`."""

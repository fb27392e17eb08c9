"""Rules of statements: each is given a `Query`, be it a SELECT or a change of rows."""

"""PostgreSQL's and Redshift's."""

from grader.sql.bridges.postgres import (
    like_escapes,
    moments,
    names,
    redshift,
    rounding,
    series,
    substrings,
    type_calls,
    types,
)

__all__ = [
    "like_escapes",
    "moments",
    "names",
    "redshift",
    "rounding",
    "series",
    "substrings",
    "type_calls",
    "types",
]

"""MySQL's."""

from grader.sql.bridges.mysql import (
    calendar,
    casts,
    clauses,
    moments,
    numbers,
    patterns,
    text,
    types,
)

__all__ = [
    "calendar",
    "casts",
    "clauses",
    "moments",
    "numbers",
    "patterns",
    "text",
    "types",
]

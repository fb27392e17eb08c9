"""SQLite's."""

from grader.sql.bridges.sqlite import (
    casts,
    clauses,
    comparisons,
    moments,
    names,
    numbers,
)

__all__ = [
    "casts",
    "clauses",
    "comparisons",
    "moments",
    "names",
    "numbers",
]

"""Trino's and Athena's."""

from grader.sql.bridges.presto import (
    exact_numbers,
    functions,
    time_zones,
    unnest,
)

__all__ = [
    "exact_numbers",
    "functions",
    "time_zones",
    "unnest",
]

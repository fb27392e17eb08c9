"""Spark's and Databricks'."""

from grader.sql.bridges.spark import (
    choices,
    dates,
    groups,
    numbers,
    rows,
    text,
    types,
)

__all__ = [
    "choices",
    "dates",
    "groups",
    "numbers",
    "rows",
    "text",
    "types",
]

"""BigQuery's."""

from grader.sql.bridges.bigquery import (
    extracts,
    first_letters,
    formats,
    limited_aggregates,
    numerics,
    pivot_names,
    printf_formats,
    safe_functions,
    unnests,
    utc_times,
)

__all__ = [
    "extracts",
    "first_letters",
    "formats",
    "limited_aggregates",
    "numerics",
    "pivot_names",
    "printf_formats",
    "safe_functions",
    "unnests",
    "utc_times",
]

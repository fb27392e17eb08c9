"""Snowflake's."""

from grader.sql.bridges.snowflake import (
    aggregates,
    asof_joins,
    flatten,
    formats,
    intervals,
    unpivots,
    values_columns,
    variants,
)

__all__ = [
    "aggregates",
    "asof_joins",
    "flatten",
    "formats",
    "intervals",
    "unpivots",
    "values_columns",
    "variants",
]

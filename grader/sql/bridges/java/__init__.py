"""What Trino and Spark share."""

from grader.sql.bridges.java import (
    date_differences,
    dates,
    formats,
    lambdas,
    ordered_sets,
    regexes,
    sequences,
    short_substrings,
    whole_casts,
)

__all__ = [
    "date_differences",
    "dates",
    "formats",
    "lambdas",
    "ordered_sets",
    "regexes",
    "sequences",
    "short_substrings",
    "whole_casts",
]

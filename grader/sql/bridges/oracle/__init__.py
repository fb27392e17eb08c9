"""Oracle's."""

from grader.sql.bridges.oracle import (
    casts,
    dates,
    duals,
    empty_texts,
    extremes,
    keeps,
    level_rows,
    nested_aggregates,
    numbers,
    printed,
    texts,
)

__all__ = [
    "casts",
    "dates",
    "duals",
    "empty_texts",
    "extremes",
    "keeps",
    "level_rows",
    "nested_aggregates",
    "numbers",
    "printed",
    "texts",
]

"""SQL Server's."""

from grader.sql.bridges.sql_server import (
    additions,
    casts,
    collations,
    conversions,
    dates,
    formats,
    likes,
    numbers,
    query_options,
    texts,
    trailing_blanks,
    xml_paths,
)

__all__ = [
    "additions",
    "casts",
    "collations",
    "conversions",
    "dates",
    "formats",
    "likes",
    "numbers",
    "query_options",
    "texts",
    "trailing_blanks",
    "xml_paths",
]

"""A query laid out in lines, so that two of them can be held against each other."""

import sqlglot
from sqlglot.errors import SqlglotError


def lines(sql: str) -> list[str]:
    """Of a text of DuckDB's dialect; as it is where it cannot be read.

    >>> lines("select a, b from t where a > 1 -- why")
    ['SELECT', '  a,', '  b', 'FROM t', 'WHERE', '  a > 1']
    """
    try:
        text = sqlglot.parse_one(sql, read="duckdb").sql("duckdb", pretty=True, comments=False)
    except (SqlglotError, RecursionError):
        text = sql
    return text.splitlines()

"""A query's tree, read once for all that is asked of it in a row."""

from functools import lru_cache

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError


@lru_cache(maxsize=32)
def tree_of(sql: str) -> exp.Expr | None:
    """None where it is not one statement, or cannot be read. Not to be changed: copy it first."""
    try:
        trees = [tree for tree in sqlglot.parse(sql, read="duckdb") if tree is not None]
    except (SqlglotError, RecursionError):
        return None
    return trees[0] if len(trees) == 1 else None

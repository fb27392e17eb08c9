"""What a solution orders its rows by, as far as learners are told."""

from itertools import takewhile

from grader.feedback.compared import OrderKeys
from grader.sandbox.tokens import promises_order
from grader.sql.ordering import order_names


def order_keys(sql: str, dialect: str) -> OrderKeys | None:
    """None where nothing is ordered; what follows a key that is no output column is not told.

    >>> order_keys("select a, b from t order by a, c, b", "duckdb")
    ('a', None)
    """
    keys = order_names(sql, dialect)
    if keys is None:
        return (None,) if promises_order(sql) else None
    named = tuple(takewhile(bool, keys))
    return (*named, None) if len(named) < len(keys) else named

"""A query laid out in lines, so that two of them can be held against each other."""

from grader.sql.reading import trees_of


def lines(sql: str, dialect: str = "duckdb") -> list[str]:
    """As it is where it cannot be read.

    >>> lines("select a, b from t where a > 1 -- why")
    ['SELECT', '  a,', '  b', 'FROM t', 'WHERE', '  a > 1']
    """
    trees = trees_of(sql, dialect) or []
    return (trees[0].sql(dialect, pretty=True, comments=False) if len(trees) == 1 else sql).splitlines()

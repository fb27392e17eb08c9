"""A query laid out in lines, so that two of them can be held against each other."""

from grader.sql.reading import tree_of


def lines(sql: str) -> list[str]:
    """Of a text of DuckDB's dialect; as it is where it cannot be read.

    >>> lines("select a, b from t where a > 1 -- why")
    ['SELECT', '  a,', '  b', 'FROM t', 'WHERE', '  a > 1']
    """
    tree = tree_of(sql)
    return (tree.sql("duckdb", pretty=True, comments=False) if tree is not None else sql).splitlines()

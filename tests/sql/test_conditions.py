"""Which conditions cannot be true where a column is NULL."""

import duckdb
import pytest
import sqlglot

from grader.sql.conditions import rejects_null

#: Condition about `x`, which is NULL, and `y`, which is 1 -> whether it is seen that it drops the row.
CONDITIONS = {
    "x = 1": True,
    "NOT (x = 1)": True,
    "x IS NULL": False,
    "x IS NOT NULL": True,
    "NOT (x IS NULL OR y > 5)": True,
    "x > 1 OR y = 1": False,
    "x > 1 AND y = 1": True,
    "x IN (1, 2)": True,
    "x NOT IN (1, 2)": True,
    "x IN (SELECT 1)": True,
    "x NOT IN (SELECT 1 WHERE false)": False,
    "x <> ALL (SELECT 1 WHERE false)": False,
    "x BETWEEN 1 AND 2": True,
    "x NOT BETWEEN 1 AND 2": True,
    "NOT (y BETWEEN 5 AND x)": False,
    "x + 1 > 2": True,
    "coalesce(x, 1) = 1": False,
    "CASE WHEN x = 1 THEN false ELSE true END": False,
    "x IS DISTINCT FROM 1": False,
    "x IS TRUE": True,
    "x IS NOT TRUE": False,
    "x::VARCHAR LIKE '1%'": True,
    "x::VARCHAR NOT LIKE '1%'": True,
    "concat(x, 'a') = 'a'": False,
    "y = 1": False,
}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_rejects_null(condition: str) -> None:
    tree = sqlglot.parse_one(f"SELECT 1 WHERE {condition}", read="duckdb").args["where"].this
    assert rejects_null(tree, lambda column: column.name == "x") is CONDITIONS[condition]
    with duckdb.connect() as connection:
        rows = connection.execute(f"SELECT 1 FROM (SELECT NULL::INTEGER AS x, 1 AS y) WHERE {condition}").fetchall()
    assert not (rows and CONDITIONS[condition])


def test_postgres_says_is_not_null_in_one() -> None:
    tree = sqlglot.parse_one("SELECT 1 WHERE x IS NOT NULL", read="postgres").args["where"].this
    assert rejects_null(tree, lambda column: column.name == "x")

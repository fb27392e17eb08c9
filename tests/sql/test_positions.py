"""What is quoted of a statement: the words its author wrote, from the first to the last."""

import pytest
import sqlglot
from sqlglot import exp
from sqlglot.dialects.dialect import Dialect

from grader.sql.positions import Positions


@pytest.mark.parametrize(
    "part",
    [
        "string_agg(DISTINCT a, ',')",
        "extract(year FROM b)",
        "CASE WHEN a IN (1, 2) THEN CASE WHEN b THEN 1 END ELSE 'x' END",
        "CASE a WHEN 1 THEN 2 END",
        "f(string_agg(a, ',' ORDER BY lower(b)))",
        "EXISTS (SELECT 1 FROM u)",
        "EXISTS(FROM u)",
        "CAST(CASE WHEN b THEN a END AS INT)",
        "a + CAST(b AS INT)",
        "trim(both 'x' FROM a)",
        "count(*)",
        "a = NULL",
        "a IN (extract(year FROM b), 2)",
    ],
)
def test_a_part_is_written_as_it_stands(part: str) -> None:
    text = f"SELECT f((1), 2), ({part}), 'end' FROM t"
    tree = sqlglot.parse_one(text, read="duckdb")
    positions = Positions(text, Dialect.get_or_raise("duckdb").tokenize(text))
    assert positions.written(tree.expressions[1].unnest()) == part


def test_what_stands_between_two_parts() -> None:
    text = "SELECT a FROM t UNION DISTINCT SELECT b FROM u"
    tree = sqlglot.parse_one(text, read="duckdb")
    positions = Positions(text, Dialect.get_or_raise("duckdb").tokenize(text))
    assert isinstance(tree, exp.Union)
    assert positions.between(tree.left, tree.right) == ["UNION", "DISTINCT", "SELECT"]

"""Types of expressions, whatever the tables are called."""

import pytest
import sqlglot

from grader.sql.course import Course
from grader.sql.types import annotate
from grader.values.relation import Attribute, Relation


@pytest.mark.parametrize("name", ["plain", "odd table", "o'clock", "select", "Ünïcode", 'in "quotes"'])
def test_columns_have_types_whatever_their_table_is_called(name: str) -> None:
    relation = Relation("main", name, (Attribute("the key", "INTEGER", False), Attribute("amt", "DOUBLE", True)))
    quoted = name.replace('"', '""')
    tree = sqlglot.parse_one(f'SELECT "the key", amt FROM "{quoted}"', read="duckdb")
    found = annotate(tree, Course("duckdb", (relation,))).expressions
    assert [one.type.sql("duckdb") if one.type else None for one in found] == ["INT", "DOUBLE"]

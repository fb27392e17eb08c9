"""The solution's rows written down without a table are its rows, of whatever type."""

import pytest

from grader.authoring.constants import written_down
from grader.compare import compare
from grader.sandbox.database import Database
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing, Limits

VALUES = (
    "1", "-170141183460469231731687303715884105728", "1.50::DECIMAL(10, 4)", "0.1::DOUBLE", "1e300::DOUBLE",
    "'nan'::DOUBLE", "'-inf'::FLOAT", "'it''s'", "''", "NULL", "NULL::INTEGER", "true", "DATE '2024-02-29'",
    "TIMESTAMP '2024-02-29 23:59:59.000001'", "TIMESTAMPTZ '2024-02-29 23:59:59+02'", "TIME '23:59:59'",
    "INTERVAL '1 month 2 days'", "'\\xAA'::BLOB", "[1, NULL, 3]", "['a', 'b c']", "{'a': 1, 'b': 'x'}",
    "MAP {'k': 1}", "'a'::ENUM ('a', 'b')", "'6b9bd0a4-0000-4000-8000-000000000000'::UUID",
)  # fmt: skip


@pytest.fixture(scope="module")
def database():
    found = Database(Limits())
    yield found
    found.close()


def expected(database, sql):
    result = database.query(sql)
    return Expected(result, ties=(Tie(len(result.rows)),))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("where", ["", " WHERE 1 = 2"])
def test_the_same_row_or_none(database, value, where):
    solution = expected(database, f'SELECT {value} AS "a ""name"""{where}')
    sql = written_down(solution)
    assert sql is not None
    result = database.query(sql)
    assert len(result.rows) == len(solution.result.rows)
    assert result.columns == solution.result.columns
    assert compare(solution, result, Comparing(columns="exact")) == ()


def test_several_rows_are_not_written_down(database):
    assert written_down(expected(database, "FROM range(2)")) is None

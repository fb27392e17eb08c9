"""What other databases' SQL gives here is what it gives there, or nothing at all."""

import contextlib
import math
from functools import cache
from pathlib import Path

import duckdb
import pytest
from dialect_cases import SCHEMA, Case, cases, dialects, table

from grader.running import Prepared, prepared, run
from grader.sandbox.database import Database
from grader.sandbox.tokens import bare, promises_order
from grader.sql.course import Course
from grader.values.pack import Limits
from grader.values.result import Result
from grader.values.run import Failure

README = Path(__file__).parents[2] / "README.md"
CASES = [case for dialect in dialects() for case in cases(dialect)]
Rows = list[tuple[str, ...]]


@cache
def club(nocase: bool) -> Database:
    database = Database(Limits(seconds=10), "nocase" if nocase else "binary")
    database.execute(SCHEMA.read_text())
    database.lock()
    return database


@pytest.mark.parametrize("case", CASES, ids=str)
def test_runs_as_it_does_there(case: Case) -> None:
    database = club(case.nocase)
    course = Course(case.dialect, database.relations, case.nocase)
    ready = prepared(case.sql, course)
    came_to = ready if isinstance(ready, Failure) else run(database, ready, course)
    if isinstance(came_to, Failure):
        assert came_to.status == "unsupported", came_to.message
        assert case.verdict == "unsupported", came_to.message
        return
    assert isinstance(ready, Prepared)
    got = printed(database, ready.sql)
    assert alike(got, list(case.rows), ordered=promises_order(ready.sql)), (got, ready.sql)
    untranslated: Rows = []
    if isinstance(database.submit(case.sql), Result):
        with contextlib.suppress(duckdb.Error):
            untranslated = printed(database, case.sql)
    ordered = promises_order(ready.sql)
    assert case.verdict == ("same" if alike(untranslated, got, ordered) else "bridged")


def test_the_readme_tells_what_runs(update: bool) -> None:
    text = README.read_text()
    begin, end = text.index("\n", text.index("<!-- dialects:")) + 1, text.index("<!-- /dialects -->")
    told = f"{text[:begin]}\n{table()}\n{text[end:]}"
    if update:
        README.write_text(told)
    assert README.read_text() == told, "pytest tests/dialects --update"


def printed(database: Database, sql: str) -> Rows:
    """Rows as the engine prints them, NULL as such."""
    (columns,) = database.execute(f"SELECT count(*) FROM (DESCRIBE {bare(sql)}\n)")[0]
    cells = ", ".join(f"coalesce(#{place + 1}::VARCHAR, 'NULL')" for place in range(columns))
    return database.execute(f"SELECT {cells} FROM ({bare(sql)}\n) AS answer")


def alike(got: Rows, wanted: Rows, ordered: bool) -> bool:
    if not ordered:
        got, wanted = sorted(got), sorted(wanted)
    return len(got) == len(wanted) and all(
        len(one) == len(other) and all(map(_same_cell, one, other)) for one, other in zip(got, wanted, strict=True)
    )


def _same_cell(got: str, wanted: str) -> bool:
    """Numbers as numbers; a time stamp at midnight may be told as a day."""
    if got.strip() == wanted or got == f"{wanted} 00:00:00":
        return True
    with contextlib.suppress(ValueError):
        return math.isclose(float(got), float(wanted), rel_tol=1e-6, abs_tol=1e-9)
    return False

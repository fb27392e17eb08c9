"""Tables that other databases' DDL makes, and loads that fill them, hold here what they hold there."""

from collections.abc import Iterator

import duckdb
import pytest
from definition_cases import STAGING, DefinitionCase, definition_cases

from grader.sandbox.relations import relations
from grader.sql.course import Course
from grader.sql.definitions import built
from grader.sql.translation import read
from grader.values.run import Failure

CASES = definition_cases()


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute(STAGING.read_text())
        yield connection


def course(connection: duckdb.DuckDBPyConnection, dialect: str) -> Course:
    sequences = connection.execute("SELECT sequence_name FROM duckdb_sequences()").fetchall()
    there = relations(lambda sql: connection.execute(sql).fetchall())
    made = connection.execute("SELECT table_name, sql FROM duckdb_tables() WHERE schema_name = 'main'").fetchall()
    return Course(dialect, there, sequences=frozenset(name for (name,) in sequences), made=tuple(made))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_holds_what_it_holds_there(case: DefinitionCase, connection: duckdb.DuckDBPyConnection) -> None:
    storage: dict[str, dict[str, str]] = {}
    notes: list[str] = []
    for statement in case.statements:
        made = built(statement, course(connection, case.dialect))
        if isinstance(made, Failure):
            assert statement is case.statements[-1], made
            assert [one.mark for one in case.asked] == [made.status], made
            assert not case.asked[0].told or case.asked[0].told in made.message, made
            return
        for sql in made.sql:
            connection.execute(sql)
        for table, told in made.storage.items():
            storage.setdefault(table, {}).update(told)
        notes += made.notes
    assert_asked(case, connection, storage, notes)


def assert_asked(
    case: DefinitionCase, connection: duckdb.DuckDBPyConnection, storage: dict[str, dict[str, str]], notes: list[str]
) -> None:
    got: list[str] = []
    for one in case.asked:
        if one.mark == "?":
            assert not got
            got = [
                " | ".join("NULL" if cell is None else str(cell) for cell in row) for row in rows(connection, one.told)
            ]
        elif one.mark == "=":
            assert got, f"no row for {one.told}"
            assert got.pop(0) == one.told
        elif one.mark == "refused":
            with pytest.raises(duckdb.Error):
                connection.execute(one.told)
        elif one.mark == "storage":
            table, _, told = one.told.partition(": ")
            assert "; ".join(f"{name} = {value}" for name, value in sorted(storage[table].items())) == told
        else:
            assert one.mark == "note", one
            assert one.told in " · ".join(notes)
    assert not got


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[object, ...]]:
    return connection.execute(sql).fetchall()


@pytest.mark.parametrize("dialect", sorted({case.dialect for case in CASES}))
def test_no_text_breaks_it(dialect: str, connection: duckdb.DuckDBPyConnection) -> None:
    """Statements cut off, and those of other dialects, come to what is said of them, not to a fault of ours."""
    staging = Course(dialect, course(connection, dialect).relations)
    own = [statement.strip() for case in CASES if case.dialect == dialect for statement in case.statements]
    others = [case.statements[0].strip() for case in CASES if case.dialect != dialect]
    cut = [text[: len(text) * place // 4] for text in own for place in (1, 2, 3)]
    for text in (*cut, *others[:: len(own) // 8 + 1]):
        made = built(text, staging)
        # Some breaks sqlglot itself already.
        broke = isinstance(made, Failure) and made.message.startswith("something in this statement")
        assert not broke or isinstance(read(text, staging), Failure), text

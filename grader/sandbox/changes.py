"""A copy of the fixture that statements may change, and that is as it was when the next one comes.

The copy has every constraint but the foreign keys, which are checked here after each statement: DuckDB's own look at
each row by itself and refuse changes that SQL allows (a parent deleted after its children in one transaction, a unique
column of a row that others refer to; https://duckdb.org/docs/stable/sql/indexes#constraint-checking-in-foreign-keys).
"""

from collections.abc import Sequence

import duckdb

from grader.sandbox.breaches import broken_reference, broken_rule
from grader.sandbox.definitions import Execute, indexes, sequences, views, without_foreign_keys
from grader.sandbox.reading import Reader, described, read
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.state import Digest, Name, State

COPY = "copy for changes"
#: A statement and where it stands in its text.
Placed = tuple[duckdb.Statement, tuple[int, int]]
_ANY_NUMBER = 2**62


class Copy:
    def __init__(self, cursor: duckdb.DuckDBPyConnection, relations: Sequence[Relation]) -> None:
        self._tables = {
            relation: sql
            for relation in relations
            if (sql := without_foreign_keys(_on(cursor), relation.schema, relation.name))
        }
        self._sequences = sequences(_on(cursor))
        self._make(cursor)
        self._base = self._digests(cursor)

    def changed(
        self, cursor: duckdb.DuckDBPyConnection, text: str, statements: Sequence[Placed], wanted: State | None
    ) -> State | Failure:
        """The state after the statements, which are then taken back.

        Raises:
            duckdb.Error: a statement fails other than by breaking a rule of a table.
        """
        if self._sequences:
            # What is taken back does not take their numbers back.
            cursor.execute(f"DETACH {quoted(COPY)}")
            self._make(cursor)
        cursor.execute(f"USE {quoted(COPY)}")
        cursor.execute("BEGIN TRANSACTION")
        try:
            for place, (statement, span) in enumerate(statements):
                try:
                    cursor.execute(statement).fetchall()
                except duckdb.ConstraintException as error:
                    cursor.execute("ROLLBACK")
                    cursor.execute("BEGIN TRANSACTION")
                    before = [earlier for earlier, _ in statements[: place + 1]]
                    return broken_rule(cursor, error, list(self._tables), before, _first_line(text, span))
                broken = broken_reference(cursor, list(self._tables), statement.query, _first_line(text, span))
                if broken is not None:
                    return broken
            digests = self._digests(cursor)
            against = self._base if wanted is None else wanted.digests
            rows = {name: self._rows(cursor, name) for name in digests if digests[name] != against[name]}
            return State(digests, rows, digests != self._base)
        finally:
            cursor.execute("ROLLBACK")

    def refill(self, cursor: duckdb.DuckDBPyConnection) -> None:
        """With the rows that the tables themselves hold now."""
        if self._sequences:
            cursor.execute(f"DETACH {quoted(COPY)}")
            self._make(cursor)
        for relation in () if self._sequences else self._tables:
            if self._base[relation.schema, relation.name][0]:
                cursor.execute(f"DELETE FROM {_home(relation.schema, relation.name)}")
            cursor.execute(_filling(relation))
        self._base = self._digests(cursor)

    def _make(self, cursor: duckdb.DuckDBPyConnection) -> None:
        execute = _on(cursor)
        execute(f"ATTACH ':memory:' AS {quoted(COPY)}")
        for schema in {relation.schema for relation in self._tables}:
            execute(f"CREATE SCHEMA IF NOT EXISTS {quoted(COPY)}.{quoted(schema)}")
        for schema, sql in self._sequences:
            _run_in(cursor, schema, sql)
        for relation, sql in self._tables.items():
            _run_in(cursor, relation.schema, sql)
            execute(_filling(relation))
        for schema, sql in (*indexes(execute), *views(execute)):
            _run_in(cursor, schema, sql)
        execute("USE memory")

    def _digests(self, cursor: duckdb.DuckDBPyConnection) -> dict[Name, Digest]:
        """Of the rows as text: the engine's hash takes -1 and -2 for the same."""
        tables = list(self._tables)
        # One question takes the engine no longer than each of many.
        found = cursor.execute(
            " UNION ALL ".join(
                f"SELECT {place}, count(*), coalesce(sum(hash(t::VARCHAR)), 0) FROM {_home(one.schema, one.name)} AS t"
                for place, one in enumerate(tables)
            )
        ).fetchall()
        return {(tables[place].schema, tables[place].name): (int(count), int(total)) for place, count, total in found}

    def _rows(self, cursor: duckdb.DuckDBPyConnection, name: Name) -> Result:
        cursor.execute(f"FROM {_home(*name)}")
        return read(cursor, Reader(described(cursor)), _ANY_NUMBER)


def _filling(relation: Relation) -> str:
    columns = ", ".join(quoted(one.name) for one in relation.writable)
    return (
        f"INSERT INTO {_home(relation.schema, relation.name)} ({columns}) SELECT {columns} FROM memory.{relation.sql}"
    )


def _home(schema: str, table: str) -> str:
    return f"{quoted(COPY)}.{quoted(schema)}.{quoted(table)}"


def _on(cursor: duckdb.DuckDBPyConnection) -> Execute:
    return lambda sql: cursor.execute(sql).fetchall()


def _run_in(cursor: duckdb.DuckDBPyConnection, schema: str, sql: str) -> None:
    """Names in it mean the copy's."""
    cursor.execute(f"USE {quoted(COPY)}.{quoted(schema)}")
    cursor.execute(sql)


def _first_line(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    line_end = text.find("\n", start)
    return start, min(end, line_end) if line_end >= 0 else end

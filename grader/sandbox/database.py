"""One DuckDB that holds one fixture: filled by us, then locked, then asked by strangers."""

import contextlib
import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import duckdb

from grader.errors import TooManyRowsError
from grader.sandbox.changes import COPY, Copy
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.engine import connected, lock
from grader.sandbox.gate import gate, gate_changes
from grader.sandbox.reading import Reader, Run, described, in_text, read, read_runs
from grader.sandbox.relations import relations
from grader.sandbox.tokens import bare
from grader.values.names import quoted
from grader.values.pack import Collation, Limits
from grader.values.relation import Relation
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.state import State

#: What ends a run that another machine, or the same at another time, may have let come to its end.
_STOPPED = (duckdb.InterruptException, duckdb.OutOfMemoryException, MemoryError)


class Database:
    """A fixture's database. Trusted SQL goes through `execute` and `query`, a stranger's through `submit`."""

    #: Runs in any database of this process that were stopped, for their time or their memory.
    stopped: ClassVar[int] = 0

    def __init__(self, limits: Limits, collation: Collation = "binary", plain_plans: bool = False) -> None:
        """`plain_plans` are those of a textbook: for people to read, not to be judged by."""
        self._limits = limits
        self._connection = connected(limits, collation, plain_plans)
        self._files: TemporaryDirectory[str] | None = None
        self._own_names: frozenset[str] = frozenset()
        self._proof: list[tuple[Any, ...]] = []
        self._suspect = False

    def statements(self, sql: str) -> list[duckdb.Statement]:
        """The statements that a trusted text is made of, for `execute`."""
        return self._connection.extract_statements(sql)

    def execute(self, sql: str | duckdb.Statement) -> list[tuple[Any, ...]]:
        """Runs trusted SQL, one or more statements; the rows of the last.

        Raises:
            duckdb.Error: with the engine's complaint as JSON.
        """
        try:
            return self._connection.execute(sql).fetchall()
        except _STOPPED:
            Database.stopped += 1
            raise

    def reads(self, files: TemporaryDirectory[str], lakes: Mapping[str, tuple[str, ...]]) -> None:
        """Tables, by `sql`, that have become views of files; those stay readable, and go with the database."""
        self._files = files
        self.relations = tuple(replace(one, lake=lakes.get(one.sql)) for one in self.relations)

    def lock(self) -> None:
        """Ends the filling: no setting, file or network from here on, for anyone, beside the fixture's own files."""
        lock(self._connection, self._limits, *(() if self._files is None else (Path(self._files.name),)))
        self._own_names = frozenset(
            name.lower()
            for (name,) in self.execute(
                "SELECT table_name FROM duckdb_tables() "
                "UNION SELECT column_name FROM duckdb_columns() WHERE NOT internal"
            )
        )
        if self._files is not None:
            self._own_names |= {one.name.lower() for one in self.relations if one.lake is not None}
        self._proof = self._fingerprint()

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """The fixture's tables and views, as they were when first asked for."""
        return relations(self.execute)

    def query(self, sql: str) -> Result:
        """The rows of one trusted query, within the exercise's limits.

        Raises:
            duckdb.Error, TooManyRowsError: it does not run, or not within them.
        """
        cursor = self._connection.cursor()
        try:
            return self._read(cursor, sql, sql)
        except _STOPPED:
            Database.stopped += 1
            raise
        finally:
            cursor.close()

    def table(self, schema: str, name: str) -> Result:
        """All rows of one of the fixture's tables, however many."""
        cursor = self._connection.cursor()
        try:
            cursor.execute(f"FROM memory.{quoted(schema)}.{quoted(name)}")
            return read(cursor, Reader(described(cursor)), 2**62)
        finally:
            cursor.close()

    def runs(self, sql: str, offset: int, count: int) -> list[Run]:
        """The rows of a trusted query in runs of tied ones; see `reading.read_runs`."""
        cursor = self._connection.cursor()
        try:
            cursor.execute("BEGIN TRANSACTION READ ONLY")
            cursor.execute(sql)
            *columns, _ = described(cursor)
            reader = Reader(columns)
            runs = read_runs(cursor, reader, offset, count, self._limits.rows)
            if not reader.blurred:
                return runs
            cursor.execute(in_text(sql, len(columns) + 1, reader.blurred))
            return read_runs(cursor, Reader(columns, reader.blurred), offset, count, self._limits.rows)
        except _STOPPED:
            Database.stopped += 1
            raise
        finally:
            cursor.close()

    def submit(self, text: str) -> Result | Failure:
        """Runs a stranger's query, which cannot change or keep anything."""
        self._suspect = True
        cursor = self._connection.cursor()
        try:
            statement = gate(cursor, self._own_names, text)
            if isinstance(statement, Failure):
                return statement
            result = self._read(cursor, text, statement)
            # It went through in a transaction that only reads, and is rolled back: nothing can have changed.
            self._suspect = False
            return result
        except TooManyRowsError:
            rows = f"{self._limits.rows:,}"
            return Failure(
                "too_large", "too-large", f"the result has more than {rows} rows", "is a join missing its condition?"
            )
        except ERRORS as error:
            Database.stopped += isinstance(error, _STOPPED)
            return failure(error, text)
        finally:
            cursor.close()

    def analyzed(self, text: str) -> list[dict[str, Any]] | Failure:
        """The operators, as the engine prints them, by which it carried out a stranger's query, rows and all.

        Of statements that change something this would be their execution: the gate lets none of them pass.
        """
        self._suspect = True
        cursor = self._connection.cursor()
        try:
            statement = gate(cursor, self._own_names, text)
            if isinstance(statement, Failure):
                return statement
            cursor.execute("BEGIN TRANSACTION READ ONLY")
            ((_, printed),) = cursor.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {text}").fetchall()
            self._suspect = False
            operators: list[dict[str, Any]] = json.loads(printed).get("operator", [])
            return operators
        except ERRORS as error:
            Database.stopped += isinstance(error, _STOPPED)
            return failure(error, text)
        finally:
            cursor.close()

    def change(self, text: str, many: bool, wanted: State | None) -> State | Failure:
        """Runs a stranger's INSERT, UPDATE, DELETE or MERGE on a copy of the fixture, and takes it back.

        `wanted` is the state to hold it against; rows are read only of tables that depart from it, or from the fixture.
        """
        self._suspect = True
        cursor = self._connection.cursor()
        try:
            statements = gate_changes(cursor, self._own_names, text, many)
            if isinstance(statements, Failure):
                return statements
            state = self._copy.changed(cursor, text, statements, wanted)
            self._suspect = False
            return state
        except ERRORS as error:
            Database.stopped += isinstance(error, _STOPPED)
            self._drop_copy()
            return failure(error, text)
        finally:
            cursor.close()

    @cached_property
    def _copy(self) -> Copy:
        return Copy(self._connection.cursor(), self.relations)

    def refresh_copy(self) -> None:
        """To be called once the tables hold other rows, since changes are made to a copy of them."""
        if "_copy" in self.__dict__:
            cursor = self._connection.cursor()
            try:
                self._copy.refill(cursor)
            finally:
                cursor.close()

    def _drop_copy(self) -> None:
        """What a statement that failed has left of it is not worth finding out; the next change makes a new one."""
        if self.__dict__.pop("_copy", None) is not None:
            self._connection.execute(f"DETACH {quoted(COPY)}")

    def is_intact(self) -> bool:
        """Whether all is as it was when the database was locked; looked up only after a run that went wrong."""
        if not self._suspect:
            return True
        try:
            self._suspect = self._fingerprint() != self._proof
        except (duckdb.Error, MemoryError):
            return False
        return not self._suspect

    def close(self) -> None:
        self._connection.close()
        if self._files is not None:
            self._files.cleanup()

    def _read(self, cursor: duckdb.DuckDBPyConnection, text: str, query: str | duckdb.Statement) -> Result:
        cursor.execute("BEGIN TRANSACTION READ ONLY")
        cursor.execute(query)
        reader = Reader(described(cursor))
        result = read(cursor, reader, self._limits.rows)
        if reader.blurred:
            # A PIVOT over data cannot stand in FROM; its dates stay as Python has them.
            with contextlib.suppress(duckdb.ParserException, duckdb.BinderException):
                cursor.execute(in_text(bare(text), len(reader.columns), reader.blurred))
                return read(cursor, Reader(reader.columns, reader.blurred), self._limits.rows)
        return result

    def _fingerprint(self) -> list[tuple[Any, ...]]:
        """Of the fixture itself: the copy for changes is proved by whoever changes it."""
        tables = sorted(
            self.execute("SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = 'memory'")
        )
        counts = [
            self.execute(f"SELECT count(*), sum(hash(t)) FROM memory.{quoted(schema)}.{quoted(table)} AS t")[0]
            for schema, table in tables
        ]
        others = self.execute(f"FROM duckdb_databases() SELECT database_name WHERE database_name <> '{COPY}'")
        return [*tables, *counts, *others]

"""Where a stranger's scripts build a database of their own, in a file that others look at later."""

import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb

from grader.sandbox.building import Step, gate_building
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.engine import connected, lock
from grader.sandbox.relations import relations
from grader.values.names import literal
from grader.values.pack import Collation, Limits
from grader.values.relation import Relation
from grader.values.run import Failure

#: How scripts call the source, and what their own database is called.
SOURCE, MODEL = "stg", "model"
_RECORD = "record"
#: Where the engine keeps the tables of a session.
_TEMPORARY = "temp"
#: A model of more tables is looked at by nobody.
_MOST_TABLES = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A script that did not come to its end."""

    failure: Failure
    #: Of its statements, from 0; None where none was run.
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """A table or view, and where its rows were put."""

    relation: Relation
    #: The table in the record.
    table: str
    #: Why a view could not be read.
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What scripts have made so far."""

    #: Tables and views, those of the session first.
    relations: tuple[Relation, ...]
    #: Names, lower-case.
    sequences: frozenset[str]
    #: Tables, each with the CREATE TABLE that the engine has kept.
    texts: tuple[tuple[str, str], ...]


class Workshop:
    """A locked DuckDB that holds nothing which scripts must not see."""

    def __init__(
        self, folders: Sequence[Path], limits: Limits, collation: Collation, own_names: frozenset[str]
    ) -> None:
        """`folders` are those of its files; `own_names` the source's, lower-case: scripts may ask for them."""
        self._limits = limits
        self._own_names = own_names
        self._connection = connected(limits, collation)
        lock(self._connection, limits, *folders)

    def steps(self, text: str) -> tuple[Step, ...] | Failure:
        try:
            return gate_building(self._connection, self._own_names, text)
        except ERRORS as error:
            return failure(error, text)

    def run(
        self, target: Path, source: Path, variables: Mapping[str, str], text: str, steps: Sequence[Step]
    ) -> Stop | None:
        """Runs steps of `text` on the database in `target`; `variables` are SQL. What a stopped one left stays."""
        with self.opened(target, source, variables) as session:
            return session.run(text, steps)

    @contextmanager
    def opened(self, target: Path, source: Path, variables: Mapping[str, str]) -> Iterator["Session"]:
        """A transaction that is still open at the end is rolled back, as by a program that ends."""
        with self._attached({SOURCE: (source, True), MODEL: (target, False)}) as cursor:
            cursor.execute(f"USE {MODEL}")
            for name, value in variables.items():
                cursor.execute(f"SET VARIABLE {name} = {value}")
            try:
                yield Session(cursor, self._limits)
            finally:
                with contextlib.suppress(*ERRORS):
                    cursor.execute("ROLLBACK")
                cursor.execute("USE memory")

    def record(self, target: Path, into: Path) -> tuple[Recorded, ...] | Failure:
        """Copies what tables and views hold into plain tables of another file, out of reach of the source."""
        with self._attached({MODEL: (target, True), _RECORD: (into, False)}) as cursor:
            found = relations(lambda sql: cursor.execute(sql).fetchall(), MODEL)
            if len(found) > _MOST_TABLES:
                message = f"{len(found):,} tables and views, and at most {_MOST_TABLES} are looked at"
                return Failure("too_large", "too-large", message, "a model is a few tables")
            return tuple(_recorded(cursor, relation, f"t{place}") for place, relation in enumerate(found))

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _attached(self, files: Mapping[str, tuple[Path, bool]]) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection of its own, with the files as databases; whether each is only read."""
        cursor = self._connection.cursor()
        there: list[str] = []
        try:
            for name, (path, reads) in files.items():
                cursor.execute(f"ATTACH {literal(path.as_posix())} AS {name}{' (READ_ONLY)' if reads else ''}")
                there.append(name)
            yield cursor
        finally:
            cursor.close()
            for name in there:
                self._connection.execute(f"DETACH {name}")


class Session:
    """One run of a program, which keeps its temporary tables and its transaction from statement to statement."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, limits: Limits) -> None:
        self._cursor = cursor
        self._deadline = time.monotonic() + limits.seconds

    def run(self, text: str, steps: Sequence[Step]) -> Stop | None:
        for place, step in enumerate(steps):
            stopped = _ran(self._cursor, text, step, self._deadline)
            if stopped is not None:
                return Stop(stopped, place)
        return None

    def made(self) -> Made:
        relations_ = [relations(self._execute, catalog) for catalog in (_TEMPORARY, MODEL)]
        of_model = f"database_name = '{MODEL}'"
        named = self._execute(f"SELECT sequence_name FROM duckdb_sequences() WHERE {of_model}")
        texts = self._execute(f"SELECT table_name, sql FROM duckdb_tables() WHERE {of_model}")
        return Made(
            tuple(chain(*relations_)),
            frozenset(str(name).lower() for (name,) in named),
            tuple((str(name), str(sql)) for name, sql in texts),
        )

    def _execute(self, sql: str) -> list[tuple[Any, ...]]:
        return self._cursor.execute(sql).fetchall()


def _ran(cursor: duckdb.DuckDBPyConnection, text: str, step: Step, deadline: float) -> Failure | None:
    try:
        cursor.execute(step.statement)
        # A query is carried out as far as its rows are read.
        while cursor.description and cursor.fetchmany(10_000):
            pass
    except ERRORS as error:
        return replace(failure(error, ""), span=None) if step.is_translated else failure(error, text)
    if time.monotonic() > deadline:
        message = "the scripts were stopped: they take longer than this exercise allows"
        return Failure("timeout", "timeout", message, "look for a join without its condition")
    return None


def _recorded(cursor: duckdb.DuckDBPyConnection, relation: Relation, name: str) -> Recorded:
    table = f"{_RECORD}.main.{name}"
    try:
        cursor.execute(f"CREATE TABLE {table} AS FROM {MODEL}.{relation.sql}")
    except ERRORS as error:
        return Recorded(relation, name, failure(error, "").message)
    return Recorded(relation, name)

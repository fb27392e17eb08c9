"""What scripts read, batch by batch, and what is true after each: two instances of it, so that no load can know it."""

from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import duckdb

from grader.errors import Mistake, PackError
from grader.fixture import loaded
from grader.fixture.script import told_to_author
from grader.sandbox.complaint import failure
from grader.sandbox.database import Database
from grader.values.names import literal, quoted
from grader.values.pack import DataFile, Exercise, Fixture, Limits, Script
from grader.values.relation import Relation
from grader.values.report import Heading

#: Instances of a source: as it is, and with other keys, in another order, from other seeds.
SEEDS = (1, 2)
#: By seed, in which order rows lie; 0 is for the same rows in yet another one.
_ORDERS = ("hash(rowid), rowid", "rowid", "hash(rowid + 7), rowid")
#: What is told of batches, to scripts as variables, to facts as columns.
_TYPES = {"batch": "::INTEGER", "batch_date": "::DATE"}
_WHOLE = frozenset(
    {"TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT"}
)


@dataclass(frozen=True, slots=True)
class Moment:
    """What scripts are given at once: a batch, or all there is."""

    path: Path
    #: Of `getvariable`, as SQL.
    variables: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Feed:
    """One instance of a source."""

    moments: tuple[Moment, ...]
    #: The same with rows in another order.
    mixed: tuple[Moment, ...]
    #: All batches at once.
    whole: Moment
    #: All rows with the batch they came in.
    told: Path


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, and what the facts of an exercise are after each moment of it."""

    feed: Feed
    #: Holds a table for each fact and moment, see `truth`.
    path: Path
    #: Fact -> its columns.
    facts: Mapping[str, tuple[Heading, ...]]
    #: Fact -> those that tell its rows apart, as its author says, or as was found.
    grains: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def truth(fact: str, moment: int) -> str:
    """The table in a source's file that holds a fact after the moment, from 0."""
    return quoted(f"{fact}@{moment}")


def feed(given: Fixture, limits: Limits, batched: bool, seed: int, folder: Path) -> Feed:
    """Writes an instance of the source into files.

    Raises:
        PackError: schema or data do not load.
    """
    batches = given.batches if batched else ((),)
    told, whole = folder / "told.db", folder / "whole.db"
    moments: list[Moment] = []
    mixed: list[Moment] = []
    changed: dict[str, int] = {}
    for place, files in enumerate(batches):
        told_of: dict[str, int | date] = {"batch": place + 1, "batch_date": given.first_day + timedelta(place)}
        variables = {name: literal(str(value)) + _TYPES[name] for name, value in told_of.items()}
        database = loaded(replace(given, data=_arrived(given, files)), limits, {"seed": seed, **told_of})
        try:
            if place == 0 and seed > 1:
                changed = _changed(database)
            ways = [("moment", moments, _ORDERS[seed]), ("mixed", mixed, _ORDERS[0])]
            # Only loads that run again, on the first instance, are asked whether the order of rows matters to them.
            for name, kept, order in ways if batched and seed == 1 else ways[:1]:
                path = folder / f"{name}{place}.db"
                _write(database, path, changed, order)
                kept.append(Moment(path, variables))
            lasting = _in_every_batch(given, database.relations)
            _require_free(given, [one for one in database.relations if batched and one.sql not in lasting])
            for into, columns in ((told, variables), (whole, {})) if batched else ():
                _append(database, into, moments[-1].path, columns, lasting, place == 0)
        finally:
            database.close()
    last = moments[-1]
    return Feed(
        tuple(moments),
        tuple(mixed),
        replace(last, path=whole if batched else last.path),
        told if batched else last.path,
    )


def _arrived(given: Fixture, files: Sequence[DataFile]) -> tuple[DataFile, ...]:
    """The batch's own files, and those of the fixture for tables that no batch has a file for here."""
    own = {file.table.casefold() for file in files}
    return (*files, *(file for file in given.data if file.table.casefold() not in own))


def _in_every_batch(given: Fixture, tables: Sequence[Relation]) -> frozenset[str]:
    """Tables, as `sql`, that no batch has a file for."""
    batched = {file.table.casefold() for batch in given.batches for file in batch}
    return frozenset(one.sql for one in tables if batched.isdisjoint(one.names))


def _require_free(given: Fixture, tables: Sequence[Relation]) -> None:
    """The names of what is told of batches."""
    taken = [(one, column.name) for one in tables for column in one.attributes if column.name.lower() in _TYPES]
    if taken:
        raise PackError(
            [
                Mistake(
                    given.schema.path,
                    0,
                    "",
                    f"`{one.called}` has a column `{name}`",
                    "rename it: facts/*.sql are told by it which batch a row came in",
                )
                for one, name in taken
            ]
        )


def _changed(database: Database) -> dict[str, int]:
    """Columns, lower-case, whose values become others, and by how much: alike in all tables, so that they still meet.

    Keys grow to the next power of ten, so that types which hold the one instance hold the other.
    """
    columns = [(table, column) for table in database.relations for column in table.attributes if not table.is_view]
    keys = {name.lower() for table in database.relations for key in table.keys if len(key) == 1 for name in key}
    pairs = [
        (reference.columns[0].lower(), reference.referred[0].lower())
        for table in database.relations
        for reference in table.references
        if len(reference.columns) == 1
    ]
    meant = keys.union(name for pair in pairs for name in pair)
    numbers = [(table, column) for table, column in columns if column.type in _WHOLE]
    found = {
        column.name.lower()
        for _, column in numbers
        if column.name.lower() in meant or column.name.lower().endswith("id")
    }
    largest = dict.fromkeys(found, 0)
    for table, column in numbers:
        if column.name.lower() in found:
            ((most,),) = database.execute(f"SELECT coalesce(max({quoted(column.name)}), 0) FROM {table.sql}")
            largest[column.name.lower()] = max(largest[column.name.lower()], int(most))
    # Where no foreign key says which columns meet, any two may.
    groups = _linked(found, pairs) if pairs else [found]
    return {name: 10 ** len(str(max(largest[one] for one in group))) for group in groups for name in group}


def _linked(names: Set[str], pairs: Sequence[tuple[str, str]]) -> list[set[str]]:
    """
    >>> sorted(map(sorted, _linked({"a", "b", "c"}, [("a", "b")])))
    [['a', 'b'], ['c']]
    """
    groups = {name: {name} for name in names}
    for one, other in pairs:
        if one in groups and other in groups:
            whole = groups[one] | groups[other]
            groups |= dict.fromkeys(whole, whole)
    return list({id(group): group for group in groups.values()}.values())


def _write(database: Database, path: Path, changed: Mapping[str, int], order: str) -> None:
    with _attached(database, path, "stg"):
        for table in database.relations:
            schema = quoted(table.schema)
            database.execute(f"CREATE SCHEMA IF NOT EXISTS stg.{schema}")
            columns = ", ".join(_column(column.name, column.type, changed) for column in table.attributes)
            rows = f"FROM memory.{table.sql}" + ("" if table.is_view else f" ORDER BY {order}")
            database.execute(f"CREATE TABLE stg.{table.sql} AS SELECT {columns} {rows}")


def _column(name: str, kind: str, changed: Mapping[str, int]) -> str:
    if name.lower() not in changed or kind not in _WHOLE:
        return quoted(name)
    return f"CAST({quoted(name)} + {changed[name.lower()]} AS {kind}) AS {quoted(name)}"


def _append(
    database: Database, into: Path, rows: Path, variables: Mapping[str, str], lasting: frozenset[str], is_first: bool
) -> None:
    """Adds a moment's rows to a file of all, with the variables as columns; those that never change, once."""
    with _attached(database, into, "whole"), _attached(database, rows, "one"):
        for table in database.relations:
            if table.sql in lasting and not is_first:
                continue
            told = {} if table.sql in lasting else variables
            more = "".join(f", {value} AS {name}" for name, value in told.items())
            database.execute(f"CREATE SCHEMA IF NOT EXISTS whole.{quoted(table.schema)}")
            select = f"SELECT *{more} FROM one.{table.sql}"
            database.execute(f"CREATE TABLE IF NOT EXISTS whole.{table.sql} AS {select} LIMIT 0")
            database.execute(f"INSERT INTO whole.{table.sql} {select}")


@contextmanager
def _attached(database: Database, path: Path, name: str) -> Iterator[None]:
    database.execute(f"ATTACH {literal(path.as_posix())} AS {name}")
    try:
        yield
    finally:
        database.execute(f"DETACH {name}")


def source(given: Fixture, limits: Limits, exercise: Exercise, fed: Feed, path: Path) -> Source:
    """Asks the author's facts of a feed.

    Raises:
        PackError: one of them does not run.
    """
    database = Database(limits, given.collation)
    facts: dict[str, tuple[Heading, ...]] = {}
    mistakes: list[Mistake] = []
    try:
        database.execute(f"ATTACH {literal(fed.told.as_posix())} AS told (READ_ONLY); ATTACH ':memory:' AS stg")
        with _attached(database, path, "truth"):
            for place in range(len(fed.moments)):
                _look_at(database, place if exercise.kind == "pipeline" else None)
                for fact in exercise.design.facts:
                    mistakes += _asked(database, fact.script, f"truth.{truth(fact.name, place)}")
            for fact in () if mistakes else exercise.design.facts:
                asked = database.execute(f"DESCRIBE FROM truth.{truth(fact.name, 0)}")
                facts[fact.name] = tuple(Heading(str(name), str(kind)) for name, kind, *_ in asked)
    finally:
        database.close()
    if mistakes:
        raise PackError(list(dict.fromkeys(mistakes)))
    return Source(fed, path, facts)


def _look_at(database: Database, place: int | None) -> None:
    """Makes the source hold what has arrived up to a moment; None where nothing arrives."""
    found = database.execute(
        "SELECT t.schema_name, t.table_name, count(*) FILTER (c.column_name IN ('batch', 'batch_date')) = 2 "
        "FROM duckdb_tables() t JOIN duckdb_columns() c USING (table_oid, database_name) "
        "WHERE database_name = 'told' GROUP BY ALL"
    )
    for schema, table, batched in found:
        name = f"{quoted(schema)}.{quoted(table)}"
        until = f" WHERE batch <= {place + 1}" if batched and place is not None else ""
        database.execute(f"CREATE SCHEMA IF NOT EXISTS stg.{quoted(schema)}")
        database.execute(f"CREATE OR REPLACE VIEW stg.{name} AS FROM told.{name}{until}")


def _asked(database: Database, script: Script, table: str) -> Iterator[Mistake]:
    begin = f"CREATE TABLE {table} AS FROM ("
    try:
        database.execute(f"{begin}{script.text.rstrip().rstrip(';')}\n)")
    except duckdb.Error as error:
        told = failure(error, begin + script.text)
        start = max(0, told.span[0] - len(begin)) if told.span else None
        line = script.text.count("\n", 0, start) + 1 if start is not None else 0
        yield Mistake(script.path, line, "", *told_to_author(told))

"""What is said of each pair holds, as far as it can be seen without a search for counterexamples."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pairs import Pair, pairs
from random_rows import databases, tables_of

from grader.checks import Attempt
from grader.checks.result import result
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.analysis import analysed
from grader.sql.course import Course
from grader.values.pack import Comparing, Exercise, Limits, Script
from grader.values.run import Failure

PAIRS = pairs()
SCHEMAS = sorted({pair.schema_name for pair in PAIRS})
#: What an answer is told whose rows, or whose order, are not the solution's; a failure to run tells just as much.
IN_THE_DATA = {
    "wrong-values", "missing-rows", "lost-duplicates", "unexpected-rows", "duplicate-rows", "wrong-order",
}  # fmt: skip
#: So many databases for each schema, and with `--all-pairs`.
COUNT, MANY = 6, 20
SEED = 1

_analysed = cache(analysed)


@dataclass(frozen=True, slots=True)
class World:
    """A database, and the statements that filled it."""

    database: Database
    rows: str


def _world(pair: Pair, rows: str) -> World:
    database = Database(Limits())
    database.execute(f"{pair.schema} BEGIN;\n{rows}\nCOMMIT")
    database.lock()
    return World(database, rows)


def _backwards(pair: Pair, rows: str) -> Database:
    """The same rows stored the other way round, under no constraint."""
    database = Database(Limits())
    database.execute(f"CREATE SCHEMA forwards; USE forwards; {pair.schema} {rows}\nUSE main")
    for (table,) in database.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal"):
        database.execute(f"CREATE TABLE {table} AS FROM forwards.{table} ORDER BY rowid DESC")
    database.lock()
    return database


def _hangs_on_the_order_of_rows(pair: Pair, world: World) -> bool:
    other = _backwards(pair, world.rows)
    try:
        return bool(_told(pair.left, world.database, pair.left, other))
    finally:
        other.close()


def _told(solution: str, at: Database, answer: str, there: Database) -> set[str]:
    """Names of what is found in what the answer gives there, held against what the solution gives here."""
    exercise = Exercise("pair", "Pair", Path(), "", Script(Path("solution.sql"), solution), comparing=Comparing())
    expected = expect(at, exercise, Course("duckdb", at.relations), _analysed(solution))
    run = there.submit(answer)
    if isinstance(run, Failure):
        return {"failed"}
    return {finding.name for finding in result.judge(Attempt(exercise, answer, answer, expected, run, there)).findings}


@pytest.fixture(scope="module")
def empty() -> Iterator[Callable[[str], Database]]:
    """The database of a schema without rows, made once."""

    @cache
    def of(schema_name: str) -> Database:
        made.append(_world(next(pair for pair in PAIRS if pair.schema_name == schema_name), "").database)
        return made[-1]

    made: list[Database] = []
    yield of
    for database in made:
        database.close()


@pytest.fixture(scope="module")
def worlds(all_pairs: bool) -> Iterator[Callable[[str], list[World]]]:
    """Filled databases of a schema, made once."""
    count = MANY if all_pairs else COUNT

    @cache
    def of(schema_name: str) -> list[World]:
        mine = [pair for pair in PAIRS if pair.schema_name == schema_name]
        one = mine[0]
        tables = tables_of(one.schema, [query for pair in mine for query in (pair.left, pair.right)])
        filled = [_world(one, "\n".join(rows)) for rows in databases(one.schema, one.assume, tables, count, SEED)]
        made.extend(filled)
        assert len(filled) > count / 2, "few databases are what the file assumes"
        return filled

    made: list[World] = []
    yield of
    for world in made:
        world.database.close()


def test_there_are_many_pairs_of_both_kinds() -> None:
    assert len(SCHEMAS) >= 9
    assert len(PAIRS) >= 120
    assert 0.4 <= sum(pair.differ for pair in PAIRS) / len(PAIRS) <= 0.6
    assert len({str(pair) for pair in PAIRS}) == len(PAIRS)


def test_a_pair_runs_on_no_rows(empty: Callable[[str], Database], pair: Pair) -> None:
    database = empty(pair.schema_name)
    told = _told(pair.left, database, pair.right, database)
    assert "failed" not in told
    assert pair.differ or not told
    assert not pair.assume or isinstance(database.execute(pair.assume)[0][0], bool)


def test_a_witness_shows_the_difference(different: Pair) -> None:
    world = _world(different, different.witness)
    told = _told(different.left, world.database, different.right, world.database)
    assert told
    assert told <= IN_THE_DATA | {"failed"}
    assert not _hangs_on_the_order_of_rows(different, world)
    assert not different.assume or world.database.execute(different.assume) == [(True,)]
    world.database.close()


def test_equal_pairs_agree(worlds: Callable[[str], list[World]], equal: Pair, all_pairs: bool) -> None:
    seen = 0
    for world in worlds(equal.schema_name):
        told = _told(equal.left, world.database, equal.right, world.database)
        assert not told or _hangs_on_the_order_of_rows(equal, world), world.rows
        seen += not told and bool(world.database.query(equal.left).rows)
    assert seen or not all_pairs, "no database on which the solution gives a row"

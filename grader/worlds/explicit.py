"""Pools of worlds that are given, not drawn."""

from collections.abc import Sequence

from grader.sandbox.database import Database
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.worlds.pool import ROW, WORLD, Pool
from grader.worlds.world import World, row_literal

#: No name that a table's own column could have by chance.
_NUMBER = '"the number of the row"'


def write_pool(database: Database, name: str, worlds: Sequence[World], first: int = 0) -> Pool:
    """Fills a new schema of the engine; numbers of the worlds begin at `first`."""
    pool = Pool(name, first, len(worlds))
    numbers = f"range({first}, {first + len(worlds)}) AS r (i)"
    database.execute(f"CREATE SCHEMA {quoted(name)}")
    database.execute(f"CREATE TABLE {pool.worlds} AS SELECT i::INTEGER AS {WORLD} FROM {numbers}")
    for table, relation in enumerate(worlds[0].relations):
        database.execute(_filled(pool, relation, [world.rows[table] for world in worlds]))
    return pool


def _filled(pool: Pool, relation: Relation, worlds: Sequence[tuple[tuple[str | None, ...], ...]]) -> str:
    """Rows are written once, however many of the worlds they are in."""
    rows = list(dict.fromkeys(row for one in worlds for row in one))
    number = {row: place for place, row in enumerate(rows)}
    names = [f"CAST({quoted(one.name)} AS {one.type}) AS {quoted(one.name)}" for one in relation.writable]
    made = f"CREATE TABLE {pool.table(relation)} AS SELECT {WORLD}, {ROW}, {', '.join(names)} FROM "
    if not rows:
        nulls = ", ".join(f"NULL AS {quoted(one.name)}" for one in relation.writable)
        return f"{made} (SELECT 0 AS {WORLD}, 0 AS {ROW}, {nulls}) WHERE false"
    held = ", ".join(
        f"({pool.first + world}, {place}, {number[row]})"
        for world, one in enumerate(worlds)
        for place, row in enumerate(one)
    )
    columns = ", ".join(quoted(one.name) for one in relation.writable)
    given = ", ".join(f"({place}, {row_literal(row)[1:]}" for place, row in enumerate(rows))
    return (
        f"{made} (VALUES {held}) AS h ({WORLD}, {ROW}, {_NUMBER}) "
        f"JOIN (VALUES {given}) AS g ({_NUMBER}, {columns}) USING ({_NUMBER})"
    )

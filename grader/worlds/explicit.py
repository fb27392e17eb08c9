"""Worlds that are given, not drawn, asked all at once."""

from collections.abc import Sequence

import duckdb

from grader.values.names import quoted
from grader.values.relation import Relation
from grader.worlds.pool import ROW, WORLD, Pool
from grader.worlds.trial import Answer, Flags, Trial
from grader.worlds.world import World, literal


def written(trial: Trial, answer: Answer, worlds: Sequence[World]) -> Flags | None:
    """How solution and answer fare in the worlds, by their places; None where they cannot be asked all at once."""
    if not worlds or answer.lifted is None:
        return None
    database = trial.source.database
    pool = Pool(trial.source.new_name("given worlds"), 0, len(worlds))
    try:
        database.execute(f"CREATE SCHEMA {quoted(pool.name)}")
        database.execute(
            f"CREATE TABLE {pool.worlds} AS SELECT i::INTEGER AS {WORLD} FROM range({len(worlds)}) AS r (i)"
        )
        for table, relation in enumerate(worlds[0].relations):
            database.execute(_filled(pool, relation, table, worlds))
        return trial.fared(answer, pool, [world.size for world in worlds])
    except duckdb.Error:
        return None
    finally:
        database.execute(f"DROP SCHEMA IF EXISTS {quoted(pool.name)} CASCADE")


def _filled(pool: Pool, relation: Relation, table: int, worlds: Sequence[World]) -> str:
    """Rows are written once, however many of the worlds they are in."""
    rows = list(dict.fromkeys(row for world in worlds for row in world.rows[table]))
    number = {row: place for place, row in enumerate(rows)}
    names = [f"CAST({quoted(one.name)} AS {one.type}) AS {quoted(one.name)}" for one in relation.writable]
    made = f"CREATE TABLE {pool.table(relation)} AS SELECT {WORLD}, {ROW}, {', '.join(names)} FROM "
    if not rows:
        nulls = ", ".join(f"NULL AS {quoted(one.name)}" for one in relation.writable)
        return f"{made} (SELECT 0 AS {WORLD}, 0 AS {ROW}, {nulls}) WHERE false"
    held = ", ".join(
        f"({world}, {place}, {number[row]})"
        for world, one in enumerate(worlds)
        for place, row in enumerate(one.rows[table])
    )
    columns = ", ".join(quoted(one.name) for one in relation.writable)
    given = ", ".join(f"({place}, {literal(row)[1:]}" for place, row in enumerate(rows))
    return (
        f"{made} (VALUES {held}) AS h ({WORLD}, {ROW}, number) "
        f"JOIN (VALUES {given}) AS g (number, {columns}) USING (number)"
    )

"""Whether an answer's ORDER BY promises what the solution's does, in all worlds of a pool at once."""

from collections.abc import Mapping, Sequence

import duckdb

from grader.errors import UnreadableOrderError
from grader.sandbox.database import Database
from grader.sql.ordering import ordering
from grader.values.relation import Relation
from grader.worlds.lift import Lifted, lift, placed
from grader.worlds.pool import Pool

#: World -> digest of its rows, each with the tie of the solution's order that it stands in.
Orders = Mapping[int, int]


def ranked(sql: str, relations: Sequence[Relation], views: Mapping[str, str]) -> Lifted | None:
    """The query's rows without LIMIT, each with the number of its tie; None where its order cannot be taken apart."""
    try:
        found = ordering(sql)
    except UnreadableOrderError:
        return None
    return lift(found.ties, relations, views) if found is not None and found.ordered else None


def keep_ties(database: Database, lifted: Lifted, pool: Pool, forms: Sequence[str], table: str) -> Orders | None:
    """Of the solution; where its ties begin is kept as a table, for `orders`."""
    try:
        database.execute(
            f"CREATE TABLE {table} AS SELECT world, row, place, "
            f"min(place) OVER (PARTITION BY world, tie) AS tie FROM ({placed(lifted, pool, forms)})"
        )
        found = database.execute(f"SELECT world, sum(hash(row, tie)) FROM {table} GROUP BY world")
    except duckdb.Error:
        return None
    return dict(found)


def orders(database: Database, lifted: Lifted, pool: Pool, forms: Sequence[str], table: str) -> Orders:
    """Of an answer, whose own ties are broken in the least convenient way; nothing where that cannot be asked."""
    try:
        found = database.execute(
            f"SELECT a.world, sum(hash(a.row, t.tie)) FROM ({placed(lifted, pool, forms)}) AS a "
            f"LEFT JOIN {table} AS t ON t.world = a.world AND t.place = a.place GROUP BY a.world"
        )
    except duckdb.Error:
        return {}
    return dict(found)

"""One world by itself, as text that the engine casts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.sandbox.database import Database
from grader.sql.spelling import spelled
from grader.values.names import literal, quoted
from grader.values.relation import Reference, Relation
from grader.worlds.pool import ROW, WORLD, Pool

#: Types whose values are written without quotes, and how they look then.
_BARE = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT", "U", "DECIMAL", "DOUBLE", "FLOAT", "BOOLEAN")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?|true|false")

Row = tuple[str | None, ...]
#: Table and place of a row in it.
Spot = tuple[int, int]


@dataclass(frozen=True, slots=True)
class World:
    """Rows of the writable columns of each table, parents before the tables that refer to them."""

    relations: tuple[Relation, ...]
    rows: tuple[tuple[Row, ...], ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.rows))

    def spots(self) -> Iterator[Spot]:
        return ((table, place) for table, rows in enumerate(self.rows) for place in range(len(rows)))

    def only(self, spots: Iterable[Spot]) -> "World":
        kept = set(spots)
        return World(
            self.relations,
            tuple(
                tuple(row for place, row in enumerate(rows) if (table, place) in kept)
                for table, rows in enumerate(self.rows)
            ),
        )


def taken(database: Database, pool: Pool, number: int, relations: Sequence[Relation]) -> World:
    """One world out of a pool."""
    rows = []
    for relation in relations:
        names = ", ".join(f"CAST({quoted(one.name)} AS VARCHAR)" for one in relation.writable)
        rows.append(
            tuple(
                database.execute(f"SELECT {names} FROM {pool.table(relation)} WHERE {WORLD} = {number} ORDER BY {ROW}")
            )
        )
    return World(tuple(relations), tuple(rows))


def all_taken(database: Database, pool: Pool, relations: Sequence[Relation]) -> list[World]:
    """Every world of a pool, in their order."""
    rows: list[dict[int, list[Row]]] = []
    for relation in relations:
        names = ", ".join(f"CAST({quoted(one.name)} AS VARCHAR)" for one in relation.writable)
        by_world: dict[int, list[Row]] = {}
        for world, *row in database.execute(
            f"SELECT {WORLD}, {names} FROM {pool.table(relation)} ORDER BY {WORLD}, {ROW}"
        ):
            by_world.setdefault(world, []).append(tuple(row))
        rows.append(by_world)
    numbers = range(pool.first, pool.first + pool.count)
    return [World(tuple(relations), tuple(tuple(one.get(number, ())) for one in rows)) for number in numbers]


def parents_of(world: World) -> Mapping[Spot, frozenset[Spot]]:
    """For each row the rows it refers to."""
    places = {relation.sql: table for table, relation in enumerate(world.relations)}
    found: dict[Spot, frozenset[Spot]] = {}
    for table, place in world.spots():
        relation = world.relations[table]
        referred: set[Spot] = set()
        for reference in relation.references:
            at = places[reference.sql]
            mine = _cells(relation, world.rows[table][place], reference.columns)
            if None not in mine:
                referred |= {
                    (at, other)
                    for other, row in enumerate(world.rows[at])
                    if _cells(world.relations[at], row, reference.referred) == mine
                }
        found[table, place] = frozenset(referred)
    return found


def detached(world: World) -> Iterator[World]:
    """The world without one row that others refer to, where these may as well refer to none."""
    parents = parents_of(world)
    for gone in sorted(set().union(*parents.values())):
        rows = [list(table) for table in world.rows]
        children = [spot for spot, others in parents.items() if gone in others and spot != gone]
        for table, place in children:
            relation = world.relations[table]
            rows[table][place] = _referring_to_none(relation, rows[table][place], world.relations[gone[0]])
        del rows[gone[0]][gone[1]]
        without = World(world.relations, tuple(map(tuple, rows)))
        if _is_whole(without):
            yield without


def _referring_to_none(relation: Relation, row: Row, parent: Relation) -> Row:
    keys = {name for key in relation.keys for name in key}
    names = {name for one in relation.references if one.sql == parent.sql for name in one.columns}
    nulls = {one.name for one in relation.attributes if one.nullable and one.name in names - keys}
    return tuple(None if one.name in nulls else cell for one, cell in zip(relation.writable, row, strict=True))


def _is_whole(world: World) -> bool:
    """Whether every row that refers to one finds it."""
    parents = parents_of(world)
    return all(
        len(parents[table, place])
        >= sum(
            None not in _cells(world.relations[table], world.rows[table][place], one.columns)
            for one in world.relations[table].references
        )
        for table, place in world.spots()
    )


def _cells(relation: Relation, row: Row, names: Sequence[str]) -> tuple[str | None, ...]:
    at = {attribute.name: place for place, attribute in enumerate(relation.writable)}
    return tuple(row[at[name]] for name in names)


def dependants_of(spot: Spot, parents: Mapping[Spot, frozenset[Spot]]) -> frozenset[Spot]:
    """The row and all that cannot be without it."""
    found, waiting = {spot}, [spot]
    while waiting:
        gone = waiting.pop()
        new = {child for child, others in parents.items() if gone in others} - found
        found |= new
        waiting += new
    return frozenset(found)


def inserts(world: World, order: int = 0) -> Iterator[str]:
    """Statements that fill the tables; `order` 1 turns rows round, 2 shuffles them, as far as self-references allow."""
    for relation, rows in zip(world.relations, world.rows, strict=True):
        if not rows:
            continue
        names = ", ".join(spelled(one.name) for one in relation.writable)
        home = "" if relation.schema == "main" else f"{spelled(relation.schema)}."
        into = f"INSERT INTO {home}{spelled(relation.name)} ({names}) VALUES"
        arranged = rows[::-1] if order == 1 else (*rows[1::2], *rows[::2][::-1]) if order == 2 else rows
        written = [_spelled_row(relation, row) for row in arranged]
        if relation.self_references:
            # The engine looks a self-reference up among the rows of earlier statements only.
            yield from (f"{into} {_spelled_row(relation, row)}" for row in parents_first(relation, arranged))
        else:
            yield f"{into}\n    " + ",\n    ".join(written)


def _spelled_row(relation: Relation, row: Row) -> str:
    cells = []
    for attribute, cell in zip(relation.writable, row, strict=True):
        bare = cell is not None and attribute.type.startswith(_BARE) and _NUMBER.fullmatch(cell)
        cells.append("NULL" if cell is None else cell if bare else literal(cell))
    return f"({', '.join(cells)})"


def parents_first(relation: Relation, rows: Sequence[Row]) -> Iterator[Row]:
    waiting = list(rows)
    while waiting:
        left = []
        for row in waiting:
            referred = [_cells(relation, row, one.columns) for one in relation.self_references]
            others = [[_cells(relation, other, one.referred) for other in waiting] for one in relation.self_references]
            if any(None not in mine and mine in them for mine, them in zip(referred, others, strict=True)):
                left.append(row)
            else:
                yield row
        if len(left) == len(waiting):
            yield from left
            return
        waiting = left


def row_literal(row: Row) -> str:
    return "(" + ", ".join("NULL" if cell is None else literal(cell) for cell in row) + ")"


def column_of(relation: Relation, name: str) -> int:
    return next(place for place, one in enumerate(relation.writable) if one.name == name)


def is_tied(relation: Relation, name: str, references: Iterable[Reference]) -> bool:
    """Whether a column cannot take another value without regard to other rows."""
    return (
        any(name in key for key in relation.keys)
        or any(name in one.columns for one in relation.references)
        or any(name in one.referred for one in references if one.sql == relation.sql)
    )

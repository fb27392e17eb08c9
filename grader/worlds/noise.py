"""Chance that can be had again: numbers that follow from a seed, a world, a row and a stream.

A stream of a world is of one manner: the same number for every row, a few that lie side by side, one after the other,
or any. The numbers say nothing about a schema.
"""

from collections.abc import Mapping, Sequence

from grader.sandbox.database import Database
from grader.sql.clues import ColumnName
from grader.values.relation import Relation
from grader.worlds.domains import Domain

_STREAMS = 28
#: Streams of one family share where they begin, so that columns which are held equal often are.
_IN_FAMILY = 4


def hashed(*parts: object) -> str:
    """SQL of a number from 0 that follows from the parts."""
    return f"(hash({', '.join(map(str, parts))}) >> 2)::BIGINT"


def worlds_of_chance(seed: int, worlds: range) -> str:
    """SQL of world, its hash, where the families of its streams begin, and their manners."""
    # Lists rather than columns: the engine plans one expression, not one for each stream.
    return (
        f"SELECT world::INTEGER AS world, h, list_transform(range({_STREAMS // _IN_FAMILY}), lambda f: "
        f"{hashed('h', 'f')}) AS begins, list_transform(range({_STREAMS}), lambda k: {_manner('k')}) AS manners "
        f"FROM (SELECT world, {hashed(seed, 'world')} AS h FROM range({worlds.start}, {worlds.stop}) AS r (world))"
    )


def make_noise(database: Database, table: str, worlds: str, world: str, streams: Sequence[int]) -> None:
    """A number for each row and stream of each of the `worlds`, which tell their `most` rows; odd ones are for NULL.

    `worlds` is a table with the columns of `worlds_of_chance`, but for the number, which it calls `world`.
    """
    database.execute(
        f"CREATE TABLE {table} AS SELECT world, row, list_transform({list(streams)}, lambda k: {_number('k')}) AS s "
        f"FROM (SELECT *, {hashed('h', 'same', 1)} AS r, {hashed('h', 'same', 2)} AS q FROM ("
        # In every fifth world rows come in pairs that are alike but for their keys.
        "SELECT *, CASE WHEN (h >> 8) % 5 = 0 THEN row // 2 ELSE row END AS same FROM ("
        f"SELECT {world} AS world, h, begins, manners, unnest(range(2 * most)) AS row FROM {worlds})))"
    )


def _manner(stream: str) -> str:
    """In half of the worlds that of its family, and of few values; in some the same for nearly all families.

    Many columns that are joined seldom meet else.
    """
    own, family = hashed("h", stream, 9), hashed("h", f"{stream} // {_IN_FAMILY}", 8)
    alike = f"({own} // 100 * 100 + CASE WHEN h % 16 < 5 AND {family} % 6 > 0 THEN 0 ELSE {family} % 48 END)"
    return f"CASE WHEN h % 16 < 9 THEN {alike} ELSE {own} END"


def _number(stream: str) -> str:
    manner, base = f"manners[1 + {stream}] % 100", f"begins[1 + {stream} // {_IN_FAMILY}]"
    # Bits of two numbers, moved in opposite directions: a hash for each stream takes three times as long.
    own = f"xor(r >> {stream}, q >> ({_STREAMS} - {stream}))"
    value = (
        f"CASE WHEN {manner} < 24 THEN {base} WHEN {manner} < 34 THEN {base} + {own} % 2 "
        f"WHEN {manner} < 44 THEN {base} + {own} % 3 WHEN {manner} < 62 THEN {base} + same ELSE {own} END"
    )
    rate = f"(manners[1 + {stream}] >> 8) % 100"
    # Where many columns are to meet, NULL would keep them apart.
    share = f"CASE WHEN h % 16 < 5 OR {rate} < 62 THEN 0 WHEN {rate} < 84 THEN 20 WHEN {rate} < 95 THEN 50 ELSE 100 END"
    null = f"CASE WHEN ({own} >> 30) % 100 < {share} THEN 1 ELSE 0 END"
    # Kept to 28 bits, and the lowest for NULL.
    return f"((({value}) & 268435455) * 2 + {null})::INTEGER"


class Streams:
    """Which stream each column draws from."""

    def __init__(self, relations: Sequence[Relation], domains: Mapping[ColumnName, Domain]) -> None:
        self._of: dict[ColumnName, int] = {}
        taken: dict[int, int] = {}
        families = _STREAMS // _IN_FAMILY
        for relation in relations:
            for attribute in relation.attributes:
                name = (relation.schema, relation.name, attribute.name)
                family = domains[name].group % families
                taken[family] = taken.get(family, -1) + 1
                self._of[name] = family * _IN_FAMILY + taken[family] % _IN_FAMILY

        self.used = sorted(set(self._of.values()))

    def of(self, relation: Relation, attribute: str) -> int:
        return self._of[relation.schema, relation.name, attribute]

    def place(self, relation: Relation, attribute: str) -> int:
        """Of the column's number in the lists of `make_noise`, from 1."""
        return self.used.index(self.of(relation, attribute)) + 1

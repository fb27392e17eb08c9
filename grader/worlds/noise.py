"""Chance that can be had again: numbers that follow from a seed, a world, a row and a stream.

A stream of a world is of one manner: the same number for every row, a few that lie side by side, one after the other,
or any. Numbers are drawn once for all exercises, and say nothing about a schema.
"""

from collections.abc import Mapping, Sequence

from grader.sandbox.database import Database
from grader.sql.clues import ColumnName
from grader.values.names import quoted
from grader.values.relation import Relation
from grader.worlds.domains import Domain

_STREAMS = 30
#: Streams of one family share where they begin, so that columns which are held equal often are.
_IN_FAMILY = 5
_ROWS = 14


def hashed(*parts: object) -> str:
    """SQL of a number from 0 that follows from the parts."""
    return f"(hash({', '.join(map(str, parts))}) >> 2)::BIGINT"


def make_noise(database: Database, name: str, seed: int, first: int, count: int) -> None:
    """Fills a new schema with a number for each world, row and stream; odd ones stand for NULL."""
    schema = quoted(name)
    database.execute(f"CREATE SCHEMA {schema}")
    bases = ", ".join(f"{hashed('h', family)} AS b{family}" for family in range(_STREAMS // _IN_FAMILY))
    manners = ", ".join(f"{hashed('h', stream, 9)} AS m{stream}" for stream in range(_STREAMS))
    database.execute(
        f"CREATE TABLE {schema}.worlds AS SELECT world::INTEGER AS world, h, {bases}, {manners} "
        f"FROM (SELECT world, {hashed(seed, 'world')} AS h FROM range({first}, {first + count}) AS r (world))"
    )
    streams = ", ".join(_stream(stream) for stream in range(_STREAMS))
    database.execute(
        f"CREATE TABLE {schema}.noise AS SELECT world, row, {streams} FROM ("
        f"SELECT *, {hashed('h', 'same', 1)} AS r, {hashed('h', 'same', 2)} AS q FROM ("
        # In every fifth world rows come in pairs that are alike but for their keys.
        f"SELECT *, CASE WHEN h % 5 = 0 THEN row // 2 ELSE row END AS same "
        f"FROM {schema}.worlds, range({_ROWS}) AS r (row)))"
    )


def _stream(stream: int) -> str:
    manner, base = f"m{stream} % 100", f"b{stream // _IN_FAMILY}"
    # Other bits of the two numbers for each stream; to hash them for each would take three times as long.
    own = f"xor(r >> {stream % 6 * 5}, q >> {stream // 6 * 5})"
    # Kept to 30 bits, and of them the lowest for NULL.
    value = (
        f"CASE WHEN {manner} < 26 THEN {base} WHEN {manner} < 48 THEN {base} + (r >> {stream % 24}) % 3 "
        f"WHEN {manner} < 60 THEN {base} + same ELSE {own} END"
    )
    rate = f"(m{stream} >> 8) % 100"
    share = f"CASE WHEN {rate} < 62 THEN 0 WHEN {rate} < 84 THEN 20 WHEN {rate} < 95 THEN 50 ELSE 100 END"
    null = f"CASE WHEN (r >> {20 + stream % 20}) % 100 < {share} THEN 1 ELSE 0 END"
    return f"((({value}) & 268435455)::INTEGER * 2 + {null})::INTEGER AS s{stream}"


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

    def of(self, relation: Relation, attribute: str) -> str:
        return f"s{self._of[relation.schema, relation.name, attribute]}"

"""The values that columns take in worlds: few, so that joins meet, groups repeat and ties happen, but telling ones."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import duckdb

from grader.sandbox.database import Database
from grader.sql.clues import Clues, ColumnName
from grader.sql.sample_values import Family, sample_values
from grader.values.names import folded, literal, quoted
from grader.values.relation import Attribute, Relation
from grader.worlds.neighbours import Value, neighbours, printed, read

#: Of values that nothing in the queries asks for.
_FEW, _SOME, _MANY = 3, 7, 28
#: Of other constants of the queries, which a column may be meant to miss.
_LOOSE = 6


@dataclass(frozen=True, slots=True)
class Domain:
    """Values as DuckDB reads them, ascending."""

    type: str
    values: tuple[str, ...]
    #: Places of those that meet the conditions which the queries put on the column.
    inside: tuple[int, ...]
    #: Of columns that are held equal; these take the same value more often than chance has it.
    group: int
    #: The plainest value of the type.
    plain: str | None


@dataclass(frozen=True)
class _Column:
    name: ColumnName
    relation: Relation
    attribute: Attribute
    #: Those held equal with it, and itself.
    group: frozenset[ColumnName]

    @cached_property
    def samples(self) -> tuple[Family, tuple[str, ...]]:
        return sample_values(self.attribute.type)

    @property
    def is_key(self) -> bool:
        return any((self.attribute.name,) == key for key in self.relation.keys)


def domains(database: Database, relations: Sequence[Relation], clues: Clues) -> Mapping[ColumnName, Domain]:
    """One for every column of the tables; `database` knows their types.

    >>> from grader.values.pack import Limits
    >>> table = Relation("main", "t", (Attribute("x", "INTEGER", True),))
    >>> found = Clues()
    >>> found.constants["main", "t", "x"].add("7")
    >>> found.conditions["main", "t", "x"].add("x > 7")
    >>> domain = domains(Database(Limits()), [table], found)["main", "t", "x"]
    >>> domain.values, domain.inside
    (('1', '2', '3', '6', '7', '8'), (4, 5))
    """
    groups = _groups(relations, clues.equated)
    columns = [
        _Column(name, relation, attribute, groups.get(name, frozenset({name})))
        for relation in relations
        for attribute in relation.attributes
        for name in [(relation.schema, relation.name, attribute.name)]
    ]
    keys = {name for column in columns if column.is_key for name in column.group}
    # Columns that are held equal must take the same values to meet.
    widths: dict[frozenset[ColumnName], int] = {}
    for column in columns:
        width = _width(column, clues, column.name in keys)
        widths[column.group] = max(width, widths.get(column.group, 0))
    return {column.name: _domain(database, column, clues, widths[column.group]) for column in columns}


def _groups(
    relations: Sequence[Relation], equated: Iterable[tuple[ColumnName, ColumnName]]
) -> Mapping[ColumnName, frozenset[ColumnName]]:
    groups: dict[ColumnName, frozenset[ColumnName]] = {}
    references = [
        ((relation.schema, relation.name, mine), (one.schema, one.table, theirs))
        for relation in relations
        for one in relation.references
        for mine, theirs in zip(one.columns, one.referred, strict=True)
    ]
    for pair in sorted({*references, *equated}):
        together = frozenset({name for one in pair for name in groups.get(one, {one})})
        groups.update(dict.fromkeys(together, together))
    return groups


def _domain(database: Database, column: _Column, clues: Clues, width: int) -> Domain:
    family, samples = column.samples
    type_ = column.attribute.type
    own = {text for name in column.group for text in clues.constants.get(name, ())}
    others = sorted(clues.loose - own)[:_LOOSE] if not clues.used.isdisjoint(column.group) else []
    patterns = {one for name in column.group for one in clues.patterns.get(name, ())}
    if family == "other":
        values = _castable(database, type_, [*samples, *_of_lists(type_, sorted(own | clues.loose)[:_LOOSE], samples)])
        return Domain(type_, tuple(values), tuple(range(len(values))), _number(column), values[0] if values else None)
    # A step needs something to step from.
    begin = own or (samples[:2] if clues.steps and family in ("date", "timestamp") else ())
    found: set[Value] = set(neighbours(family, type_, sorted(begin), sorted(clues.steps), sorted(patterns)))
    found |= {value for text in (*samples[:width], *others) for value in read(family, text, type_)}
    values = [printed(value) for value in sorted(found, key=_rank)]
    values, inside = _lawful(database, column, values, clues)
    if family != "text" and (len(inside) > 1 or inside in ([0], [len(values) - 1])):
        # Just outside a range is as telling as inside.
        inside = sorted({near for place in inside for near in (place - 1, place, place + 1) if 0 <= near < len(values)})
    plain = next((one for one in samples if one in values), values[0] if values else None)
    return Domain(type_, tuple(values), tuple(inside) or tuple(range(len(values))), _number(column), plain)


def _number(column: _Column) -> int:
    """Of the columns that are held equal with it; the same in every process."""
    return int.from_bytes(".".join(min(column.group)).encode()[-6:], "big")


def _of_lists(type_: str, constants: Sequence[str], samples: Sequence[str]) -> list[str]:
    if not type_.endswith("[]"):
        return []
    plain = samples[1].strip("[]") if samples else "NULL"
    alone = [text for one in constants for text in (f"[{one}]", f"[{one}, {plain}]", f"[{one}, {one}]")]
    return [*alone, *(f"[{one}, {other}]" for one, other in pairwise(constants)), f"[{', '.join(constants)}]"]


def _castable(database: Database, type_: str, values: Sequence[str]) -> list[str]:
    members = ", ".join(literal(value) for value in dict.fromkeys(values))
    if not members:
        return []
    found = database.execute(
        f"SELECT v FROM (SELECT unnest([{members}]) AS v) WHERE TRY_CAST(v AS {type_}) IS NOT NULL"
    )
    return [value for (value,) in found]


def _rank(value: Value) -> tuple[str, Value]:
    return type(value).__name__, value


def _width(column: _Column, clues: Clues, is_key: bool) -> int:
    """How many values to give it that nobody asks for."""
    if is_key:
        return _MANY
    if column.name not in clues.used:
        return _FEW
    in_key = any(column.attribute.name in key for key in column.relation.keys)
    asked = any(clues.constants.get(name) for name in column.group)
    if in_key or column.samples[0] in ("date", "timestamp") or clues.counts:
        return _MANY // 2 if asked and not in_key else _MANY
    return _SOME


def _lawful(database: Database, column: _Column, values: list[str], clues: Clues) -> tuple[list[str], list[int]]:
    """Those that the column's CHECKs allow, and the places among them of those that meet the queries' conditions."""
    name = column.attribute.name
    laws = [f"({one.sql}) IS NOT FALSE" for one in column.relation.conditions if set(one.columns) == {name}]
    if laws:
        allowed = _meeting(database, column.attribute.type, values, {name}, " AND ".join(laws))
        values = values if allowed is None else [values[place] for place in allowed]
    asked = sorted({f"({one})" for name in column.group for one in clues.conditions.get(name, ())})
    names = {name for _, _, name in column.group}
    for together in (" AND ", " OR "):
        inside = _meeting(database, column.attribute.type, values, names, together.join(asked)) if asked else []
        if inside:
            return values, inside
    return values, []


def _meeting(
    database: Database, type_: str, values: Sequence[str], names: Iterable[str], condition: str
) -> list[int] | None:
    """Places of the values that meet a condition, which calls them by the names; None where it cannot be asked."""
    aliases = {folded(name): f"v AS {quoted(name)}" for name in sorted(names)}
    members = ", ".join(literal(value) for value in values)
    numbered = f"SELECT unnest(range({len(values)})) AS place, unnest(CAST([{members}] AS {type_}[])) AS v"
    renamed = f'SELECT place AS "the place", {", ".join(aliases.values())} FROM ({numbered})'
    try:
        found = database.execute(f'SELECT "the place" FROM ({renamed}) WHERE {condition} ORDER BY ALL')
    except duckdb.Error:
        return None
    return [place for (place,) in found]

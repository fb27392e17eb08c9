"""Which column of an answer stands against which of the solution's."""

from collections.abc import Sequence

from grader.compare.difference import Difference
from grader.values.names import folded
from grader.values.pack import ColumnPolicy
from grader.values.result import Column, Kind

NUMBERS = frozenset({"integer", "decimal", "float"})
MOMENTS = frozenset({"date", "timestamp", "instant"})
_WORDS = {
    "integer": "a number",
    "decimal": "a number",
    "float": "a number",
    "text": "text",
    "boolean": "true or false",
    "date": "a date",
    "timestamp": "a timestamp",
    "instant": "a timestamp",
    "time": "a time",
    "interval": "an interval",
    "blob": "binary data",
    "list": "a list",
    "struct": "a struct",
    "map": "a map",
}


def comparable(one: Kind, other: Kind) -> bool:
    """Whether values of the two kinds can be equal at all: a number is not text and not a boolean."""
    families = {one.family, other.family}
    if "null" in families or families <= NUMBERS or families <= MOMENTS:
        return True
    if len(families) > 1:
        return False
    if one.family == "struct":
        ours, theirs = dict(_fields(one)), dict(_fields(other))
        return ours.keys() == theirs.keys() and all(comparable(kind, theirs[name]) for name, kind in ours.items())
    if one.family in ("list", "map"):
        return all(comparable(mine, yours) for (_, mine), (_, yours) in zip(one.parts, other.parts, strict=True))
    return one.family != "other" or one.type == other.type


def _fields(kind: Kind) -> list[tuple[str, Kind]]:
    return [(folded(name), part) for name, part in kind.parts]


def in_words(kind: Kind) -> str:
    return _WORDS.get(kind.family, f"a value of type {kind.type}")


def pair(wanted: Sequence[Column], got: Sequence[Column], policy: ColumnPolicy) -> tuple[int, ...] | Difference:
    """For each wanted column the place of the one that stands against it."""
    names, got_names = [column.name for column in wanted], [column.name for column in got]
    if len(wanted) != len(got):
        return Difference("column-count", tuple(names), tuple(got_names))
    if policy == "exact" and names != got_names:
        return Difference("column-names", tuple(names), tuple(got_names))
    if policy != "name":
        return tuple(range(len(wanted)))
    places = _by_name(names, got_names)
    return places if places is not None else Difference("column-names", tuple(names), tuple(got_names))


def _by_name(names: Sequence[str], got: Sequence[str]) -> tuple[int, ...] | None:
    """Equal names stand against each other in their order, so none shadows another."""
    free: list[str | None] = [name.lower() for name in got]
    places = []
    for name in names:
        if name.lower() not in free:
            return None
        place = free.index(name.lower())
        places.append(place)
        free[place] = None
    return tuple(places)


def type_differences(wanted: Sequence[Column], got: Sequence[Column]) -> tuple[Difference, ...]:
    """The columns, already paired, whose values can never be equal."""
    return tuple(
        _type_difference(mine, yours)
        for mine, yours in zip(wanted, got, strict=True)
        if not comparable(mine.kind, yours.kind)
    )


def _type_difference(mine: Column, yours: Column) -> Difference:
    wanted, got = in_words(mine.kind), in_words(yours.kind)
    if wanted == got:
        # Two lists or structs: what is inside tells them apart.
        wanted, got = (f"a value of type {kind.type}" for kind in (mine.kind, yours.kind))
    return Difference("column-type", (mine.name, wanted), (yours.name, got))

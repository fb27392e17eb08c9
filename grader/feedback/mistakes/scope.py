"""The names that a place in a query can use: tables in FROM around it, their aliases, their columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from grader.feedback.mistakes.layout import CLAUSES, SET_OPERATIONS, Layout
from grader.feedback.mistakes.mistake import Case, shortened
from grader.feedback.mistakes.tokens import words
from grader.values.relation import Relation

_SHOWN = 8
#: No query written by hand has more tables.
_MOST = 40
_JOIN_WORDS = words(
    "join on using natural cross inner left right full outer semi anti asof positional lateral tablesample"
)
_NO_ALIAS = frozenset(CLAUSES) | _JOIN_WORDS | SET_OPERATIONS | {"fetch", "for", "as", "union"}


@dataclass(frozen=True, slots=True)
class Source:
    """What stands in a FROM."""

    #: Its alias, or its own name; lower-case, empty for a subquery without alias.
    called: str
    #: The table's own name; empty for a subquery.
    table: str
    #: As the schema or the learner spells them; None where they cannot be told.
    columns: tuple[str, ...] | None

    def has(self, column: str) -> bool:
        return self.columns is not None and any(name.lower() == column.lower() for name in self.columns)


def sources_at(case: Case, place: int) -> list[Source]:
    """Of the query around a place, then of those around that one."""
    if place not in case.memory:
        case.memory[place] = _sources_at(case, place)
    found: list[Source] = case.memory[place]
    return found


def _sources_at(case: Case, place: int) -> list[Source]:
    found: list[Source] = []
    branch: range | None = case.layout.branch(place)
    while branch is not None and len(found) < _MOST:
        found += sources_of(case, branch)
        branch = case.layout.around(branch)
    return found


def sources_of(case: Case, branch: range) -> list[Source]:
    layout = case.layout
    top = layout.top(branch)
    starts = [index + 1 for index in range(len(top)) if _begins_source(layout, top, index)]
    return [_source(case, top, start) for start in starts[:_MOST]]


def _begins_source(layout: Layout, top: Sequence[int], index: int) -> bool:
    low = layout.low(top[index])
    if low in ("from", "join"):
        return index + 1 < len(top)
    return low == "," and index + 1 < len(top) and layout.clause(top[index]) == "from"


def _source(case: Case, top: Sequence[int], index: int) -> Source:
    """The table or subquery that begins there, with its alias."""
    layout = case.layout
    if layout.low(top[index]) == "lateral" and index + 1 < len(top):
        index += 1
    place = top[index]
    if layout.low(place) == "(":
        end = index + 2
        columns = columns_of(case, range(place + 1, layout.partner.get(place, len(layout.tokens))))
        table = ""
    else:
        end = index + 1
        while end + 1 < len(top) and layout.low(top[end]) == ".":
            index, end = end + 1, end + 2
        table = layout.tokens[top[index]].name
        columns = _columns(case, table)
    if end < len(top) and layout.low(top[end]) == "as":
        end += 1
    if end < len(top) and layout.kind(top[end]) in ("word", "name") and layout.low(top[end]) not in _NO_ALIAS:
        return Source(layout.tokens[top[end]].name, table, columns if layout.low(top[end] + 1) != "(" else None)
    return Source(table, table, columns)


def _columns(case: Case, table: str) -> tuple[str, ...] | None:
    layout = case.layout
    for place, token in enumerate(layout.tokens[:-3]):
        if token.name == table and _defines(layout, place):
            return _columns_of_definition(case, place)
    relation = relation_of(case.relations, table)
    return tuple(attribute.name for attribute in relation.attributes) if relation else None


def _defines(layout: Layout, place: int) -> bool:
    """`x AS (SELECT`, `x(a, b) AS (SELECT`."""
    if layout.low(place - 1) not in ("with", "recursive", ","):
        return False
    after = layout.partner.get(place + 1, place) + 1 if layout.low(place + 1) == "(" else place + 1
    return layout.low(after) == "as" and layout.low(after + 1) in ("(", "materialized", "not")


def defined(case: Case) -> list[str]:
    """The names that WITH gives."""
    return [token.name for place, token in enumerate(case.tokens) if token.name and _defines(case.layout, place)]


def _columns_of_definition(case: Case, place: int) -> tuple[str, ...] | None:
    layout = case.layout
    if layout.low(place + 1) == "(":
        names = layout.tokens[place + 2 : layout.partner.get(place + 1, place + 2)]
        return tuple(token.raw.strip('"') for token in names if token.name)
    body = place + 2
    while body < len(layout.tokens) and layout.low(body) != "(":
        body += 1
    return columns_of(case, range(body + 1, layout.partner.get(body, len(layout.tokens))))


def columns_of(case: Case, query: range) -> tuple[str, ...] | None:
    """What a subquery selects, where each item is a name or has one."""
    layout = case.layout
    if layout.low(query.start) != "select":
        return None
    names: list[str] = []
    item: list[int] = []
    for place in layout.top(range(query.start + 1, query.stop)):
        low = layout.low(place)
        if low in ("distinct", "all") and not item:
            continue
        if low in (",", "from") or low in SET_OPERATIONS:
            name = _name(layout, item)
            if not name:
                return None
            names.append(name)
            item = []
            if low != ",":
                return tuple(names)
        else:
            item.append(place)
    return None


def _name(layout: Layout, item: Sequence[int]) -> str:
    """`a`, `t.a`, `… AS a`; nothing else."""
    if not item or layout.kind(item[-1]) not in ("word", "name") or layout.low(item[-1]) == "end":
        return ""
    plain = len(item) == 1 or layout.low(item[-2]) in ("as", ".") or layout.low(item[-2]) == ")"
    return layout.tokens[item[-1]].raw.strip('"`') if plain else ""


def aliases_of(case: Case, query: range) -> list[str]:
    """The names that a SELECT gives with AS, which DuckDB knows in its other clauses, too."""
    layout = case.layout
    return [
        layout.tokens[place].raw.strip('"`')
        for place in layout.top(query)
        if layout.low(place - 1) == "as" and layout.kind(place) in ("word", "name")
    ]


def relation_of(relations: Iterable[Relation], name: str) -> Relation | None:
    return next((relation for relation in relations if relation.name.lower() == name.lower()), None)


def holders(case: Case, column: str) -> list[str]:
    """The tables that have a column of this name."""
    return [
        relation.name
        for relation in case.relations
        if any(attribute.name.lower() == column.lower() for attribute in relation.attributes)
    ]


def nearest(name: str, names: Iterable[str], cutoff: float = 0.65) -> str | None:
    """The one that was probably meant."""
    folded = {_folded(known): known for known in names}
    close = get_close_matches(_folded(shortened(name)), folded, n=1, cutoff=cutoff)
    return folded[close[0]] if close else None


def listed(names: Iterable[str], word: str = "and") -> str:
    """
    >>> listed(["a", "b", "c"])
    '`a`, `b` and `c`'
    """
    quoted = [f"`{shortened(name)}`" for name in dict.fromkeys(names)]
    if len(quoted) > _SHOWN:
        return ", ".join(quoted[:_SHOWN]) + " …"
    return f" {word} ".join(part for part in (", ".join(quoted[:-1]), *quoted[-1:]) if part)


def columns_in(sources: Iterable[Source]) -> Iterator[str]:
    for source in sources:
        yield from source.columns or ()


def _folded(name: str) -> str:
    return name.lower().replace("_", "")

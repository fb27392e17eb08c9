"""Keys of a model's own: what facts refer to in place of what the source says, and whether they stay."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grader.modeling.canonical import canonical
from grader.modeling.column_map import ColumnMap, Home
from grader.modeling.entities import carriers
from grader.modeling.held import Held, State, listed
from grader.modeling.judgement import SHOWN, witness
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.report import Table

#: Of a table's rows, those in which a key is the source's value, for it to be no key of the model's own.
_ALIKE = 0.9


@dataclass(frozen=True, slots=True)
class Member:
    """A table of members: the key that facts refer to, and the columns by which the source knows them."""

    table: int
    key: tuple[str, ...]
    natural: tuple[str, ...]
    #: The first of these, as the fact has it.
    name: str


def members(subject: Subject, found: ColumnMap, name: str) -> Iterator[Member]:
    """Tables that a fact refers to, and that say this natural key."""
    history = subject.exercise.design.history
    seen: set[int] = set()
    for home in carriers(subject, found, name):
        if not home.way or home.way[-1].backwards or home.table in seen:
            continue
        seen.add(home.table)
        # Versions are told apart by when they begin, too.
        starts = [
            versions.homes[one.start]
            for fact, one in history.items()
            if (versions := subject.maps[fact]) and versions.root == home.table and one.start in versions.homes
        ]
        more = [start.column for start in starts if not start.way]
        yield Member(home.table, home.way[-1].referred, tuple(dict.fromkeys([home.column, *more])), name)


def is_of_source(subject: Subject, found: ColumnMap, member: Member) -> str | None:
    """The column of the fact that the key says again, in an instance where chance has no part in it."""
    record, held = subject.ground.records[-1], subject.tables[member.table]
    if len(member.key) > 1:
        return None
    key = canonical(quoted(member.key[0]), held.column(member.key[0]).type)
    if member.natural[0] == member.key[0]:
        return member.name
    for name in found.homes:
        for home in (found.homes[name], *found.carriers.get(name, ())):
            if home.table == member.table and _is_alike(subject, record, held, home, key):
                return name
    return None


def _is_alike(subject: Subject, record: str, held: Held, home: Home, key: str) -> bool:
    value = canonical(quoted(home.column), held.column(home.column).type)
    ((rows, alike),) = subject.examiner.execute(
        f"SELECT count({value}), count(*) FILTER (CAST({value} AS VARCHAR) = CAST({key} AS VARCHAR)) "
        f"FROM {record}.{held.table}"
    )
    return bool(rows and alike >= _ALIKE * rows)


def renumbered(subject: Subject, member: Member, before: State, after: State) -> Table | None:
    """Members whose key is another one afterwards, or that of another member."""
    held = subject.tables[member.table]
    first, second = (_same(state, held) for state in (before, after))
    if first is None or second is None:
        return None
    with subject.attached(before, "before"), subject.attached(after, "after"):
        old, new = f"before.main.{first.table}", f"after.main.{second.table}"
        key, natural = _equal(member.key), _equal(member.natural)
        there = f"({listed(member.natural)})"
        once = f"{there} IN (SELECT {there} FROM {{0}} GROUP BY ALL HAVING count(*) = 1)"
        # A member that several rows speak of has no key that could change.
        met = f"(FROM {old} WHERE {once.format(old)}) o JOIN (FROM {new} WHERE {once.format(new)}) n ON {natural}"
        told = [f"o.{quoted(one)}" for one in (*member.natural, *member.key)]
        told += [f"n.{quoted(one)}" for one in (member.natural[0], *member.key)]
        select = f"SELECT {', '.join(told)}, count(*) OVER () FROM"
        rows = subject.examiner.execute(f"{select} {met} WHERE NOT ({key}) ORDER BY ALL LIMIT {SHOWN}")
        other = f"{old} o JOIN {new} n ON {key} WHERE NOT ({_equal(member.natural[:1])})"
        rows = rows or subject.examiner.execute(f"{select} {other} ORDER BY ALL LIMIT {SHOWN}")
    if not rows:
        return None
    names = [*member.natural, *member.key, *(f"{one} then" for one in (member.natural[0], *member.key))]
    return witness(f"keys of {held.called} that became others", names, [row[:-1] for row in rows], rows[0][-1])


def _equal(names: Sequence[str]) -> str:
    return " AND ".join(f"o.{quoted(one)} = n.{quoted(one)}" for one in names)


def _same(state: State, held: Held) -> Held | None:
    names = {one.name for one in held.columns}
    found = (one for one in state.tables if one.relation.sql == held.relation.sql)
    return next((one for one in found if names == {column.name for column in one.columns}), None)

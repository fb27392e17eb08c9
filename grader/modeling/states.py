"""What databases hold after two ways of loading, held against each other."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from grader.modeling.canonical import canonical
from grader.modeling.column_map import ColumnMap, Ground, rebuilt
from grader.modeling.held import Held, State
from grader.modeling.judgement import SHOWN, counted, witness
from grader.modeling.restored import Restoration
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.report import Table


@dataclass(frozen=True, slots=True)
class Difference:
    """Of one table, or of a fact as it comes back, between a state and another that should be the same."""

    #: As the learner calls it.
    name: str
    #: Rows in both.
    before: int
    after: int
    #: Rows that only the first has, and only the second.
    lost: int
    gained: int
    evidence: tuple[Table, ...]

    @property
    def told(self) -> str:
        """`12 rows of f are too many`."""
        if self.gained and not self.lost:
            return f"{counted(self.gained, 'row')} of {self.name} {_are(self.gained)} too many"
        if self.lost and not self.gained:
            return f"{counted(self.lost, 'row')} of {self.name} {_are(self.lost)} lost"
        changed = max(self.lost, self.gained)
        return f"{counted(changed, 'row')} of {self.name} {'comes' if changed == 1 else 'come'} out differently"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two queries that should give the same rows."""

    name: str
    columns: tuple[str, ...]
    before: str
    after: str


#: Columns left out of the comparison of tables: table, as `sql`, and name.
Ignored = frozenset[tuple[str, str]]


def changed_table(
    subject: Subject, before: State, after: State, ignored: Ignored, titles: tuple[str, str]
) -> Difference | None:
    """The first table whose rows are not the same; logs of runs are not looked at."""
    with _both(subject, before, after) as (one, other):
        now = {held.relation.sql: held for held in after.tables}
        pairs = [
            _tables(held, now.get(held.relation.sql), one, other, ignored)
            for held in before.tables
            if held.relation.sql not in subject.artificial.logs
        ]
        return _first(subject, pairs, titles)


def changed_fact(subject: Subject, before: State, after: State, titles: tuple[str, str]) -> Difference | None:
    """The first fact that does not come back the same, of those that do after the last batch."""
    with _both(subject, before, after) as (one, other):
        pairs = []
        for restored in subject.restored.values():
            here, there = at(restored, before), at(restored, after)
            if here is None or there is None:
                continue
            found = restored.found
            pairs.append(
                _Pair(
                    here.tables[found.root].called,
                    tuple(found.homes),
                    rebuilt(here, found.root, found.homes, one),
                    rebuilt(there, found.root, found.homes, other),
                )
            )
        return _first(subject, pairs, titles)


def at(restored: Restoration, state: State) -> Ground | None:
    """The ground of a mapping, in another state; None where a table or column that it needs is not there."""
    there = {held.relation.sql: held for held in state.all}
    tables = [there.get(held.relation.sql) for held in restored.ground.tables]
    used = set(_used(restored.found))
    kept = [held or gone for held, gone in zip(tables, restored.ground.tables, strict=True)]
    for place, column in used:
        held = tables[place]
        if held is None or column.lower() not in {one.name.lower() for one in held.columns}:
            return None
    return replace(restored.ground, tables=kept)


def _used(found: ColumnMap) -> Iterator[tuple[int, str]]:
    for home in found.homes.values():
        yield home.table, home.column
        for edge in home.way:
            yield from ((edge.child, name) for name in edge.columns)
            yield from ((edge.parent, name) for name in edge.referred)


@contextmanager
def record_of(subject: Subject, state: State, name: str) -> Iterator[str]:
    """The database that holds a state's rows, attached if it is not there already."""
    for number, build in enumerate(subject.builds):
        if build.last.path == state.path:
            yield f"record{number}"
            return
    with subject.attached(state, name):
        yield name


@contextmanager
def _both(subject: Subject, before: State, after: State) -> Iterator[tuple[str, str]]:
    with record_of(subject, before, "before") as one, record_of(subject, after, "after") as other:
        yield one, other


def _tables(held: Held, now: Held | None, one: str, other: str, ignored: Ignored) -> _Pair:
    there: Mapping[str, str] = {column.name.lower(): column.type for column in now.columns} if now else {}
    columns = [column for column in held.columns if (held.relation.sql, column.name) not in ignored]
    before = ", ".join(f"{canonical(quoted(column.name), column.type)} AS {quoted(column.name)}" for column in columns)
    after = ", ".join(
        (canonical(quoted(column.name), there[column.name.lower()]) if column.name.lower() in there else "NULL")
        + f" AS {quoted(column.name)}"
        for column in columns
    )
    names = tuple(column.name for column in columns)
    if not names:
        before = after = '1 AS "row"'
        names = ("row",)
    gone = f"SELECT {before} FROM {one}.{held.table} LIMIT 0"
    return _Pair(
        held.called,
        names,
        f"SELECT {before} FROM {one}.{held.table}",
        f"SELECT {after} FROM {other}.{now.table}" if now else gone,
    )


def _first(subject: Subject, pairs: Sequence[_Pair], titles: tuple[str, str]) -> Difference | None:
    if not pairs:
        return None
    ask = subject.examiner.execute
    prints = " UNION ALL ".join(
        f"SELECT {place}, {side}, count(*), coalesce(sum(CAST(hash({_listed(pair)}) AS HUGEINT)), 0) FROM ({sql})"
        for place, pair in enumerate(pairs)
        for side, sql in enumerate((pair.before, pair.after))
    )
    found = {(place, side): (rows, digest) for place, side, rows, digest in ask(prints)}
    for place, pair in enumerate(pairs):
        if found[place, 0] != found[place, 1]:
            return _difference(subject, pair, found[place, 0][0], found[place, 1][0], titles)
    return None


def _listed(pair: _Pair) -> str:
    return ", ".join(map(quoted, pair.columns))


def _difference(subject: Subject, pair: _Pair, before: int, after: int, titles: tuple[str, str]) -> Difference:
    ask = subject.examiner.execute
    counts, evidence = [], []
    for title, here, there in zip(titles, (pair.before, pair.after), (pair.after, pair.before), strict=True):
        only = f"(({here}) EXCEPT ALL ({there}))"
        ((count,),) = ask(f"SELECT count(*) FROM {only}")
        counts.append(count)
        if count:
            rows = ask(f"SELECT {_listed(pair)} FROM {only} ORDER BY ALL LIMIT {SHOWN}")
            evidence.append(witness(f"{pair.name}, {title}", pair.columns, rows, count))
    return Difference(pair.name, before, after, counts[0], counts[1], tuple(evidence))

"""Histories: which of a model's columns say until when a version was in force, and versions in one form."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from grader.modeling.canonical import canonical, family
from grader.modeling.column_map import Home, rebuilt
from grader.modeling.judgement import UnjudgedError
from grader.modeling.restored import Restoration
from grader.modeling.source import truth
from grader.modeling.subject import Subject
from grader.values.names import literal, quoted
from grader.values.pack import Fact, History

#: A version's first moment, the first after its last, NULL while it is in force, and whether it is marked as current.
FROM, UNTIL, MARK = '"in force from"', '"in force until"', '"marked as current"'
#: From the last moment of a version to the first of the next, as people write closing dates.
_STEPS = ("0 DAY", "1 DAY", "1 SECOND", "1 MILLISECOND", "1 MICROSECOND")
#: Nobody who writes a date like this means a day.
_FAR = "TIMESTAMP '2090-01-01'"
_MARKS = re.compile(r"curr(?!enc)|latest|newest|is_?last", re.IGNORECASE)
#: Rows whose end does not come before their beginning, of all.
_IN_ORDER = 0.9


@dataclass(frozen=True, slots=True)
class Versions:
    """Where a model holds a history."""

    fact: Fact
    history: History
    restored: Restoration
    #: None where a version is in force until the next begins.
    end: Home | None
    #: What to add to an end to come to the first moment after it.
    step: str
    mark: Home | None
    #: The value that marks current versions, as SQL.
    marked: str
    #: Whether an end that is NULL says nothing of versions that others follow.
    implied: bool

    @property
    def called(self) -> str:
        return self.restored.ground.tables[self.restored.found.root].called

    @property
    def attributes(self) -> tuple[str, ...]:
        taken = {*self.history.key, self.history.start}
        return tuple(name for name in self.restored.found.homes if name not in taken)

    def named(self, name: str) -> str:
        """A fact's column, as the learner calls it."""
        return self.restored.found.homes[name].column

    @property
    def keys(self) -> str:
        return ", ".join(map(quoted, self.history.key))


def versions(subject: Subject, fact: Fact) -> Versions:
    """
    Raises:
        UnjudgedError: the key of the history, or where its versions begin, was not found.
    """
    history = subject.exercise.design.history[fact.name]
    by_tables = subject.maps[fact.name]
    restored = subject.restored.get(fact.name) or (Restoration(subject.ground, by_tables) if by_tables else None)
    if restored is None or not restored.found.homes.keys() >= {*history.key, history.start}:
        raise UnjudgedError("waits for lossless")
    end, steps = _end(subject, history, restored)
    mark, marked = _mark(subject, history, restored, end)
    implied = end is None or (mark is not None and _closes_nothing(subject, history, restored, end))
    return Versions(fact, history, restored, end, steps, mark, marked, implied)


@contextmanager
def laid_out(subject: Subject, one: Versions, number: int = 0) -> Iterator[None]:
    """While it lasts, `held_versions` and `true_versions` of an instance, in the same form."""
    found, ground = one.restored.found, one.restored.ground
    ask = subject.examiner.execute
    homes = dict(found.homes)
    extra = {"end": one.end, "mark": one.mark}
    homes |= {f"its {name}": home for name, home in extra.items() if home is not None}
    following = f"lead({quoted(one.history.start)}) OVER (PARTITION BY {one.keys} ORDER BY {quoted(one.history.start)})"
    written = f"{_closed('its end')} + INTERVAL {one.step}" if one.end else "NULL"
    until = f"coalesce({written}, {following})" if one.implied else written
    mark = f'"its mark" IS NOT DISTINCT FROM {one.marked}' if one.mark else "NULL"
    columns = ", ".join(map(quoted, (*one.history.key, *one.attributes)))
    ask(
        f"CREATE TEMP TABLE held_versions AS SELECT {columns}, {quoted(one.history.start)} AS {FROM}, "
        f"CAST({until} AS TIMESTAMP) AS {UNTIL}, CAST({mark} AS BOOLEAN) AS {MARK} "
        f"FROM ({rebuilt(ground, found.root, homes, ground.records[number])})"
    )
    try:
        ask(f"CREATE TEMP TABLE true_versions AS {_true(subject, one, number, columns)}")
        yield
    finally:
        ask("DROP TABLE IF EXISTS temp.held_versions; DROP TABLE IF EXISTS temp.true_versions")


def _true(subject: Subject, one: Versions, number: int, columns: str) -> str:
    table = f"truth{number}.{truth(one.fact.name, subject.last_moment)}"
    kinds = {heading.name: heading.type for heading in subject.sources[0].facts[one.fact.name]}
    selected = ", ".join(f"{canonical(quoted(name), kind)} AS {quoted(name)}" for name, kind in kinds.items())
    rows = f"(SELECT {selected} FROM {table})"
    step, _ = _step(subject, one.history, rows, one.history.end, "")
    return (
        f"SELECT {columns}, {quoted(one.history.start)} AS {FROM}, "
        f"{_closed(one.history.end)} + INTERVAL {step} AS {UNTIL} FROM {rows}"
    )


def _closed(name: str) -> str:
    """An end, NULL where it is one of those that mean never."""
    return f"CASE WHEN {quoted(name)} < {_FAR} THEN {quoted(name)} END"


def _end(subject: Subject, history: History, restored: Restoration) -> tuple[Home | None, str]:
    """Of columns of moments the one that ends where the next version begins, and how far before it."""
    best: tuple[int, Home, str] | None = None
    for beside in _beside(subject, history, restored):
        home = replace(beside, reading="moment")
        if not _is_of_moments(subject, history, restored, home):
            continue
        rows = _with(subject, history, restored, home)
        start = quoted(history.start)
        ((there, in_order, is_open),) = subject.examiner.execute(
            f"SELECT count(*), count(*) FILTER (it IS NULL OR it + INTERVAL 1 DAY >= {start}), "
            f"count(*) FILTER (it IS NULL OR it >= {_FAR}) FROM {rows}"
        )
        if in_order < _IN_ORDER * there:
            continue
        step, met = _step(subject, history, rows, "it", _agreeing(subject, history, restored))
        if (is_open or met) and (best is None or met > best[0]):
            best = met, home, step
    return (best[1], best[2]) if best else (None, _STEPS[0])


def _is_of_moments(subject: Subject, history: History, restored: Restoration, home: Home) -> bool:
    """By its type, or as text that can be read as nothing else."""
    kind = restored.ground.tables[home.table].column(home.column).type
    if kind != "VARCHAR":
        return family(kind) == "moment"
    rows = _with(subject, history, restored, replace(home, reading=None))
    ((read, other),) = subject.examiner.execute(
        "SELECT count(TRY_CAST(it AS TIMESTAMP)), "
        "count(*) FILTER (it IS NOT NULL AND TRY_CAST(it AS TIMESTAMP) IS NULL) "
        f"FROM {rows}"
    )
    return bool(read and not other)


def _beside(subject: Subject, history: History, restored: Restoration) -> Sequence[Home]:
    """Columns that stand beside the beginnings, or in the table that has a row for each version, and are no fact's."""
    found, ground = restored.found, restored.ground
    taken = {(home.table, home.column) for home in found.homes.values()}
    notes = subject.artificial.notes if ground is subject.ground else frozenset()
    start = found.homes[history.start]
    return [
        Home(way, table, column.name)
        for way, table in dict.fromkeys(((start.way, start.table), ((), found.root)))
        for column in ground.tables[table].columns
        if (table, column.name) not in taken and (ground.tables[table].relation.sql, column.name) not in notes
    ]


def _with(subject: Subject, history: History, restored: Restoration, home: Home) -> str:
    """Keys and beginnings of the first instance, with another column, `it`."""
    homes = {name: restored.found.homes[name] for name in (*history.key, history.start)}
    sql = rebuilt(restored.ground, restored.found.root, homes | {"it": home}, restored.ground.records[0])
    return f"({sql})"


def _agreeing(subject: Subject, history: History, restored: Restoration) -> str:
    """The true beginnings, for ends that no version follows."""
    table = restored.found.wanted.tables[0]
    kinds = {heading.name: heading.type for heading in subject.sources[0].facts[restored.found.wanted.name]}
    columns = ", ".join(
        f"{canonical(quoted(name), kinds[name])} AS {quoted(name)}"
        for name in (*history.key, history.start, history.end)
    )
    return f"(SELECT {columns} FROM {table})"


def _step(subject: Subject, history: History, rows: str, end: str, true: str) -> tuple[str, int]:
    """How ends are written: most of them meet the next beginning, or if none follows the true end; how many do."""
    keys, start, ended = ", ".join(map(quoted, history.key)), quoted(history.start), quoted(end)
    met = [f"count(*) FILTER ({ended} + INTERVAL {step} = following)" for step in _STEPS]
    ((*following,),) = subject.examiner.execute(
        f"SELECT {', '.join(met)} FROM (SELECT {ended}, "
        f"lead({start}) OVER (PARTITION BY {keys} ORDER BY {start}) AS following FROM {rows})"
    )
    agreed = [0] * len(_STEPS)
    if true:
        same = [f"count(*) FILTER (r.{ended} + INTERVAL {step} = t.{quoted(history.end)})" for step in _STEPS]
        ((*agreed,),) = subject.examiner.execute(
            f"SELECT {', '.join(same)} FROM {rows} r JOIN {true} t USING ({keys}, {start})"
        )
    best = max(range(len(_STEPS)), key=lambda place: following[place] * 2 + agreed[place])
    return _STEPS[best], following[best]


def _mark(subject: Subject, history: History, restored: Restoration, end: Home | None) -> tuple[Home | None, str]:
    """A column of two values that by its name or by its values says which versions are current."""
    keys, start = ", ".join(map(quoted, history.key)), quoted(history.start)
    for home in _beside(subject, history, restored):
        if (end and (home.table, home.column) == (end.table, end.column)) or home.column in restored.found.wanted.grain:
            continue
        rows = _with(subject, history, restored, home)
        told = subject.examiner.execute(
            f"SELECT it, count(*) FILTER (is_last), count(*) FILTER (NOT is_last) FROM (SELECT it, "
            f"lead({start}) OVER (PARTITION BY {keys} ORDER BY {start}) IS NULL AS is_last FROM {rows}) "
            "GROUP BY it LIMIT 4"
        )
        if len(told) > 2 or family(restored.ground.tables[home.table].column(home.column).type) == "moment":
            continue
        value, lasts, others = max(told, key=lambda row: row[1] - row[2], default=(None, 0, 0))
        singles_out = len(told) == 2 and not others and sum(row[1] for row in told) == lasts
        if value is not None and lasts and (singles_out or _MARKS.search(home.column)):
            return home, _literal(value)
    return None, "NULL"


def _literal(value: object) -> str:
    return str(value) if isinstance(value, int | float) else literal(str(value))


def _closes_nothing(subject: Subject, history: History, restored: Restoration, end: Home) -> bool:
    keys, start = ", ".join(map(quoted, history.key)), quoted(history.start)
    ((closed,),) = subject.examiner.execute(
        f"SELECT count(*) FILTER (it < {_FAR} AND following IS NOT NULL) FROM (SELECT it, "
        f"lead({start}) OVER (PARTITION BY {keys} ORDER BY {start}) AS following "
        f"FROM {_with(subject, history, restored, end)})"
    )
    return not closed

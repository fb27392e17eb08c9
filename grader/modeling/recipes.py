"""Rows of a fact with some columns changed, as an author wrote them down, written into a learner's tables."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from grader.modeling.canonical import canonical
from grader.modeling.column_map import ColumnMap, Home, Wanted
from grader.modeling.judgement import cell
from grader.modeling.paths import Path
from grader.modeling.probes import Changes, Probes, Reception, is_key, is_rule
from grader.modeling.subject import Subject
from grader.values.names import literal, quoted
from grader.values.pack import Row
from grader.values.run import Failure

#: Rows tried, until one can be written without the fault.
_TRIED = 3


@dataclass(frozen=True, slots=True)
class Received:
    reception: Reception
    #: Tables that were asked to hold it.
    tables: tuple[str, ...]
    #: `quantity -1`.
    values: str
    #: What the engine said.
    said: str
    #: The row before: of the fact, by its grain and the columns changed.
    before: tuple[tuple[str, ...], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A row of the fact in a learner's tables."""

    rows: Mapping[Path, int]
    #: Column -> its new value, as SQL and as text.
    values: Mapping[str, str]
    texts: Mapping[str, str]
    #: By its grain and the columns changed.
    before: tuple[tuple[str, ...], tuple[Any, ...]]


def is_there(subject: Subject, found: ColumnMap, row: Row) -> bool:
    """Whether rows of the kind are among those that were loaded, and came back: however they are kept, they can be."""
    if any(found.right[name] < 1.0 for name in row.values):
        return False
    equal = " AND ".join(f"{quoted(name)} IS NOT DISTINCT FROM ({sql})" for name, sql in row.values.items())
    ((there,),) = subject.examiner.execute(f"SELECT count(*) FROM {found.wanted.tables[0]} WHERE {equal}")
    return bool(there)


def received(subject: Subject, tries: Probes, found: ColumnMap, row: Row, is_bad: bool) -> Received | None:
    """What becomes of such a row; None where no row of the model is fit to be changed so.

    A bad one that stands in several tables is kept out by the strictest of them.
    """
    first: Received | None = None
    for homes in _holdings(found, row) if is_bad else [{name: found.homes[name] for name in row.values}]:
        tried = (_written(subject, tries, homes, place) for place in _places(subject, tries, found, homes, row))
        one = next((one for one in tried if one.reception != "untried"), None)
        if one is not None and one.reception == "refused":
            return one
        first = first or one
    return first


def _holdings(found: ColumnMap, row: Row) -> Iterator[dict[str, Home]]:
    """Where the columns stand; then, for some stand twice, where they stand as well."""
    first = {name: found.homes[name] for name in row.values}
    yield first
    second = {
        name: next((one for one in found.carriers.get(name, ()) if one.table != home.table), home)
        for name, home in first.items()
    }
    if second != first:
        yield second


def _places(subject: Subject, tries: Probes, found: ColumnMap, homes: Mapping[str, Home], row: Row) -> Iterator[_Place]:
    """Rows in which the change changes something, those with the fewest gaps first."""
    names = list(row.values)
    seen = tuple(dict.fromkeys([*found.wanted.grain, *names]))
    ways = list(
        dict.fromkeys(home.way for home in (*homes.values(), *(found.homes[one] for one in found.wanted.grain)))
    )
    for one in subject.examiner.execute(_question(tries, found, ways, row, seen)):
        rows, told, before = one[: len(ways)], one[len(ways) : -len(seen)], one[-len(seen) :]
        pairs = dict(zip(names, zip(told[::2], told[1::2], strict=True), strict=True))
        yield _Place(
            dict(zip(ways, rows, strict=True)),
            {name: _literal(*pair) for name, pair in pairs.items()},
            {name: "NULL" if text is None else text for name, (_, text) in pairs.items()},
            (seen, before),
        )


def _question(tries: Probes, found: ColumnMap, ways: Sequence[Path], row: Row, seen: Sequence[str]) -> str:
    """Of the rows that a row of the fact is made of, type and text of each new value, and what the fact says there."""
    source, aliases = tries.source(found.root, ways)
    numbers = [(f"{aliases[way]}.rowid", quoted(f"row {n}")) for n, way in enumerate(ways)]
    held = [(tries.canonical(home, aliases), quoted(f"grain {n}")) for n, home in enumerate(_grain(found))]
    values = [(f"({sql})", quoted(f"value {n}")) for n, sql in enumerate(row.values.values())]
    true = [(_true(found.wanted, name), quoted(f"grain {n}")) for n, name in enumerate(found.wanted.grain)]
    told = [f"typeof({value}), CAST({value} AS VARCHAR)" for _, value in values]
    gaps = [f"10 * ({value} IS NULL)::INT" for _, value in values]
    gaps += [f"({quoted(one.name)} IS NULL)::INT" for one in found.wanted.columns]
    differs = [f"{value} IS DISTINCT FROM {quoted(name)}" for (_, value), name in zip(values, row.values, strict=True)]
    using = ", ".join(name for _, name in held)
    shown = [f"t.{quoted(name)}" for name in seen]
    return (
        f"WITH t AS (SELECT *, {_named(true + values)} FROM {found.wanted.tables[0]}), "
        f"m AS (SELECT {_named(numbers + held)} {source}) "
        f"SELECT {', '.join([*(name for _, name in numbers), *told, *shown])} FROM t JOIN m USING ({using}) "
        f"WHERE {' AND '.join(f'{name} IS NOT NULL' for _, name in numbers)} AND ({' OR '.join(differs)}) "
        f"ORDER BY {' + '.join(gaps)}, {using} LIMIT {_TRIED}"
    )


def _grain(found: ColumnMap) -> list[Home]:
    return [found.homes[name] for name in found.wanted.grain]


def _true(wanted: Wanted, name: str) -> str:
    return canonical(quoted(name), wanted.heading(name).type)


def _named(columns: Sequence[tuple[str, str]]) -> str:
    return ", ".join(f"{sql} AS {name}" for sql, name in columns)


def _type(subject: Subject, home: Home) -> str:
    return subject.tables[home.table].column(home.column).type


def _literal(kind: str, text: str | None) -> str:
    if text is None:
        return "NULL"
    # Enums are known by no name; a table takes their text.
    known = kind if not kind.startswith("ENUM") else "VARCHAR"
    return f"CAST({literal(text)} AS {known})"


def _written(subject: Subject, tries: Probes, homes: Mapping[str, Home], place: _Place) -> Received:
    rows: dict[tuple[int, int], dict[str, str]] = {}
    listed: list[tuple[str, Home, str]] = []
    for name, home in homes.items():
        if _is_list(subject, home) and place.values[name] != "NULL":
            listed.append((name, home, place.values[name]))
        else:
            rows.setdefault((home.table, place.rows[home.way]), {})[home.column] = place.values[name]
    reception, said = _taken(subject, listed, rows, tries)
    tables = tuple(dict.fromkeys(subject.tables[home.table].called for home in homes.values()))
    values = ", ".join(f"{name} {cell(text)}" for name, text in place.texts.items())
    return Received(reception, tables, values, said, place.before)


def _taken(
    subject: Subject, listed: list[tuple[str, Home, str]], rows: Mapping[tuple[int, int], Changes], tries: Probes
) -> tuple[Reception, str]:
    # Where other values than those of the source are legal, a list of these is no rule.
    open_ = {name for row in subject.exercise.design.legal for name in row.values}
    for name, home, value in listed:
        table = f"record0.{subject.tables[home.table].table}"
        there = f"SELECT count(*) FROM {table} WHERE CAST({quoted(home.column)} AS VARCHAR) = CAST({value} AS VARCHAR)"
        if subject.examiner.execute(there)[0][0]:
            continue
        if name not in open_ or subject.builder.writes_out(subject.tables[home.table].relation.name):
            return "refused", f"`{subject.tables[home.table].called}` does not list it"
        # What is not there yet is entered there first.
        like = next(iter(tries.rows(home.table, (home.column,))), None)
        if like is not None:
            changes = {**tries.renewed(home.table, (home.column,)), home.column: value}
            refused = subject.examiner.tried(tries.second(home.table, like, changes))
            if refused is not None and _is_refusal(refused):
                return "refused", refused.message
    return tries.received(rows, _is_refusal) if rows else ("accepted", "")


def _is_refusal(failure: Failure) -> bool:
    """A key that is in the way says nothing of values."""
    return is_rule(failure) and not is_key(failure)


def _is_list(subject: Subject, home: Home) -> bool:
    """Whether a table does nothing but list the values that others may refer to."""
    if not home.way or not home.way[-1].declared or home.way[-1].backwards:
        return False
    names = {one.name.lower() for one in subject.tables[home.table].columns}
    return names <= {home.column.lower(), *(name.lower() for name in home.way[-1].referred)}

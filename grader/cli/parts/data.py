"""A fixture's tables as a learner gets to know them: columns, keys, and a few rows, each column on a line."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import duckdb
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.compare.evidence import table
from grader.errors import Mistake, PackError
from grader.feedback.printable import printable
from grader.fixture import load, opened
from grader.reporters.parts.tables import cell
from grader.sandbox.complaint import failure
from grader.sandbox.database import Database
from grader.values.pack import Fixture, Limits
from grader.values.relation import Attribute, Reference, Relation

_ROWS = 3
_GAP = 2
#: Where scripts that make a model find what they read.
_SOURCE = "stg."
#: Widths beyond which a text is cut; names and types that are cut are told again below, in full.
_NAME, _TYPE, _NOTE, _CELL = 30, 18, 28, 26
#: What is left of a row must be worth looking at.
_LEAST = 6
_SHORT = {"TIMESTAMP WITH TIME ZONE": "TIMESTAMPTZ", "TIME WITH TIME ZONE": "TIMETZ"}


def data(
    fixture: Fixture, limits: Limits, with_rows: bool, width: int, of_models: bool = False
) -> list[RenderableType]:
    """`of_models`: as scripts that make one read them.

    Raises:
        PackError: the fixture does not load.
    """
    return _told(fixture, [opened(fixture, limits)], limits, with_rows, width, _SOURCE if of_models else "")


def batches(fixture: Fixture, limits: Limits, with_rows: bool, width: int) -> list[RenderableType]:
    """The same for pipelines: how many rows arrive in each batch.

    Raises:
        PackError: the fixture does not load.
    """
    numbers = range(1, 1 + len(fixture.batches) if with_rows else 2)
    return _told(fixture, (_arrived(fixture, limits, number) for number in numbers), limits, with_rows, width, _SOURCE)


def _arrived(fixture: Fixture, limits: Limits, number: int) -> Database:
    """What is there of one batch."""
    batch = fixture.batches[number - 1]
    there = {_folded(file.table) for file in batch}
    files = (*(file for file in fixture.data if _folded(file.table) not in there), *batch)
    database = Database(limits, fixture.collation)
    try:
        database.execute(f"SET VARIABLE batch_date = DATE '{fixture.first_day + timedelta(days=number - 1)}'")
        load(database, replace(fixture, data=files, assume=()), {"batch": number})
    except PackError:
        database.close()
        raise
    return database


def _folded(table_: str) -> str:
    return table_.casefold().removeprefix("main.")


def _told(
    fixture: Fixture, databases: Iterable[Database], limits: Limits, with_rows: bool, width: int, source: str
) -> list[RenderableType]:
    """Tables and views with the rows they have in each of the databases."""
    relations: dict[str, Relation] = {}
    rows: dict[str, list[_Rows]] = {}
    try:
        for database in databases:
            with closing(database):
                for relation in database.relations:
                    relations.setdefault(relation.sql, relation)
                    found = [_Rows(database, relation, min(_ROWS, limits.rows))] if with_rows else []
                    rows.setdefault(relation.sql, []).extend(found)
    except (duckdb.Error, MemoryError) as error:
        problem = f"a table or view cannot be read: {failure(error, '').message}"
        raise PackError([Mistake(fixture.schema.path, 0, "", problem)]) from error
    right = "right: first rows" if with_rows else "its rows are not shown"
    legend = f"· key: primary key · →: refers to · ?: may be NULL · {right}"
    parts: list[RenderableType] = [Text.assemble(("Data ", "bold"), (legend, "dim"))]
    for name, relation in relations.items():
        parts += _relation(relation, rows[name], width, source)
    return parts


class _Rows:
    """How many rows a table or view has, and the first of them."""

    def __init__(self, database: Database, relation: Relation, most: int) -> None:
        (self.count,) = database.execute(f"SELECT count(*) FROM {relation.sql}")[0]
        result = database.query(f"FROM {relation.sql} LIMIT {most}")
        first = table("", result, range(len(result.rows))).rows
        self.first = [[cell(value) for value in row] for row in first]


def _relation(relation: Relation, rows: Sequence[_Rows], width: int, source: str) -> Iterator[RenderableType]:
    about = ["view"] if relation.is_view else []
    about += [_counted([each.count for each in rows])] if rows else []
    if relation.lake is not None:
        about.append("stored as Parquet" + "".join(f", by {printable(name)}" for name in relation.lake))
    name = source + printable(relation.called)
    first = next((each.first for each in rows if each.first), ())
    yield Text.assemble("\n", (name, "bold"), f"  {', '.join(about)}" if about else "")
    yield Padding.indent(_grid(relation, first, width - _GAP), _GAP)
    for attribute in relation.attributes:
        if _cut(attribute.name, _NAME) != attribute.name or len(_type(attribute)) > _TYPE:
            yield Padding.indent(Text(printable(f"{attribute.name}: {attribute.type}"), "dim"), _GAP)
    for together in _unique(relation):
        yield Padding.indent(Text(printable(f"unique together: {', '.join(together)}"), "dim"), _GAP)


def _counted(rows: Sequence[int]) -> str:
    """Of one data set, or of each batch.

    >>> _counted([1200]), _counted([2, 2]), _counted([2, 1200, 0])
    ('1,200 rows', '2 rows in each batch', 'rows by batch: 2 · 1,200 · 0')
    """
    told = "1 row" if rows[0] == 1 else f"{rows[0]:,} rows"
    if len(set(rows)) > 1:
        return f"rows by batch: {' · '.join(f'{count:,}' for count in rows)}"
    return told if len(rows) == 1 else f"{told} in each batch"


def _grid(relation: Relation, rows: Sequence[Sequence[Text]], room: int) -> Grid:
    lines = []
    for attribute in relation.attributes:
        type_ = Text(_cut(_type(attribute), _TYPE)).append(
            "?" if attribute.nullable and not relation.is_view else "", "dim"
        )
        note = Text(_cut(_note(relation, attribute.name), _NOTE), "dim")
        lines.append([Text(_cut(attribute.name, _NAME)), type_, note])
    room -= sum(max(line[place].cell_len for line in lines) + _GAP for place in range(3))
    for width, row in zip(_fitting(rows, room), rows, strict=False):
        for line, value in zip(lines, row, strict=True):
            value.truncate(width, overflow="ellipsis")
            line.append(value)
    grid = Grid.grid(padding=(0, _GAP, 0, 0))
    for _ in lines[0]:
        grid.add_column(no_wrap=True, overflow="ellipsis")
    for line in lines:
        grid.add_row(*line)
    return grid


def _fitting(rows: Sequence[Sequence[Text]], room: int) -> list[int]:
    """Widths of as many rows as there is room for; of the first at least a part."""
    widths: list[int] = []
    for row in rows:
        width = min(_CELL, max(value.cell_len for value in row))
        if room < width and (widths or room < _LEAST):
            break
        widths.append(min(width, room))
        room -= width + _GAP
    return widths


def _type(attribute: Attribute) -> str:
    return _SHORT.get(attribute.type, attribute.type)


def _note(relation: Relation, name: str) -> str:
    notes = ["key"] if name in relation.key else ["unique"] if (name,) in relation.unique else []
    notes += [f"→ {_target(key, name)}" for key in relation.references if name in key.columns]
    return ", ".join(notes)


def _target(key: Reference, name: str) -> str:
    """The column referred to is named where it is called otherwise."""
    column = key.referred[key.columns.index(name)]
    return key.table if column == name else f"{key.table}.{column}"


def _unique(relation: Relation) -> list[tuple[str, ...]]:
    return [key for key in relation.unique if len(key) > 1]


def _cut(text: str, room: int) -> str:
    shown = Text(printable(text))
    shown.truncate(room, overflow="ellipsis")
    return shown.plain

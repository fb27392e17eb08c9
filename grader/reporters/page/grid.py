"""Tables of a page: each cell looks like what it is, and what differs is marked."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from grader.reporters.page.prose import counted, visible
from grader.values.report import Cell, Table

_NUMBER = re.compile(r"U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(.*\)|DOUBLE|FLOAT")
_INEXACT = ("DOUBLE", "FLOAT")
#: What a cell and a table hold at most, of however large ones.
_CELL, _ROWS = 400, 200
#: Signs that a row may have where a phone shows it whole.
_NARROW = 24
_BETWEEN = 2
#: Ends of the names of columns that stand side by side.
_WANTED, _GOT = " wanted", " got"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell; its classes are those of the style sheet."""

    text: str
    classes: str


@dataclass(frozen=True, slots=True)
class Line:
    cells: tuple[Shown, ...]
    #: Whether no row of the table that this one is held against is the same.
    only_here: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    caption: str
    columns: tuple[Shown, ...]
    lines: tuple[Line, ...]
    #: What is not shown.
    more: str
    #: What is said of rows that are only here.
    only: str = ""
    is_wide: bool = False


def grid_of(table: Table, caption: str, only_here: Sequence[int] = (), only: str = "") -> Grid:
    aligned = ["number" if _NUMBER.fullmatch(column.type) else "" for column in table.columns]
    pairs = _pairs(table)
    lines = []
    for number, row in enumerate(table.rows[:_ROWS]):
        classes = list(aligned)
        for wanted, got in pairs:
            if row[wanted] != row[got]:
                classes[wanted] += " wanted"
                classes[got] += " got"
        cells = tuple(_shown(value, classes[place].strip()) for place, value in enumerate(row))
        lines.append(Line(cells, number in only_here))
    columns = [Shown(visible(column.name), classes) for column, classes in zip(table.columns, aligned, strict=True)]
    hidden = table.total - len(lines)
    more = f"{counted(hidden, 'more row')} not shown" if hidden > 0 else ""
    said = only if any(line.only_here for line in lines) else ""
    return Grid(caption, tuple(columns), tuple(lines), more, said, _width(columns, lines) + len(said) > _NARROW)


def held_against(expected: Table, actual: Table) -> tuple[list[int], list[int]]:
    """Rows of each that the other does not have, where that says more than all of them would."""
    names = [[column.name.lower() for column in table.columns] for table in (expected, actual)]
    types = [[column.type for column in table.columns] for table in (expected, actual)]
    if types[0] != types[1] or (names[0] != names[1] and sorted(names[0]) == sorted(names[1])):
        return [], []
    inexact = [any(word in type_ for word in _INEXACT) for type_ in types[0]]
    mine, theirs = ([_key(row, inexact) for row in table.rows] for table in (expected, actual))
    missing, surplus = _beyond(mine, theirs), _beyond(theirs, mine)
    return ([], []) if len(missing) == len(mine) and len(surplus) == len(theirs) else (missing, surplus)


def _key(row: Sequence[Cell], inexact: Sequence[bool]) -> tuple[object, ...]:
    """Rows that are told apart by their last bits only are the same."""
    rounded = (
        float(f"{value:.9g}") if loose and isinstance(value, int | float) else value
        for value, loose in zip(row, inexact, strict=True)
    )
    return tuple((type(value).__name__, value) for value in rounded)


def _beyond(rows: Sequence[object], others: Sequence[object]) -> list[int]:
    left = Counter(others)
    beyond = []
    for place, row in enumerate(rows):
        if left[row]:
            left[row] -= 1
        else:
            beyond.append(place)
    return beyond


def _pairs(table: Table) -> list[tuple[int, int]]:
    """Columns of which a row has what was wanted, and what came."""
    places = {column.name: place for place, column in enumerate(table.columns)}
    return [
        (place, places[twin])
        for name, place in places.items()
        if name.endswith(_WANTED) and (twin := name.removesuffix(_WANTED) + _GOT) in places
    ]


def _shown(value: Cell, classes: str) -> Shown:
    """NULL, the empty text, the text 'NULL' and blanks at either end each look like what they are."""
    if value is None:
        return Shown("NULL", f"{classes} null".strip())
    if isinstance(value, bool):
        return Shown("true" if value else "false", classes)
    if not isinstance(value, str):
        return Shown(repr(value), classes)
    text = visible(value if len(value) <= _CELL else value[: _CELL - 1] + "…")
    quoted = value != value.strip() or value in ("", "NULL")
    return Shown(f"'{text}'" if quoted else text, classes)


def _width(columns: Sequence[Shown], lines: Sequence[Line]) -> int:
    """In signs."""
    widths = [len(column.text) for column in columns]
    for line in lines:
        widths = [max(width, len(cell.text)) for width, cell in zip(widths, line.cells, strict=True)]
    return sum(widths) + _BETWEEN * len(widths)

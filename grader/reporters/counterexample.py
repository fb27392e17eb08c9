"""The database on which a submission and the solution differ, in as few lines as it takes a person to see why."""

import textwrap
from collections.abc import Collection, Iterator, Sequence
from itertools import zip_longest

from rich.text import Text

from grader.reporters.tables import clean, table_lines
from grader.values.report import Counterexample, Table

#: Rows of each table: all of a small database, fewer of a larger one.
_ALL, _MOST, _FEWEST = 1000, 12, 3
#: Between tables that stand side by side.
_SPACE = 6
#: A message that is narrower is hard to read.
_MESSAGE = 30

Lines = list[Text]


def counterexample_lines(
    found: Counterexample, room: int, height: int | None = None, asked: Collection[str] = ()
) -> Lines:
    """Its tables, what was expected and what came; of large tables so many rows that it keeps to the height."""
    if height is None:
        return _lines(found, _ALL, room, asked, spaced=True)
    for most in range(_MOST, _FEWEST - 1, -1):
        for spaced in (True, False):
            lines = _lines(found, most, room, asked, spaced)
            if len(lines) <= height:
                return lines
    return lines


def _lines(found: Counterexample, most: int, room: int, asked: Collection[str], spaced: bool) -> Lines:
    tables = [table_lines(table, most, room, table.title, asked) for table in found.tables]
    blank = [Text()] if spaced and tables else []
    return [*_side_by_side(tables, room), *blank, *_side_by_side(_results(found, most, room), room)]


def _results(found: Counterexample, most: int, room: int) -> Sequence[Lines]:
    differing = _differing(found.expected, found.actual)
    expected = table_lines(found.expected, most, room, _title("expected", found.expected), differing)
    if found.actual is not None:
        return expected, table_lines(found.actual, most, room, _title("yours", found.actual), differing)
    beside = room - _width(expected) - _SPACE
    said = clean((found.error or "it fails").partition("\n")[0])
    message = textwrap.wrap(said, beside if beside >= _MESSAGE else room)
    return expected, [Text("yours:", "dim"), *(Text(line, "red") for line in message)]


def _title(whose: str, table: Table) -> str:
    """Of a change, whose result is a table, also which one it is."""
    return f"{whose}, {table.title}" if table.title.endswith(" afterwards") else whose


def _differing(expected: Table, actual: Table | None) -> frozenset[str]:
    """The columns that make the difference, which must not be those left out."""
    if actual is None:
        return frozenset()
    names = zip(expected.columns, actual.columns, strict=False)
    return frozenset(
        heading.name.lower()
        for place, headings in enumerate(names)
        for heading in headings
        if _values(expected, place) != _values(actual, place)
    )


def _values(table: Table, place: int) -> list[str]:
    return sorted(repr(row[place]) for row in table.rows)


def _side_by_side(blocks: Sequence[Lines], room: int) -> Iterator[Text]:
    """As many beside each other as there is room for, in their order."""
    band: list[Lines] = []
    for block in blocks:
        if band and sum(_width(one) + _SPACE for one in band) + _width(block) > room:
            yield from _joined(band)
            band = []
        band.append(block)
    yield from _joined(band)


def _joined(band: Sequence[Lines]) -> Iterator[Text]:
    widths = [_width(block) for block in band]
    for parts in zip_longest(*band, fillvalue=Text()):
        line = Text()
        for part, width in zip(parts, widths, strict=True):
            line += part + Text(" " * (width - part.cell_len + _SPACE))
        line.rstrip()
        yield line


def _width(block: Lines) -> int:
    return max(line.cell_len for line in block)

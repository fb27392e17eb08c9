"""The database on which a submission and the solution differ, in as few lines as it takes a person to see why."""

import textwrap
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rich.text import Text

from grader.reporters.parts.tables import clean, table_lines
from grader.values.report import Counterexample, Table

#: Rows of each table: all of a small database, fewer of a larger one.
_ALL, _MOST, _FEWEST = 1000, 12, 3
#: Between tables that stand side by side.
_SPACE, _NARROW_SPACE = 6, 4
#: A message that is narrower is hard to read.
_MESSAGE = 30

WHOSE = ("expected", "yours")

Lines = list[Text]


@dataclass(frozen=True, slots=True)
class _Layout:
    room: int
    #: Rows of each table.
    most: int
    #: An empty line before what was expected.
    spaced: bool = True
    #: Columns and tables closer together, so that more tables stand side by side.
    close: bool = False
    #: Whose rows are shown: those to go by, and those that differ.
    whose: tuple[str, str] = WHOSE

    @property
    def space(self) -> int:
        return _NARROW_SPACE if self.close else _SPACE

    def table(self, table: Table, title: str, asked: Collection[str]) -> Lines:
        return table_lines(table, self.most, self.room, title, asked, self.close)

    def side_by_side(self, blocks: Sequence[Lines]) -> Iterator[Text]:
        """As many beside each other as there is room for, in their order."""
        band: list[Lines] = []
        for block in blocks:
            if band and sum(_width(one) + self.space for one in band) + _width(block) > self.room:
                yield from self._joined(band)
                band = []
            band.append(block)
        yield from self._joined(band)

    def _joined(self, band: Sequence[Lines]) -> Iterator[Text]:
        widths = [_width(block) for block in band]
        for parts in zip_longest(*band, fillvalue=Text()):
            line = Text()
            for part, width in zip(parts, widths, strict=True):
                line += part + Text(" " * (width - part.cell_len + self.space))
            line.rstrip()
            yield line


def counterexample_lines(
    found: Counterexample,
    room: int,
    height: int | None = None,
    asked: Collection[str] = (),
    whose: tuple[str, str] = WHOSE,
) -> Lines:
    """Its tables, what was expected and what came; of large tables so many rows that it keeps to the height."""
    if height is None:
        return _lines(found, _Layout(room, _ALL, whose=whose), asked)
    tallest = max(len(table.rows) for table in (*found.tables, found.expected, found.actual) if table)
    for most in range(max(_FEWEST, min(_MOST, tallest)), _FEWEST - 1, -1):
        for spaced, close in ((True, False), (False, False), (False, True)):
            lines = _lines(found, _Layout(room, most, spaced, close, whose), asked)
            if len(lines) <= height:
                return lines
    return lines


def _lines(found: Counterexample, layout: _Layout, asked: Collection[str]) -> Lines:
    tables = [layout.table(table, table.title, asked) for table in found.tables]
    blank = [Text()] if layout.spaced and tables else []
    return [*layout.side_by_side(tables), *blank, *layout.side_by_side(_results(found, layout))]


def _results(found: Counterexample, layout: _Layout) -> Sequence[Lines]:
    differing = _differing(found.expected, found.actual)
    expected = layout.table(found.expected, _title(layout.whose[0], found.expected), differing)
    if found.actual is not None:
        return expected, layout.table(found.actual, _title(layout.whose[1], found.actual), differing)
    beside = layout.room - _width(expected) - layout.space
    said = clean((found.error or "it fails").partition("\n")[0])
    message = textwrap.wrap(said, beside if beside >= _MESSAGE else layout.room)
    return expected, [Text(f"{clean(layout.whose[1])}:", "dim"), *(Text(line, "red") for line in message)]


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


def _width(block: Lines) -> int:
    return max(line.cell_len for line in block)

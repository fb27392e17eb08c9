"""Tables as lines of text that fit a width, and cells that look like what they are."""

import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from rich.text import Text

from grader.values.report import Cell, Heading, Table

_CELL = 40
#: Widths below which a text, or the name of a column, is not cut.
_TEXT, _NAME = 10, 10
#: Between columns, and between those of a table that would not fit otherwise.
_GAP, _NARROW_GAP = 3, 2
_NUMBERS = ("INT", "DECIMAL", "DOUBLE", "FLOAT")
#: Types whose values may be cut: half a number or half a date is another one.
_LONG = ("VARCHAR", "[", "STRUCT", "MAP", "JSON", "BLOB", "UNION")


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    heading: tuple[str, ...]
    cells: tuple[Text, ...]
    type: str

    @property
    def is_number(self) -> bool:
        return any(word in self.type for word in _NUMBERS)

    @property
    def is_told_twice(self) -> bool:
        """What was wanted, or got, is what the table is about."""
        return self.name.endswith((" wanted", " got"))

    @property
    def width(self) -> int:
        return max(*map(printed_width, self.heading), self._widest, 1)

    @property
    def least(self) -> int:
        name = min(_NAME, max(map(printed_width, self.heading)))
        long = any(word in self.type for word in _LONG)
        return max(name, min(_TEXT, self._widest) if long else self._widest, 1)

    @property
    def _widest(self) -> int:
        return max((text.cell_len for text in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class _Grid:
    columns: Sequence[_Column]
    widths: Sequence[int]
    gap: int

    def headings(self) -> list[Text]:
        depth = max(len(column.heading) for column in self.columns)
        padded = [("",) * (depth - len(column.heading)) + column.heading for column in self.columns]
        return [self.line([Text(heading[line], "bold") for heading in padded]) for line in range(depth)]

    def line(self, cells: Sequence[Text]) -> Text:
        fitted = []
        for text, column, width in zip(cells, self.columns, self.widths, strict=True):
            text = text.copy()
            text.truncate(width, overflow="ellipsis")
            blank = Text(" " * (width - text.cell_len))
            fitted.append(blank + text if column.is_number else text + blank)
        line = Text(" " * self.gap).join(fitted)
        line.rstrip()
        return line


def table_lines(
    table: Table, most: int, room: int, title: str = "", asked: Collection[str] = (), close: bool = False
) -> list[Text]:
    """At most so many of its rows, and one more where that takes no more lines.

    Columns asked for stay longest; close ones stand closer together than is needed for this width.
    """
    titled = [Text(f"{cut(clean(title), room - 1)}:", "dim")] if title else []
    if not table.total or not table.columns:
        return [*titled, Text("no rows")]
    rows = table.rows[: most + 1 if table.total <= most + 1 else most]
    columns = [
        _Column(heading.name, _headline(heading), tuple(cell(row[place]) for row in rows), heading.type)
        for place, heading in enumerate(table.columns)
    ]
    grid = _fitted(columns, room, asked, (_NARROW_GAP,) if close else (_GAP, _NARROW_GAP))
    lines = [*grid.headings(), Text("─" * _taken(grid.widths, grid.gap))]
    lines += [grid.line([column.cells[place] for column in grid.columns]) for place in range(len(rows))]
    hidden, more = len(columns) - len(grid.columns), table.total - len(rows)
    notes = (_counted(more, "more row"), _counted(hidden, "column", " not shown"))
    return [*titled, *lines, *(Text(f"… {note}", "dim") for note in notes if note)]


def _counted(count: int, noun: str, rest: str = "") -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}{rest}" if count else ""


def _fitted(columns: Sequence[_Column], room: int, asked: Collection[str], gaps: Sequence[int]) -> _Grid:
    """What there is room for: columns move together, then names are folded and texts cut, then columns left out."""
    shown = list(columns)
    while True:
        natural = [column.width for column in shown]
        for gap in gaps:
            if _taken(natural, gap) <= room:
                return _Grid(shown, natural, gap)
        folded = [replace(column, heading=_folded(column.heading)) for column in shown]
        widths = _narrowed(folded, room)
        if widths or len(shown) == 1:
            widths = widths or [max(1, room)]
            unfolded = zip(shown, folded, widths, strict=True)
            return _Grid(
                [whole if _heading_fits(whole, width) else two for whole, two, width in unfolded], widths, _NARROW_GAP
            )
        shown.remove(_spare(shown[1:], asked))


def _taken(widths: Sequence[int], gap: int) -> int:
    return sum(widths) + gap * (len(widths) - 1)


def _narrowed(columns: Sequence[_Column], room: int) -> list[int] | None:
    """Widths that fit, the widest columns cut first, each to no less than it needs."""
    bounds = [(column.least, column.width) for column in columns]
    for cap in range(max(width for _, width in bounds), 0, -1):
        widths = [min(width, max(cap, least)) for least, width in bounds]
        if _taken(widths, _NARROW_GAP) <= room:
            return widths
    return None


def _heading_fits(column: _Column, width: int) -> bool:
    return max(map(printed_width, column.heading)) <= width


def _spare(columns: Sequence[_Column], asked: Collection[str]) -> _Column:
    """The one to do without: the last, but rather one that nobody asked for."""
    candidates = [column for column in columns if not column.is_told_twice] or list(columns)
    return ([column for column in candidates if column.name.lower() not in asked] or candidates)[-1]


def _headline(heading: Heading) -> tuple[str, ...]:
    """`total wanted` takes two lines, to be no wider than its values."""
    name, _, word = heading.name.rpartition(" ")
    return (cut(clean(name)), word) if name and word in ("wanted", "got") else (cut(clean(heading.name)),)


def _folded(heading: tuple[str, ...]) -> tuple[str, ...]:
    """`customer_id` on two lines, as even as its words let them be."""
    name, *rest = heading
    places = [place + 1 for place, sign in enumerate(name[:-1]) if sign in "_ " and place]
    if not places:
        return heading
    middle = min(places, key=lambda place: max(place, len(name) - place))
    return (name[:middle], name[middle:], *rest)


def cell(value: Cell) -> Text:
    """NULL, the empty text, the text 'NULL' and blanks at either end each look like what they are."""
    if value is None:
        return Text("NULL", "dim italic")
    if isinstance(value, bool):
        return Text("true" if value else "false")
    text = repr(value) if isinstance(value, float) else str(value)
    shown = cut(clean(text))
    quoted = isinstance(value, str) and (text != text.strip() or text in ("", "NULL"))
    return Text(f"'{shown}'" if quoted else shown)


def cut(text: str, room: int = _CELL) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def clean(text: str) -> str:
    """Text of a stranger without what a terminal would obey."""
    return "".join(printable(character) for character in text)


def printable(character: str) -> str:
    if character in "\n\r\t":
        return {"\n": "⏎", "\r": "␍", "\t": "⇥"}[character]
    return "�" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else character


def printed_width(text: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 0 if unicodedata.combining(character) else 1
        for character in text
    )


def number(value: float) -> str:
    """
    >>> number(10.0), number(8.235)
    ('10', '8.23')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".")

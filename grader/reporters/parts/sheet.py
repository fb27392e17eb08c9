"""A table as a spreadsheet writes it, of which some fields can be changed while all others stay byte for byte."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from grader.reporters.parts.tables import clean


@dataclass(frozen=True, slots=True)
class Field:
    #: Where it stands in the text, quotes included.
    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of a CSV file; the first has the headings."""

    text: str
    delimiter: str
    rows: tuple[tuple[Field, ...], ...]

    @property
    def headings(self) -> list[str]:
        return [one.value.strip() for one in self.rows[0]] if self.rows else []

    def value(self, row: int, column: int) -> str:
        fields = self.rows[row]
        return fields[column].value.strip() if column < len(fields) else ""

    def column(self, *names: str) -> int | None:
        """The first of these headings that is there, whatever its case."""
        folded = [heading.casefold() for heading in self.headings]
        return next((folded.index(name.casefold()) for name in names if name.casefold() in folded), None)

    def changed(self, values: Mapping[tuple[int, int], str], columns: Iterable[Mapping[int, str]] = ()) -> str:
        """With other values by row and column, and columns behind the last, of which each has values by row."""
        edits = [(self.rows[row][column], value) for (row, column), value in values.items()]
        last = [Field(row[-1].end, row[-1].end, "") for row in self.rows]
        for column in columns:
            edits += [(end, self.delimiter + self._written(column.get(row, ""))) for row, end in enumerate(last)]
        pieces, at = [], 0
        for place, value in sorted(edits, key=lambda edit: (edit[0].start, edit[0].end)):
            pieces += [self.text[at : place.start], value]
            at = place.end
        return "".join((*pieces, self.text[at:]))

    def _written(self, value: str) -> str:
        bare = clean(value).replace('"', '""')
        return f'"{bare}"' if self.delimiter in bare or '"' in bare else bare


def read(text: str, delimiters: str, known: Iterable[str]) -> Sheet:
    """By the delimiter that finds most of the known headings."""
    names = {name.casefold() for name in known}
    sheets = [Sheet(text, one, tuple(_rows(text, one))) for one in delimiters]
    return max(sheets, key=lambda sheet: sum(heading.casefold() in names for heading in sheet.headings))


def _rows(text: str, delimiter: str) -> Iterator[tuple[Field, ...]]:
    one = re.escape(delimiter)
    pattern = re.compile(rf'("(?:[^"]|"")*"[^{one}\r\n]*|[^{one}\r\n]*)({one}|\r\n|\r|\n|\Z)')
    row: list[Field] = []
    at = 0
    while found := pattern.match(text, at):
        row.append(Field(found.start(1), found.end(1), _unquoted(found[1])))
        at = found.end()
        if found[2] != delimiter:
            # An empty line is no row.
            if len(row) > 1 or row[0].value:
                yield tuple(row)
            row = []
        if found.end(1) == len(text):
            return


def _unquoted(written: str) -> str:
    return written[1:-1].replace('""', '"') if len(written) > 1 and written[0] == written[-1] == '"' else written

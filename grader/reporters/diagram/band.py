"""Columns of boxes beside each other, as wide as a screen is, with the lines between them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rich.text import Text

from grader.reporters.diagram.boxes import BoxLine, box_lines
from grader.reporters.diagram.canvas import Canvas
from grader.reporters.diagram.columns import Tie
from grader.reporters.diagram.placing import Port, Run, heights_of, settled, tracks_of
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import printed_width
from grader.values.model import Entity

#: Columns beside the tracks that a gap has: for the marks at both ends.
_MARKS = 4
_LEAST_GAP, _MOST_TRACKS = 6, 14
_WIDEST, _NARROWEST = 44, 12
#: A box is that much wider than its text.
_EDGES = 4
_GAP = 1


@dataclass(frozen=True, slots=True)
class Box:
    lines: Sequence[BoxLine]
    #: Lines above the one that divides it.
    head: int
    width: int

    @property
    def height(self) -> int:
        return len(self.lines) + 2 + self.is_divided

    @property
    def is_divided(self) -> bool:
        return len(self.lines) > self.head

    def row_of(self, columns: Sequence[str]) -> int:
        """Of the first of these that it shows, otherwise the one below its name."""
        fields = [line.field for line in self.lines]
        shown = [fields.index(column) for column in columns if column in fields]
        return shown[0] + 2 if shown else max(1, self.head)

    def draw(self, canvas: Canvas, row: int, column: int) -> None:
        canvas.box(row, column, self.width, self.height)
        if self.is_divided:
            canvas.write(row + self.head + 1, column, f"├{'─' * (self.width - 2)}┤")
        for at, line in enumerate(self.lines):
            below = row + at + 1 + (at >= self.head)
            style = "bold" if line.is_name else "dim" if line.field is None else ""
            canvas.write(below, column + 2, line.text, style)
            canvas.write(below, column + self.width - 2 - printed_width(line.type), line.type, "dim")


def boxed(entity: Entity, width: int, others: int) -> Box:
    lines, head = box_lines(entity, width - _EDGES, others)
    widest = max(printed_width(line.text) + (2 + printed_width(line.type) if line.type else 0) for line in lines)
    return Box(lines, head, min(width, max(widest + _EDGES, _NARROWEST)))


@dataclass(frozen=True, slots=True)
class _Line:
    """All references to one table, from tables in the next column, of which all or none are declared."""

    parent: int
    declared: bool


@dataclass(frozen=True, slots=True)
class _Gap:
    """What is drawn between two columns."""

    lines: Mapping[_Line, Run]
    tracks: Mapping[_Line, int]
    #: Tie -> the row at which it leaves its box, and whether that is at the left.
    starts: Sequence[tuple[Tie, int, bool]]


@dataclass(frozen=True, slots=True)
class Band:
    columns: Sequence[Sequence[int]]
    boxes: Mapping[int, Box]
    tops: Mapping[int, int]
    gaps: Sequence[_Gap]
    widths: Sequence[int]
    gap_width: int

    @property
    def drawn(self) -> list[Tie]:
        return [tie for gap in self.gaps for tie, _, _ in gap.starts]

    def lines(self, screen: Screen) -> Iterator[Text]:
        height = max(self.tops[place] + box.height for place, box in self.boxes.items())
        canvas = Canvas(screen.width, height, screen.unicode)
        lefts = [sum(self.widths[:at]) + at * self.gap_width for at in range(len(self.columns))]
        for left, column in zip(lefts, self.columns, strict=True):
            for place in column:
                self.boxes[place].draw(canvas, self.tops[place], left)
        for left, width, gap in zip(lefts, self.widths, self.gaps, strict=False):
            self._draw_gap(canvas, gap, left + width)
        yield from canvas.lines()

    def _draw_gap(self, canvas: Canvas, gap: _Gap, left: int) -> None:
        last = left + self.gap_width - 1
        for line, run in gap.lines.items():
            track = left + _MARKS // 2 + gap.tracks[line]
            if not run.is_straight:
                canvas.along(track, int(run.top), int(run.bottom), not line.declared)
            for row in run.left:
                canvas.across(int(row), left, track if not run.is_straight else last, not line.declared)
                canvas.meet(int(row), left - 1, from_left=False)
            for row in run.right:
                canvas.across(int(row), track if not run.is_straight else left, last, not line.declared)
                canvas.meet(int(row), last + 1, from_left=True)
        for tie, row, at_left in gap.starts:
            many = tie.link.cardinality == "many"
            canvas.write(row, left if at_left else last, (">" if at_left else "<") if many else "1")
            if tie.link.optional:
                canvas.write(row, left + 1 if at_left else last - 1, "○")


def band_of(columns: Sequence[Sequence[int]], ties: Sequence[Tie], boxes: Mapping[int, Box], tracks: int) -> Band:
    """Columns of equal width are made as narrow as their boxes; lines that no track is left for are not drawn."""
    widths = [max(boxes[place].width for place in column) for column in columns]
    wide = {
        place: Box(boxes[place].lines, boxes[place].head, widths[at])
        for at, column in enumerate(columns)
        for place in column
    }
    sizes = {place: float(box.height) for place, box in wide.items()}
    ends = {
        tie: (float(wide[tie.child].row_of(tie.link.columns)), float(wide[tie.parent].row_of(tie.link.referred)))
        for tie in ties
        if wide.keys() >= set(tie.ends)
    }
    tops = {place: int(top) for place, top in heights_of(columns, sizes, ends, _GAP).items()}
    gaps = [_gap(left, right, ties, wide, tops, tracks) for left, right in pairwise(columns)]
    return Band(columns, wide, tops, gaps, widths, max(_LEAST_GAP, tracks + _MARKS))


def _gap(
    left: Sequence[int],
    right: Sequence[int],
    ties: Sequence[Tie],
    boxes: Mapping[int, Box],
    tops: Mapping[int, int],
    tracks: int,
) -> _Gap:
    here = [tie for tie in ties if any(one in left and two in right for one, two in (tie.ends, tie.ends[::-1]))]
    lines = {tie: _Line(tie.parent, tie.link.declared) for tie in here}
    shared = [line for line in dict.fromkeys(lines.values()) if list(lines.values()).count(line) > 1]
    starts = [_start(lines[tie], boxes[tie.child].row_of(tie.link.columns) + tops[tie.child]) for tie in here]
    first = {lines[tie]: tie for tie in reversed(here)}
    ends = [
        _end((line, "its end") if line in shared else line, boxes[line.parent], tops[line.parent], tie)
        for line, tie in first.items()
    ]
    rows = settled([*starts, *ends], 1)
    end_rows = dict(zip(first, rows[len(starts) :], strict=True))
    met = [
        (tie, int(row), tie.child in left)
        for tie, row in zip(here, rows, strict=False)
        if row is not None and end_rows[lines[tie]] is not None
    ]
    runs = {line: _run(line, row, met, lines, line.parent in left) for line, row in end_rows.items() if row is not None}
    runs = {line: run for line, run in runs.items() if len(run.left + run.right) > 1}
    found = dict(zip(runs, tracks_of(list(runs.values())), strict=True))
    fitting = {line: run for line, run in runs.items() if found[line] < tracks}
    return _Gap(fitting, found, [one for one in met if lines[one[0]] in fitting])


def _start(line: _Line, row: int) -> Port:
    return Port(line, row, row, row)


def _end(line: object, box: Box, top: int, tie: Tie) -> Port:
    return Port(line, top + box.row_of(tie.link.referred), top + 1, top + box.height - 2)


def _run(
    line: _Line, end: float, met: Sequence[tuple[Tie, int, bool]], lines: Mapping[Tie, _Line], parent_is_left: bool
) -> Run:
    left = tuple(float(row) for tie, row, at_left in met if lines[tie] == line and at_left)
    right = tuple(float(row) for tie, row, at_left in met if lines[tie] == line and not at_left)
    return Run((*left, end), right) if parent_is_left else Run(left, (*right, end))

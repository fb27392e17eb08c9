"""Where the boxes and lines of a picture stand, in its own units, before anything is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from grader.reporters.diagram.boxes import BoxLine, box_lines
from grader.reporters.diagram.columns import Tie, distances, in_order, ties_of, to_both_sides
from grader.reporters.diagram.placing import Port, Run, heights_of, settled, tracks_of
from grader.reporters.parts.tables import printed_width
from grader.values.model import Entity, Model

#: Of a sign in the letters that names are written in, and of a line of them.
SIGN, ROW = 7.4, 18
#: Above and below the lines of a box; beside them; between boxes, above one another or beside.
PAD, SIDE, BETWEEN = 7, 12, 26
_SIGNS, _LEAST_SIGNS, _OTHERS = 48, 18, 10
#: Between two lines at a box, or where they go up and down, and at the ends of a line for its marks.
_APART, _TIGHT, _TRACK, _MARK = 9, 4, 10, 26
#: How far from its column's row a line may leave a box.
_OFF = 6


@dataclass(frozen=True, slots=True)
class Box:
    entity: Entity
    lines: Sequence[BoxLine]
    head: int
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def divided_at(self) -> float:
        return self.top + 2 * PAD + self.head * ROW

    def middle_of(self, line: int) -> float:
        return self.top + PAD + (2 * PAD if line >= self.head else 0) + (line + 0.5) * ROW


@dataclass(frozen=True, slots=True)
class Line:
    """From a table to the one that it refers to: across, up or down, and across again."""

    tie: Tie
    start: tuple[float, float]
    track: float
    end: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    boxes: Sequence[Box]
    lines: Sequence[Line]
    width: float
    height: float


def figure(model: Model, least_width: float) -> Figure:
    """Facts in the middle, dimensions beside them, what those refer to outside, tables by themselves below."""
    plain = [_plain(entity) for entity in model.entities]
    ties = ties_of(model)
    heights = {place: _height(place, box, ties) for place, box in enumerate(plain)}
    steps = distances(model, ties)
    columns = to_both_sides(steps, ties, heights)
    facts = next((at for at, column in enumerate(columns) if any(not steps[place] for place in column)), 0)
    columns = in_order(columns, ties, model, facts)
    ends = {tie: (_row(plain[tie.child], tie.link.columns), _row(plain[tie.parent], tie.link.referred)) for tie in ties}
    tops = heights_of(columns, heights, ends, BETWEEN)
    boxes = {place: _moved(plain[place], 0, tops[place], height=heights[place]) for place in tops}
    gaps = [_gap(columns, at, ties, boxes) for at in range(len(columns))]
    boxes, lines, width = _put(columns, boxes, gaps)
    bottom = max((box.bottom for box in boxes.values()), default=-BETWEEN)
    loners = [place for place in range(len(plain)) if place not in steps]
    loops = [tie for tie in ties if tie.child in loners]
    across = max(width, least_width)
    boxes |= _flowing({place: _moved(plain[place], 0, 0, height=heights[place]) for place in loners}, across, bottom)
    lines += [line for place in loners for line in _loops(place, loops, boxes)]
    # A line that runs beside the last column takes its track's room.
    right = max([box.right for box in boxes.values()] + [line.track + _TRACK for line in lines], default=0)
    return Figure(
        [boxes[place] for place in sorted(boxes)],
        lines,
        right,
        max((box.bottom for box in boxes.values()), default=0),
    )


def _plain(entity: Entity) -> Box:
    lines, head = box_lines(entity, _SIGNS, _OTHERS)
    signs = [printed_width(line.text) + (2 + printed_width(line.type) if line.type else 0) for line in lines]
    height = len(lines) * ROW + (4 if len(lines) > head else 2) * PAD
    return Box(entity, lines, head, 0, 0, max(*signs, _LEAST_SIGNS) * SIGN + 2 * SIDE, height)


def _height(place: int, box: Box, ties: Sequence[Tie]) -> float:
    """With room for the ends of all lines that may come in at one side."""
    return max(box.height, (1 + sum(place in tie.ends for tie in ties)) * _APART + 2 * PAD)


def _moved(box: Box, left: float, top: float, width: float | None = None, height: float | None = None) -> Box:
    return Box(box.entity, box.lines, box.head, left, top, width or box.width, height or box.height)


@dataclass(frozen=True, slots=True)
class _Gap:
    """What runs at the right of a column: each line with its heights at both ends, and its track."""

    lines: Sequence[tuple[Tie, float, float, int]]
    tracks: int

    @property
    def width(self) -> float:
        return 2 * _MARK + max(0, self.tracks - 1) * _TRACK if self.lines else 0


def _gap(columns: Sequence[Sequence[int]], at: int, ties: Sequence[Tie], boxes: Mapping[int, Box]) -> _Gap:
    left, right = columns[at], columns[at + 1] if at + 1 < len(columns) else ()
    inside = {*left, *right}
    # Lines within a column run at its right.
    here = [tie for tie in ties if set(tie.ends) <= inside and not set(tie.ends) <= set(right)]
    starts = [_start(tie, boxes[tie.child]) for tie in here]
    ends = [_end(tie, start, boxes[tie.parent]) for tie, start in zip(here, starts, strict=True)]
    found = _heights([*starts, *ends])
    heights = list(zip(found[: len(here)], found[len(here) :], strict=True))
    runs = [
        Run(
            tuple(height for end, height in zip(tie.ends, pair, strict=True) if end in left),
            tuple(height for end, height in zip(tie.ends, pair, strict=True) if end not in left),
        )
        for tie, pair in zip(here, heights, strict=True)
    ]
    tracks = tracks_of(runs, _APART)
    lines = [(tie, *pair, track) for tie, pair, track in zip(here, heights, tracks, strict=True)]
    return _Gap(lines, max(tracks, default=0) + 1)


def _heights(ports: Sequence[Port]) -> list[float]:
    """As far apart as marks ask for; where there are too many, closer."""
    for apart in (_APART, _TIGHT):
        found = settled(ports, apart)
        if None not in found:
            break
    return [port.wanted if height is None else height for port, height in zip(ports, found, strict=True)]


def _start(tie: Tie, box: Box) -> Port:
    row = _row(box, tie.link.columns)
    return Port(tie, row, row - _OFF, row + _OFF)


def _end(tie: Tie, start: Port, box: Box) -> Port:
    """Beside the key, or straight across where that is hardly elsewhere."""
    least, most, key = box.top + PAD, box.bottom - PAD, _row(box, tie.link.referred)
    straight = tie.child != tie.parent and least <= start.wanted <= most and abs(start.wanted - key) < ROW
    # Both ends of a line at one box stand as far apart as those of two.
    line = (tie, "its end") if tie.child == tie.parent else tie
    return Port(line, start.wanted if straight else key, least, most)


def _row(box: Box, columns: Sequence[str]) -> float:
    fields = [line.field for line in box.lines]
    shown = [fields.index(column) for column in columns if column in fields]
    return box.middle_of(shown[0]) if shown else box.top + PAD + ROW / 2


def _put(
    columns: Sequence[Sequence[int]], boxes: Mapping[int, Box], gaps: Sequence[_Gap]
) -> tuple[dict[int, Box], list[Line], float]:
    """Columns beside each other, as wide as their widest box, with room for the lines between them."""
    widths = [max(boxes[place].width for place in column) for column in columns]
    lefts = list(accumulate((width + gap.width for width, gap in zip(widths, gaps, strict=True)), initial=0.0))
    placed = {
        place: _moved(boxes[place], left, boxes[place].top, width)
        for column, left, width in zip(columns, lefts, widths, strict=False)
        for place in column
    }
    lines = []
    for left, width, gap in zip(lefts, widths, gaps, strict=False):
        begin = left + width
        for tie, start, end, track in gap.lines:
            x = begin + _MARK + track * _TRACK
            ends = [
                (placed[place].right if placed[place].left < begin else placed[place].left, height)
                for place, height in zip(tie.ends, (start, end), strict=True)
            ]
            lines.append(Line(tie, ends[0], x, ends[1]))
    return placed, lines, lefts[-1]


def _flowing(boxes: Mapping[int, Box], width: float, bottom: float) -> dict[int, Box]:
    """From left to right and then below, with room for a line beside each."""
    placed: dict[int, Box] = {}
    left, top, lowest = 0.0, bottom + BETWEEN, bottom
    for place, box in boxes.items():
        if left and left + box.width > width:
            left, top = 0.0, lowest + BETWEEN
        placed[place] = _moved(box, left, top)
        left += box.width + 2 * _MARK
        lowest = max(lowest, top + box.height)
    return placed


def _loops(place: int, ties: Sequence[Tie], boxes: Mapping[int, Box]) -> list[Line]:
    """Of a table that refers to nothing but itself."""
    box = boxes[place]
    own = [tie for tie in ties if tie.child == place]
    starts = [_start(tie, box) for tie in own]
    found = _heights([*starts, *(_end(tie, start, box) for tie, start in zip(own, starts, strict=True))])
    return [
        Line(tie, (box.right, start), box.right + _MARK, (box.right, end))
        for tie, start, end in zip(own, found[: len(own)], found[len(own) :], strict=True)
    ]

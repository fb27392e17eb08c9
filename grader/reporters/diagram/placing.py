"""How high everything stands: boxes over one another, the ends of lines at them, and the lines between two columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from grader.reporters.diagram.columns import Tie


def heights_of(
    columns: Sequence[Sequence[int]], sizes: Mapping[int, float], ends: Mapping[Tie, tuple[float, float]], gap: float
) -> dict[int, float]:
    """Where each box begins: the tallest column's close together, the others so that lines are straight, if may be.

    `ends` has how far down in their boxes a line's ends are, first the child's.
    """
    if not columns:
        return {}
    taken = [sum(sizes[place] + gap for place in column) for column in columns]
    first = taken.index(max(taken))
    tops: dict[int, float] = {}
    for at in [first, *range(first + 1, len(columns)), *range(first)[::-1]]:
        tops |= _stacked(columns[at], [_wanted(place, tops, ends) for place in columns[at]], sizes, gap)
    highest = min(tops.values())
    return {place: top - highest for place, top in tops.items()}


def _wanted(place: int, tops: Mapping[int, float], ends: Mapping[Tie, tuple[float, float]]) -> float:
    straight = [tops[tie.parent] + there - here for tie, (here, there) in ends.items() if _leads(tie, place, tops)]
    straight += [
        tops[tie.child] + here - there for tie, (here, there) in ends.items() if _leads(tie, place, tops, up=True)
    ]
    return fmean(straight) if straight else 0


def _leads(tie: Tie, place: int, tops: Mapping[int, float], up: bool = False) -> bool:
    mine, other = tie.ends[::-1] if up else tie.ends
    return mine == place and other in tops


def _stacked(
    column: Sequence[int], wanted: Sequence[float], sizes: Mapping[int, float], gap: float
) -> dict[int, float]:
    """In their order, none upon another, and the squares of what each is off by as small as they can be."""
    offset = 0.0
    blocks: list[tuple[float, list[tuple[int, float]]]] = []
    for place, height in zip(column, wanted, strict=True):
        mean, block = height - offset, [(place, offset)]
        while blocks and blocks[-1][0] >= mean:
            above, others = blocks.pop()
            mean = (above * len(others) + mean * len(block)) / (len(others) + len(block))
            block = [*others, *block]
        blocks.append((mean, block))
        offset += sizes[place] + gap
    return {place: round(mean) + below for mean, block in blocks for place, below in block}


@dataclass(frozen=True, slots=True)
class Port:
    """Where a line meets a box: as near to a height as may be, between two others."""

    #: The line's; those of one line may meet at the same height.
    line: object
    wanted: float
    least: float
    most: float


def settled(ports: Sequence[Port], apart: float) -> list[float | None]:
    """A height for each, so far from those of other lines; None where there is none."""
    taken: list[tuple[float, object]] = []
    heights: list[float | None] = []
    for port in ports:
        steps = range(int(port.most - port.least) + 1)
        tried = [port.wanted, *(port.wanted + sign * step for step in steps for sign in (1, -1))]
        free = [
            height
            for height in tried
            if port.least <= height <= port.most
            and all(line == port.line or abs(height - other) >= apart for other, line in taken)
        ]
        heights.append(free[0] if free else None)
        taken += [(free[0], port.line)] if free else []
    return heights


@dataclass(frozen=True, slots=True)
class Run:
    """A line between two columns: the heights at which it comes from the left, and from the right."""

    left: tuple[float, ...]
    right: tuple[float, ...]

    @property
    def top(self) -> float:
        return min(self.left + self.right)

    @property
    def bottom(self) -> float:
        return max(self.left + self.right)

    @property
    def is_straight(self) -> bool:
        return self.top == self.bottom

    @property
    def order(self) -> tuple[int, float]:
        """From the left, so as not to cross: of those that go down the lowest first, of the others the highest."""
        if not self.left or not self.right:
            size = self.bottom - self.top
            return (2, -size) if self.right else (0, size)
        down = fmean(self.right) > fmean(self.left)
        return 1, -max(self.left) if down else min(self.left)


def tracks_of(runs: Sequence[Run], apart: float = 0) -> list[int]:
    """The track, from the left, on which each run goes up or down; those that share one stand so far apart."""
    tracks = [0] * len(runs)
    done: list[int] = []
    for at in sorted((at for at, run in enumerate(runs) if not run.is_straight), key=lambda at: runs[at].order):
        beside = [
            tracks[other] + 1
            for other in done
            if runs[other].top <= runs[at].bottom + apart and runs[at].top <= runs[other].bottom + apart
        ]
        tracks[at] = max(beside, default=0)
        done.append(at)
    return tracks

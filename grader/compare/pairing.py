"""A largest pairing of points that lie within a tolerance of each other.

Greedy along one axis, then augmenting paths (Kuhn 1955) for what greed left over, in rounds: within one, no point is
looked at twice, so that a wrong answer costs no more than a right one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from grader.compare.cells import Cells, Number

Point = list[Number]


def unpaired(
    mine: Mapping[int, Sequence[Point]], yours: Mapping[int, Point], cells: Cells
) -> tuple[set[int], set[int]]:
    """The places without a partner on either side; a place of `mine` may take any one of its points."""
    pairing = _Pairing(mine, yours, cells)
    pairing.take_first_free()
    while pairing.augment():
        pass
    return mine.keys() - pairing.position.keys(), yours.keys() - pairing.partners()


class _Pairing:
    def __init__(self, mine: Mapping[int, Sequence[Point]], yours: Mapping[int, Point], cells: Cells) -> None:
        self._mine, self._yours, self._cells = mine, yours, cells
        self._axis = _widest_axis(list(yours.values()))
        self._sorted = sorted(yours, key=lambda place: yours[place][self._axis : self._axis + 1])
        self._values = [yours[place][self._axis] if yours[place] else 0 for place in self._sorted]
        self._owner: dict[int, int] = {}
        #: Place of mine -> position of its partner along the axis.
        self.position: dict[int, int] = {}

    def partners(self) -> set[int]:
        return {self._sorted[position] for position in self._owner}

    def take_first_free(self) -> None:
        free = _Skipping(len(self._sorted))
        for place in sorted(self._mine, key=lambda place: self._mine[place][0][self._axis : self._axis + 1]):
            for position in self._near(place, free):
                self._pair(place, position)
                free.skip(position)
                break

    def augment(self) -> bool:
        """One round over the places without a partner; whether any of them got one."""
        unreached = _Skipping(len(self._sorted))
        alone = [place for place in self._mine if place not in self.position]
        return sum(self._augment(place, unreached) for place in alone) > 0

    def _augment(self, place: int, unreached: "_Skipping") -> bool:
        """Looks for a chain of partners to swap so that `place` gets one."""
        came_from: dict[int, int] = {}
        queue = [place]
        for current in queue:
            for position in self._near(current, unreached):
                unreached.skip(position)
                came_from[position] = current
                if position not in self._owner:
                    self._swap_along(position, came_from)
                    return True
                queue.append(self._owner[position])
        return False

    def _swap_along(self, position: int, came_from: Mapping[int, int]) -> None:
        while True:
            current = came_from[position]
            before = self.position.get(current)
            self._pair(current, position)
            if before is None:
                return
            position = before

    def _pair(self, place: int, position: int) -> None:
        self.position[place] = position
        self._owner[position] = place

    def _near(self, place: int, open_positions: "_Skipping") -> Iterator[int]:
        """Open positions along the axis whose point is equal to one of the place's."""
        for point in self._mine[place]:
            value = point[self._axis] if point else 0
            low, high = self._cells.around(value)
            position = open_positions.at_or_after(bisect_left(self._values, low))
            end = bisect_right(self._values, high)
            while position < end:
                if self._cells.close(point, self._yours[self._sorted[position]]):
                    yield position
                position = open_positions.at_or_after(position + 1)


class _Skipping:
    """Positions 0 … n-1, some of them skipped; finds the next open one in almost no time."""

    def __init__(self, size: int) -> None:
        self._next = list(range(size + 1))

    def at_or_after(self, position: int) -> int:
        last = position
        while self._next[last] != last:
            last = self._next[last]
        while self._next[position] != last:
            self._next[position], position = last, self._next[position]
        return last

    def skip(self, position: int) -> None:
        self._next[position] = position + 1


def _widest_axis(points: Sequence[Point]) -> int:
    """The number that tells the most points apart."""
    return max(range(len(points[0])), key=lambda axis: len({point[axis] for point in points}), default=0)

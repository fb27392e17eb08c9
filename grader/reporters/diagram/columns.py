"""Which table stands in which column, and in which order: facts first, all others by how many references lie between.

Columns are counted from the facts, in either direction: a reference then joins neighbours, or tables of one column, and
can be drawn between the columns, through no table.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from grader.values.model import Link, Model

_SWEEPS = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A link, by the places of its tables in the model."""

    child: int
    parent: int
    link: Link

    @property
    def ends(self) -> tuple[int, int]:
        return self.child, self.parent


def ties_of(model: Model) -> list[Tie]:
    places = {entity.name: place for place, entity in reversed(list(enumerate(model.entities)))}
    known = [link for link in model.links if link.child in places and link.parent in places]
    return list(dict.fromkeys(Tie(places[link.child], places[link.parent], link) for link in known))


def distances(model: Model, ties: Sequence[Tie]) -> dict[int, int]:
    """Of each table that is tied to another: how many references lie between it and the nearest fact.

    Where there is no fact, a bridge takes its place, or a table that nothing refers to.
    """
    near = _neighbours(ties)
    tied = [place for place in range(len(model.entities)) if near[place]]
    referred = {tie.parent for tie in ties if tie.child != tie.parent}
    found: dict[int, int] = {}
    for roots in (
        [place for place in tied if model.entities[place].role == "fact"],
        [place for place in tied if model.entities[place].role == "bridge"],
        [place for place in tied if place not in referred],
    ):
        _spread([place for place in roots if place not in found], near, found)
    for place in tied:
        # They refer to each other in a circle.
        if place not in found:
            _spread([place], near, found)
    return found


def _neighbours(ties: Iterable[Tie]) -> defaultdict[int, set[int]]:
    near: defaultdict[int, set[int]] = defaultdict(set)
    for tie in ties:
        if tie.child != tie.parent:
            near[tie.child].add(tie.parent)
            near[tie.parent].add(tie.child)
    return near


def _spread(starts: Sequence[int], near: Mapping[int, set[int]], found: dict[int, int]) -> None:
    found.update(dict.fromkeys(starts, 0))
    queue = list(starts)
    for place in queue:
        for other in sorted(near[place] - found.keys()):
            found[other] = found[place] + 1
            queue.append(other)


def to_one_side(steps: Mapping[int, int]) -> list[list[int]]:
    """Facts at the left."""
    columns: list[list[int]] = [[] for _ in range(max(steps.values(), default=-1) + 1)]
    for place in sorted(steps):
        columns[steps[place]].append(place)
    return columns


def to_both_sides(steps: Mapping[int, int], ties: Sequence[Tie], sizes: Mapping[int, float]) -> list[list[int]]:
    """Facts in the middle; whatever hangs together without them stays together, where there is more room."""
    apart = [tie for tie in ties if steps.get(tie.child) and steps.get(tie.parent)]
    near = _neighbours(apart)
    groups: list[list[int]] = []
    seen: dict[int, int] = {}
    for place in sorted(steps):
        if steps[place] and place not in seen:
            before = set(seen)
            _spread([place], near, seen)
            groups.append([other for other in seen if other not in before])
    taken, sides = [0.0, 0.0], dict.fromkeys((place for place in steps if not steps[place]), 0)
    for group in sorted(groups, key=lambda one: -sum(sizes[place] for place in one)):
        right = taken[1] <= taken[0]
        taken[right] += sum(sizes[place] for place in group)
        sides.update((place, steps[place] if right else -steps[place]) for place in group)
    least, most = min(sides.values(), default=0), max(sides.values(), default=-1)
    return [[place for place in sorted(sides) if sides[place] == column] for column in range(least, most + 1)]


def in_order(columns: Sequence[Sequence[int]], ties: Sequence[Tie], model: Model, first: int = 0) -> list[list[int]]:
    """Tables beside those that they are tied to, so that few lines cross; the first column is that of the facts."""
    best = [list(column) for column in columns]
    pulls = _pulls(ties, model)
    outwards = [*((at, at - 1) for at in range(first + 1, len(best))), *((at, at + 1) for at in range(first)[::-1])]
    for _ in range(_SWEEPS):
        for at, beside in outwards:
            best[at] = _pulled(best[at], best[beside], pulls)
        for beside, at in reversed(outwards):
            best[at] = _pulled(best[at], best[beside], pulls)
    for at, beside in outwards:
        best[at] = _pulled(best[at], best[beside], pulls)
    return best


def _pulls(ties: Sequence[Tie], model: Model) -> Mapping[int, Mapping[int, float]]:
    """Table -> those that it is tied to -> how far down in those, from 0 to 1: references keep their order."""
    pulls: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for tie in ties:
        names = [one.name for one in model.entities[tie.child].fields]
        at = next((names.index(column) for column in tie.link.columns if column in names), 0)
        pulls[tie.parent].setdefault(tie.child, at / (len(names) + 1))
        pulls[tie.child].setdefault(tie.parent, 0.5)
    return pulls


def _pulled(column: Sequence[int], beside: Sequence[int], pulls: Mapping[int, Mapping[int, float]]) -> list[int]:
    heights = {place: at for at, place in enumerate(beside)}
    wanted = {
        place: [heights[other] + part for other, part in pulls.get(place, {}).items() if other in heights]
        for place in column
    }
    rest = len(beside)
    return sorted(column, key=lambda place: fmean(wanted[place]) if wanted[place] else rest)

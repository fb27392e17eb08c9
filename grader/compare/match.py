"""Pairs up as many equal rows of two bags as can be; what is left over is the difference."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from grader.compare.cells import Cells, Row
from grader.compare.pairing import Point, unpaired

#: Packed row -> the forms it may take instead, which differ from it in numbers only.
Forms = Mapping[bytes, tuple[bytes, ...]]


@dataclass(frozen=True, slots=True)
class LeftOver:
    """Places of the rows without a partner, ascending."""

    wanted: tuple[int, ...]
    got: tuple[int, ...]


def match(wanted: Sequence[bytes], got: Sequence[bytes], cells: Cells, forms: Forms) -> LeftOver:
    """What is left over of two bags of packed rows when equal ones are paired.

    The pairing is as large as any can be: where numbers are equal within a tolerance, a row is left over only if no
    choice of partners could have served it.
    """
    left = _without_identical(wanted, got)
    if not cells.tolerant or not left.wanted or not left.got:
        return left
    left = _without_aligned(wanted, got, left, cells)
    left, contested = _first_come(wanted, got, left, cells, forms)
    return _largest(wanted, got, left, contested, cells, forms) if contested else left


def _without_identical(wanted: Sequence[bytes], got: Sequence[bytes]) -> LeftOver:
    free = Counter(wanted)
    surplus = []
    for place, row in enumerate(got):
        if free.get(row, 0):
            free[row] -= 1
        else:
            surplus.append(place)
    missing = []
    free = +free
    # The last of several identical rows are the ones without a partner.
    for place in range(len(wanted) - 1, -1, -1) if free else ():
        if free.get(wanted[place], 0):
            free[wanted[place]] -= 1
            missing.append(place)
    return LeftOver(tuple(reversed(missing)), tuple(surplus))


def _without_aligned(wanted: Sequence[bytes], got: Sequence[bytes], left: LeftOver, cells: Cells) -> LeftOver:
    """Most answers come in the solution's order, apart by noise only: then each row's partner is found at once."""
    apart = [
        (mine, yours)
        for mine, yours in zip(left.wanted, left.got, strict=False)
        if not cells.same(wanted[mine], got[yours])
    ]
    pairs = min(len(left.wanted), len(left.got))
    return LeftOver(
        (*(mine for mine, _ in apart), *left.wanted[pairs:]), (*(yours for _, yours in apart), *left.got[pairs:])
    )


def _first_come(
    wanted: Sequence[bytes], got: Sequence[bytes], left: LeftOver, cells: Cells, forms: Forms
) -> tuple[LeftOver, set[int]]:
    """Pairs rows that are alone with their exact part, first come, first served.

    Also gives the hashes of the exact parts where rows are left over that another choice of partners might serve.
    Hashes are all that is kept of rows here: results can be large.
    """
    waiting: dict[int, int] = {}
    crowd: list[int] = []
    crowded: set[int] = set()
    for place in left.wanted:
        key = hash(cells.row(wanted[place])[0])
        if waiting.setdefault(key, place) != place:
            crowd.append(place)
            crowded.add(key)
    surplus: list[int] = []
    contested: set[int] = set()
    for place in left.got:
        row = cells.row(got[place])
        key = hash(row[0])
        partner = waiting.get(key)
        if partner is not None:
            if key not in crowded and _fits(wanted[partner], row, cells, forms):
                del waiting[key]
                continue
            contested.add(key)
        surplus.append(place)
    contested &= waiting.keys()
    if len(left.wanted) == len(wanted):
        # No identical rows were set aside, so that a row alone with its exact part has no other choice.
        contested &= crowded
    return LeftOver(tuple(sorted([*waiting.values(), *crowd])), tuple(surplus)), contested


def _fits(wanted: bytes, row: Row, cells: Cells, forms: Forms) -> bool:
    exact, numbers = cells.row(wanted)
    if exact != row[0]:
        return False
    return cells.close(numbers, row[1]) or any(
        cells.close(cells.row(form)[1], row[1]) for form in forms.get(wanted, ())
    )


def _largest(
    wanted: Sequence[bytes], got: Sequence[bytes], left: LeftOver, contested: Set[int], cells: Cells, forms: Forms
) -> LeftOver:
    """Pairs the rows of the contested groups afresh, those with an identical partner among them."""
    groups: dict[bytes, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, rows in enumerate((wanted, got)):
        for place, packed in enumerate(rows):
            exact, _ = cells.row(packed)
            if hash(exact) in contested:
                groups[exact][side].append(place)
    missing, surplus = set(left.wanted), set(left.got)
    for mine, yours in groups.values():
        points = {place: _points(wanted[place], cells, forms) for place in mine}
        left_mine, left_yours = unpaired(points, {place: cells.row(got[place])[1] for place in yours}, cells)
        missing.difference_update(mine)
        missing |= left_mine
        surplus.difference_update(yours)
        surplus |= left_yours
    return LeftOver(tuple(sorted(missing)), tuple(sorted(surplus)))


def _points(wanted: bytes, cells: Cells, forms: Forms) -> list[Point]:
    """The numbers of a row and of the forms it may take."""
    return [cells.row(form)[1] for form in (wanted, *forms.get(wanted, ()))]

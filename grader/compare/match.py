"""Pairs up as many equal rows of two bags as can be; what is left over is the difference."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from grader.compare.cells import Cells, Number
from grader.compare.pairing import unpaired

#: Packed row -> the forms it may take instead.
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
    left = _without_near(wanted, got, left, cells, forms)
    if not left.wanted or not left.got:
        return left
    # Setting identical rows aside first can strand their neighbours: once more, with all rows of the groups concerned.
    concerned = {cells.row(wanted[place]).exact for place in left.wanted} & {
        cells.row(got[place]).exact for place in left.got
    }
    mine = [place for place, row in enumerate(wanted) if cells.row(row).exact in concerned]
    yours = [place for place, row in enumerate(got) if cells.row(row).exact in concerned]
    again = _without_near(wanted, got, LeftOver(tuple(mine), tuple(yours)), cells, forms)
    return LeftOver(
        _merged(left.wanted, mine, again.wanted),
        _merged(left.got, yours, again.got),
    )


def _merged(before: Iterable[int], reconsidered: Iterable[int], after: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted((set(before) - set(reconsidered)) | set(after)))


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


def _without_near(
    wanted: Sequence[bytes], got: Sequence[bytes], rows: LeftOver, cells: Cells, forms: Forms
) -> LeftOver:
    """Pairs rows that are equal but for numbers within the tolerance."""
    mine: dict[bytes, dict[int, list[tuple[Number, ...]]]] = defaultdict(lambda: defaultdict(list))
    for place in rows.wanted:
        for form in (wanted[place], *forms.get(wanted[place], ())):
            row = cells.row(form)
            mine[row.exact][place].append(row.numbers)
    yours: dict[bytes, dict[int, tuple[Number, ...]]] = defaultdict(dict)
    for place in rows.got:
        row = cells.row(got[place])
        yours[row.exact][place] = row.numbers
    missing, surplus = set(rows.wanted), set(rows.got)
    for exact in mine.keys() & yours.keys():
        left_mine, left_yours = unpaired(mine[exact], yours[exact], cells)
        missing -= mine[exact].keys() - left_mine
        surplus -= yours[exact].keys() - left_yours
    return LeftOver(tuple(sorted(missing)), tuple(sorted(surplus)))

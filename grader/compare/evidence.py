"""Turns left-over rows into the difference that explains them best, with a few of them to look at."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import permutations

from grader.compare.cells import Cells, Number, pack, unpack
from grader.compare.columns import comparable
from grader.compare.difference import Difference
from grader.compare.match import LeftOver, match
from grader.compare.printed import printed
from grader.values.expected import Expected
from grader.values.pack import Comparing
from grader.values.report import Heading, Table
from grader.values.result import Result

#: Rows carried as evidence; a terminal shows fewer.
SHOWN = 20
#: Beyond these, looking for the one explanation that fits would cost more than it teaches.
_COLUMNS_TRIED = 12
_ROWS_TRIED = 20_000


def table(title: str, result: Result, places: Sequence[int]) -> Table:
    rows = tuple(
        tuple(
            printed(cell, column.kind) for cell, column in zip(unpack(result.rows[place]), result.columns, strict=True)
        )
        for place in places[:SHOWN]
    )
    return Table(title, _headings(result), rows, len(places))


def _headings(result: Result) -> tuple[Heading, ...]:
    return tuple(Heading(column.name, column.kind.type) for column in result.columns)


def misplaced_rows(got: Result, places: Sequence[int]) -> Table:
    """Rows out of order, each behind its place in the answer."""
    shown = table("rows out of place", got, places)
    return Table(
        shown.title,
        (Heading("row", "BIGINT"), *shown.columns),
        tuple((place + 1, *row) for place, row in zip(places, shown.rows, strict=False)),
        shown.total,
    )


def swapped_columns(expected: Expected, got: Result, rule: Comparing) -> Difference | None:
    """Whether the answer's columns, in another order, are right; where names decide, no order is wrong."""
    wanted = expected.result
    if len(wanted.rows) != len(got.rows) or not wanted.rows or rule.columns == "name":
        return None
    order = _order_that_fits(wanted, got, rule)
    if order is None or list(order) == sorted(order):
        return None
    rearranged = _project(got, order)
    left = match(wanted.rows, rearranged.rows, Cells(wanted.columns, rearranged.columns, rule), expected.roundings)
    if left.got:
        return None
    return Difference(
        "columns-swapped", tuple(column.name for column in wanted.columns), tuple(column.name for column in got.columns)
    )


def _order_that_fits(wanted: Result, got: Result, rule: Comparing) -> tuple[int, ...] | None:
    """For each wanted column one of the answer's with the same bag of values."""
    width = len(wanted.columns)
    if width > _COLUMNS_TRIED or len(got.rows) > _ROWS_TRIED:
        return None
    theirs = [_project(got, (place,)) for place in range(width)]
    fits = []
    for mine in (_project(wanted, (place,)) for place in range(width)):
        fits.append([place for place, column in enumerate(theirs) if _same_bag(mine, column, rule)])
        if not fits[-1]:
            return None
    return _choice(fits, wanted, got)


def _choice(fits: Sequence[Sequence[int]], wanted: Result, got: Result) -> tuple[int, ...] | None:
    """One column for each, of the same name where several fit."""
    chosen: list[int] = []
    for mine, candidates in enumerate(fits):
        free = [place for place in candidates if place not in chosen]
        if not free:
            return (
                next((order for order in permutations(range(len(fits))) if _is_choice(order, fits)), None)
                if len(fits) <= 6
                else None
            )
        name = wanted.columns[mine].name.lower()
        chosen.append(min(free, key=lambda place: (got.columns[place].name.lower() != name, place)))
    return tuple(chosen)


def _is_choice(order: Sequence[int], fits: Sequence[Sequence[int]]) -> bool:
    return all(place in candidates for place, candidates in zip(order, fits, strict=True))


def _same_bag(one: Result, other: Result, rule: Comparing) -> bool:
    if not all(comparable(mine.kind, yours.kind) for mine, yours in zip(one.columns, other.columns, strict=True)):
        return False
    left = match(one.rows, other.rows, Cells(one.columns, other.columns, rule), {})
    return not left.wanted and not left.got


def _project(result: Result, places: Sequence[int]) -> Result:
    return Result(
        tuple(result.columns[place] for place in places),
        tuple(pack([cells[place] for place in places]) for cells in map(unpack, result.rows)),
    )


def rows_differences(wanted: Result, got: Result, left: LeftOver, rule: Comparing) -> tuple[Difference, ...]:
    """Wrong values where rows agree but for some columns; otherwise rows lost and rows too many."""
    missing = Result(wanted.columns, tuple(wanted.rows[place] for place in left.wanted))
    surplus = Result(got.columns, tuple(got.rows[place] for place in left.got))
    if len(missing.rows) == len(surplus.rows):
        wrong = _wrong_values(missing, surplus, rule, len(wanted.rows))
        if wrong:
            return (wrong,)
    differences = []
    if missing.rows:
        lost = _all_elsewhere(missing, got, rule)
        name = "lost-duplicates" if lost else "missing-rows"
        title = "rows that come too seldom" if lost else "rows that are missing"
        differences.append(_rows_difference(name, title, missing, len(wanted.rows)))
    if surplus.rows:
        copies = _all_elsewhere(surplus, wanted, rule)
        name = "duplicate-rows" if copies else "unexpected-rows"
        title = "rows that come too often" if copies else "rows that should not be there"
        differences.append(_rows_difference(name, title, surplus, len(got.rows)))
    return tuple(differences)


def _rows_difference(name: str, title: str, rows: Result, total: int) -> Difference:
    shown = table(title, rows, range(len(rows.rows)))
    return Difference(name, count=len(rows.rows), total=total, tables=(shown,))


def _all_elsewhere(rows: Result, other: Result, rule: Comparing) -> bool:
    """Whether each of the rows has an equal in the other result, however often."""
    distinct = list(dict.fromkeys(rows.rows))
    if len(distinct) > _ROWS_TRIED:
        return False
    cells = Cells(rows.columns, other.columns, rule)
    # Ask for each distinct row once: duplicates of it are what is in question.
    return not match(distinct, tuple(dict.fromkeys(other.rows)), cells, {}).wanted


def _wrong_values(missing: Result, surplus: Result, rule: Comparing, total: int) -> Difference | None:
    """The columns without which the left-over rows would agree one to one."""
    width = len(missing.columns)
    if not missing.rows or width < 2 or width > _COLUMNS_TRIED or len(missing.rows) > _ROWS_TRIED:
        return None
    differing = [
        place for place in range(width) if not _same_bag(_project(missing, (place,)), _project(surplus, (place,)), rule)
    ]
    for wrong in _candidates(differing, width):
        rest = [place for place in range(width) if place not in wrong]
        one, other = _project(missing, rest), _project(surplus, rest)
        if _is_key(one.rows) and _same_bag(one, other, rule):
            names = tuple(missing.columns[place].name for place in wrong)
            shown = _side_by_side(missing, surplus, wrong, rest, _partners(one, other, rule))
            return Difference("wrong-values", names, count=len(missing.rows), total=total, tables=(shown,))
    return None


def _candidates(differing: Sequence[int], width: int) -> Iterable[tuple[int, ...]]:
    if differing and len(differing) < width:
        yield tuple(differing)
    if not differing:
        # Each column alone holds the right values, only next to the wrong neighbours.
        yield from ((place,) for place in range(width - 1, -1, -1))


def _is_key(rows: Sequence[bytes]) -> bool:
    return max(Counter(rows).values(), default=1) == 1


def _partners(one: Result, other: Result, rule: Comparing) -> list[int]:
    """For each of the rows shown the place of an equal one."""
    cells = Cells(one.columns, other.columns, rule)
    theirs: dict[bytes, list[tuple[int, Sequence[Number]]]] = defaultdict(list)
    for place, packed in enumerate(other.rows):
        exact, numbers = cells.row(packed)
        theirs[exact].append((place, numbers))
    mine = map(cells.row, one.rows[:SHOWN])
    return [next(place for place, yours in theirs[exact] if cells.close(numbers, yours)) for exact, numbers in mine]


def _side_by_side(
    missing: Result, surplus: Result, wrong: Sequence[int], rest: Sequence[int], partners: Sequence[int]
) -> Table:
    """Each row by the columns that agree, then wanted and got of those that do not."""
    rows = []
    for packed, place_of_partner in zip(missing.rows, partners, strict=False):
        mine, yours = unpack(packed), unpack(surplus.rows[place_of_partner])
        rows.append(
            tuple(printed(mine[place], missing.columns[place].kind) for place in rest)
            + tuple(
                printed(cells[place], side.columns[place].kind)
                for place in wrong
                for cells, side in ((mine, missing), (yours, surplus))
            )
        )
    headings = tuple(Heading(missing.columns[place].name, missing.columns[place].kind.type) for place in rest) + tuple(
        Heading(f"{missing.columns[place].name} {word}", side.columns[place].kind.type)
        for place in wrong
        for word, side in (("wanted", missing), ("got", surplus))
    )
    return Table("rows with wrong values", headings, tuple(rows), len(missing.rows))

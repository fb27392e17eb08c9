"""Holds an answer's result against the solution's."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, compress, islice, repeat

from grader.compare.cells import Cells, pack, unpack
from grader.compare.columns import pair, type_differences
from grader.compare.difference import Difference
from grader.compare.evidence import misplaced_rows, rows_differences, swapped_columns
from grader.compare.match import match
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing
from grader.values.result import Result


def compare(expected: Expected, actual: Result, rule: Comparing, promises_order: bool = True) -> tuple[Difference, ...]:
    """How `actual` differs from what is expected; nothing where it does not.

    `promises_order` tells whether the answer's outermost query has an ORDER BY.
    """
    wanted = expected.result
    paired = pair(wanted.columns, actual.columns, rule.columns)
    if isinstance(paired, Difference):
        swapped = swapped_columns(expected, actual, rule) if paired.name == "column-names" else None
        return (swapped or paired,)
    got = _rearranged(actual, paired)
    differences = type_differences(wanted.columns, got.columns) or _row_differences(expected, got, rule, promises_order)
    if not differences or differences[0].name in ("missing-order", "wrong-order"):
        return differences
    swapped = swapped_columns(expected, got, rule)
    return (swapped,) if swapped else differences


def _rearranged(result: Result, places: Sequence[int]) -> Result:
    if list(places) == list(range(len(result.columns))):
        return result
    return Result(
        tuple(result.columns[place] for place in places),
        tuple(pack([cells[place] for place in places]) for cells in map(unpack, result.rows)),
    )


def _row_differences(expected: Expected, got: Result, rule: Comparing, promises_order: bool) -> tuple[Difference, ...]:
    wanted = expected.result
    if wanted.rows == got.rows:
        return _order_differences(expected, got, [], promises_order)
    cells = Cells(wanted.columns, got.columns, rule)
    if expected.ordered and len(wanted.rows) == len(got.rows) and not any(_strangers(expected, got, cells)):
        return _order_differences(expected, got, [], promises_order)
    rows = _best_choice(expected, got.rows, cells) if any(tie.pool for tie in expected.ties) else wanted.rows
    left = match(rows, got.rows, cells, expected.roundings)
    if left.wanted or left.got:
        return rows_differences(Result(wanted.columns, rows), got, left, rule)
    strangers = list(_strangers(expected, got, cells)) if expected.ordered else []
    return _order_differences(expected, got, strangers, promises_order)


def _order_differences(
    expected: Expected, got: Result, strangers: Sequence[bool], promises_order: bool
) -> tuple[Difference, ...]:
    """What is wrong with the order of the right rows, of which `strangers` are out of place."""
    if expected.ordered and not promises_order and len(got.rows) > 1:
        return (Difference("missing-order", total=len(got.rows)),)
    places = list(compress(range(len(got.rows)), strangers))
    if not places:
        return ()
    table = misplaced_rows(got, places)
    return (Difference("wrong-order", count=len(places), total=len(got.rows), tables=(table,)),)


def _strangers(expected: Expected, got: Result, cells: Cells) -> Iterator[bool]:
    """For each row of the answer whether it has no business where it stands.

    An order is legal exactly when each run of tied rows holds the same bag as the solution's; of a tie that LIMIT
    cuts, any rows will do.
    """
    start = 0
    for tie in expected.ties:
        end = start + tie.size
        wanted, run = expected.result.rows[start:end], got.rows[start:end]
        start = end
        if all(map(cells.same, wanted, run)):
            yield from repeat(False, tie.size)
        elif tie.size == 1 and not tie.pool and wanted[0] not in expected.roundings:
            yield True
        else:
            out_of_place = set(match(tie.pool or wanted, run, cells, expected.roundings).got)
            yield from (place in out_of_place for place in range(tie.size))


def _best_choice(expected: Expected, got: Sequence[bytes], cells: Cells) -> tuple[bytes, ...]:
    """The solution's rows, with ties that LIMIT or OFFSET cuts decided in the answer's favour."""
    runs = _runs(expected)
    chosen = [row for tie, run in runs if not tie.pool for row in run]
    rest = [got[place] for place in match(chosen, got, cells, expected.roundings).got]
    cut = [(tie, run) for tie, run in runs if tie.pool]
    for number, (tie, run) in enumerate(cut):
        # Rows that only this tie could have kept come first, lest they be left without a place.
        later = [row for following, _ in cut[number + 1 :] for row in following.pool]
        places = match(later, rest, cells, expected.roundings).got
        rest = _moved_ahead(rest, places)
        unserved = set(match(tie.pool, rest, cells, expected.roundings).got)
        served = [place for place in range(len(rest)) if place not in unserved][: tie.size]
        liked = _partners(tie.pool, [rest[place] for place in served], cells, expected)
        others = (Counter(run) - Counter(liked)).elements()
        taken = set(served)
        chosen += [*liked, *islice(others, tie.size - len(liked))]
        rest = [row for place, row in enumerate(rest) if place not in taken]
    return tuple(chosen)


def _runs(expected: Expected) -> list[tuple[Tie, tuple[bytes, ...]]]:
    ends = list(accumulate(tie.size for tie in expected.ties))
    return [(tie, expected.result.rows[end - tie.size : end]) for tie, end in zip(expected.ties, ends, strict=True)]


def _moved_ahead(rows: Sequence[bytes], places: Sequence[int]) -> list[bytes]:
    ahead = set(places)
    return [rows[place] for place in sorted(range(len(rows)), key=lambda place: place not in ahead)]


def _partners(pool: Sequence[bytes], rows: Sequence[bytes], cells: Cells, expected: Expected) -> list[bytes]:
    alone = set(match(pool, rows, cells, expected.roundings).wanted)
    return [row for place, row in enumerate(pool) if place not in alone]

"""Holds an answer's result against the solution's."""

from collections.abc import Sequence
from itertools import compress

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
        swapped = paired.name == "column-names" and swapped_columns(expected, actual, rule)
        return (swapped or paired,)
    got = _rearranged(actual, paired)
    wrong_types = type_differences(wanted.columns, got.columns)
    if not wrong_types and _same_rows(expected, got, rule):
        return _missing_order(expected, actual) if expected.ordered and not promises_order else ()
    # Names decide where columns stand unless position does: only then can they be swapped.
    swapped = swapped_columns(expected, got, rule) if rule.columns != "name" else None
    if swapped or wrong_types:
        return (swapped,) if swapped else tuple(wrong_types)
    return _row_differences(expected, got, rule, promises_order)


def _rearranged(result: Result, places: Sequence[int]) -> Result:
    if list(places) == list(range(len(result.columns))):
        return result
    return Result(
        tuple(result.columns[place] for place in places),
        tuple(pack([cells[place] for place in places]) for cells in map(unpack, result.rows)),
    )


def _missing_order(expected: Expected, actual: Result) -> tuple[Difference, ...]:
    return (Difference("missing-order", total=len(actual.rows)),) if len(expected.result.rows) > 1 else ()


def _same_rows(expected: Expected, got: Result, rule: Comparing) -> bool:
    """Whether rows, and their order where one is asked, are what the solution allows."""
    if expected.result.rows == got.rows:
        return True
    if len(expected.result.rows) != len(got.rows):
        return False
    cells = Cells(expected.result.columns, got.columns, rule)
    if expected.ordered:
        return not any(_strangers(expected, got, cells))
    rows = expected.result.rows
    if any(tie.pool for tie in expected.ties):
        rows = _best_choice(expected, got.rows, cells)
    return not match(rows, got.rows, cells, expected.roundings).got


def _strangers(expected: Expected, got: Result, cells: Cells) -> list[bool]:
    """For each row of the answer whether it has no business where it stands.

    An order is legal exactly when each run of tied rows holds the same bag as the solution's; of a tie that LIMIT
    cuts, any rows will do.
    """
    strangers: list[bool] = []
    for tie, wanted in zip(expected.ties, _runs(expected.result.rows, expected.ties), strict=True):
        start = len(strangers)
        run = got.rows[start : start + tie.size]
        if run == wanted:
            strangers.extend([False] * len(run))
            continue
        left = match(tie.pool or wanted, run, cells, expected.roundings)
        out_of_place = set(left.got)
        strangers.extend(place in out_of_place for place in range(len(run)))
    return strangers


def _runs(rows: tuple[bytes, ...], ties: Sequence[Tie]) -> list[tuple[bytes, ...]]:
    runs, start = [], 0
    for tie in ties:
        runs.append(rows[start : start + tie.size])
        start += tie.size
    return runs


def _best_choice(expected: Expected, got: Sequence[bytes], cells: Cells) -> tuple[bytes, ...]:
    """The solution's rows, with ties that LIMIT cuts decided in the answer's favour."""
    runs = _runs(expected.result.rows, expected.ties)
    fixed = [row for tie, run in zip(expected.ties, runs, strict=True) if not tie.pool for row in run]
    rest = [got[place] for place in match(fixed, got, cells, expected.roundings).got]
    chosen: list[bytes] = []
    for tie, run in zip(expected.ties, runs, strict=True):
        if not tie.pool:
            continue
        left = match(tie.pool, rest, cells, expected.roundings)
        without = set(left.wanted)
        liked = [row for place, row in enumerate(tie.pool) if place not in without][: tie.size]
        chosen += liked + _others(run, liked)[: tie.size - len(liked)]
        rest = [rest[place] for place in left.got]
    return (*fixed, *chosen)


def _others(run: Sequence[bytes], liked: Sequence[bytes]) -> list[bytes]:
    taken = list(liked)
    others = []
    for row in run:
        if row in taken:
            taken.remove(row)
        else:
            others.append(row)
    return others


def _row_differences(expected: Expected, got: Result, rule: Comparing, promises_order: bool) -> tuple[Difference, ...]:
    wanted = expected.result
    cells = Cells(wanted.columns, got.columns, rule)
    rows = _best_choice(expected, got.rows, cells) if any(tie.pool for tie in expected.ties) else wanted.rows
    left = match(rows, got.rows, cells, expected.roundings)
    if left.wanted or left.got:
        return rows_differences(Result(wanted.columns, rows), got, left, rule)
    if not promises_order:
        return _missing_order(expected, got)
    strangers = _strangers(expected, got, cells)
    return (_wrong_order(expected, got, strangers),)


def _wrong_order(expected: Expected, got: Result, strangers: Sequence[bool]) -> Difference:
    places = list(compress(range(len(got.rows)), strangers))
    table = misplaced_rows(expected.result, got, places)
    return Difference("wrong-order", count=len(places), total=len(got.rows), tables=(table,))

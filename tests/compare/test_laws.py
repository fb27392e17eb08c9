"""What holds for every comparison, whatever the rows."""

from collections import Counter
from decimal import Decimal
from itertools import groupby, permutations
from math import inf, nan
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tables import Row, equal, pairs_up, same_bag, table, unordered

from grader.compare import DIFFERENCES, compare
from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing
from grader.values.result import Result

RULE = Comparing()
#: Wide enough for a few steps of `NEAR` to make chains in which neighbours are equal and ends are not.
WIDE = Comparing(tolerance=0.1)
STEP = 0.06
NEAR = st.integers(-4, 4).map(lambda step: step * STEP)
FLOATS = st.one_of(st.none(), st.sampled_from([nan, inf, -inf, 0.0, -0.0, 1e300, -1e300]), NEAR)
EXACT = st.one_of(st.none(), st.integers(-1, 1), st.sampled_from([Decimal("0.06"), Decimal("-0.12"), Decimal("0.5")]))
TEXTS = st.sampled_from([None, "", "a", "b", "nan", "inf"])


def bag_of(*cells: st.SearchStrategy[Any], most: int = 5) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    return st.lists(st.tuples(*cells), max_size=most)


def passes(wanted: Result, got: Result, rule: Comparing = RULE) -> bool:
    return not compare(unordered(wanted), got, rule)


# Bags, against a pairing found by trying all


@given(bag_of(FLOATS), bag_of(FLOATS))
@example([(0.0,), (0.06,)], [(0.06,), (0.12,)])
@example([(0.0,), (0.06,), (0.12,)], [(0.06,), (0.12,), (0.18,)])
def test_floats_pass_exactly_when_they_pair_up(wanted: list[Row], got: list[Row]) -> None:
    assert passes(table("float", wanted), table("float", got), WIDE) == same_bag(wanted, got, WIDE)


@given(st.data(), bag_of(TEXTS, NEAR, NEAR))
def test_rows_with_two_floats_pass_exactly_when_they_pair_up(data: st.DataObject, wanted: list[Row]) -> None:
    got = data.draw(st.permutations([(text, x + data.draw(NEAR), y + data.draw(NEAR)) for text, x, y in wanted]))
    kinds = "text float float"
    assert passes(table(kinds, wanted), table(kinds, got), WIDE) == same_bag(wanted, got, WIDE)


@given(st.data(), st.lists(st.tuples(NEAR, NEAR), min_size=6, max_size=40))
def test_many_rows_with_two_floats_pass_exactly_when_they_pair_up(data: st.DataObject, wanted: list[Row]) -> None:
    shift = st.sampled_from([0.0, 0.0, STEP, -STEP])
    got = data.draw(st.permutations([(x + data.draw(shift), y + data.draw(shift)) for x, y in wanted]))
    assert passes(table("float float", wanted), table("float float", got), WIDE) == pairs_up(wanted, got, WIDE)


def test_partners_are_exchanged_in_several_rounds_where_one_is_not_enough() -> None:
    steps = [(-3, -2), (-3, -2), (-2, -3), (-2, -3)], [(-3, -2), (-2, -1), (-2, -1), (-3, -2)]
    wanted, got = ([(x * STEP, y * STEP) for x, y in side] for side in steps)
    assert same_bag(wanted, got, WIDE)
    assert passes(table("float float", wanted), table("float float", got), WIDE)


@given(bag_of(EXACT), bag_of(FLOATS))
def test_floats_against_exact_numbers_pass_exactly_when_they_pair_up(wanted: list[Row], got: list[Row]) -> None:
    assert passes(table("decimal", wanted), table("float", got), WIDE) == same_bag(wanted, got, WIDE)


@given(bag_of(EXACT, TEXTS), bag_of(EXACT, TEXTS))
def test_exact_rows_pass_exactly_when_equally_often_there(wanted: list[Row], got: list[Row]) -> None:
    assert passes(table("decimal text", wanted), table("decimal text", got), WIDE) == (Counter(wanted) == Counter(got))


@given(bag_of(st.one_of(EXACT, st.integers(-30, 30).map(lambda n: Decimal(n) / 40))), st.data())
def test_decimals_pass_exactly_when_within_half_a_unit(wanted: list[Row], data: st.DataObject) -> None:
    rule = Comparing(decimals=1)
    off = st.sampled_from([Decimal(0), Decimal("0.025"), Decimal("0.05"), Decimal("0.075")])
    got = data.draw(st.permutations([(None if n is None else n + data.draw(off),) for (n,) in wanted]))
    assert passes(table("decimal", wanted), table("decimal", got), rule) == same_bag(wanted, got, rule)
    floats = [(None if n is None else float(n),) for (n,) in got]
    assert passes(table("decimal", wanted), table("float", floats), rule) == same_bag(wanted, floats, rule)


NESTED = {
    "list": st.lists(FLOATS, max_size=3),
    "struct": st.fixed_dictionaries({"a": FLOATS, "b": FLOATS}),
    "map": st.lists(st.sampled_from("xyz"), unique=True, max_size=2).flatmap(
        lambda keys: st.fixed_dictionaries(dict.fromkeys(keys, FLOATS))
    ),
}


@pytest.mark.parametrize("kind", NESTED)
@given(data=st.data())
def test_floats_inside_pass_exactly_when_they_pair_up(kind: str, data: st.DataObject) -> None:
    bags = bag_of(st.one_of(st.none(), NESTED[kind]), most=3)
    wanted = data.draw(bags)
    got = data.draw(st.one_of(st.permutations(wanted), bags))
    assert passes(table(kind, wanted), table(kind, got), WIDE) == same_bag(wanted, got, WIDE)


# What must not matter, and what must

ROWS = bag_of(TEXTS, FLOATS, st.integers(-1, 1), most=8)
KINDS = "text float integer"


@given(ROWS, ROWS)
def test_the_verdict_is_the_same_with_the_sides_exchanged(one: list[Row], other: list[Row]) -> None:
    assert passes(table(KINDS, one), table(KINDS, other), WIDE) == passes(table(KINDS, other), table(KINDS, one), WIDE)


@given(ROWS, st.randoms(use_true_random=False))
def test_any_order_of_the_same_rows_passes(rows: list[Row], random: Any) -> None:
    shuffled = random.sample(rows, len(rows))
    assert passes(table(KINDS, rows), table(KINDS, shuffled))


@given(ROWS, ROWS, st.data())
def test_the_verdict_is_the_same_in_any_order(one: list[Row], other: list[Row], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(other))
    assert passes(table(KINDS, one), table(KINDS, other), WIDE) == passes(
        table(KINDS, one), table(KINDS, shuffled), WIDE
    )


@given(ROWS.filter(bool), st.data())
def test_one_row_changed_dropped_or_doubled_fails(rows: list[Row], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(rows) - 1))
    text, number, integer = rows[place]
    change = data.draw(
        st.sampled_from(
            [[], [rows[place]] * 2, [(f"{text}!", number, integer)], [(text, 7.5, integer)], [(text, number, 5)]]
        )
    )
    changed = [*rows[:place], *change, *rows[place + 1 :]]
    assert not passes(table(KINDS, rows), table(KINDS, changed), WIDE)


@given(ROWS, ROWS)
def test_differences_are_of_known_kinds_and_count_what_is_there(one: list[Row], other: list[Row]) -> None:
    for difference in compare(unordered(table(KINDS, one)), table(KINDS, other), WIDE):
        assert difference.name in DIFFERENCES
        assert 0 < difference.count <= difference.total or difference.name == "columns-swapped"
        assert all(table.total >= len(table.rows) > 0 for table in difference.tables)


@given(
    st.floats(-1e15, 1e15),
    st.sampled_from([1e-12, 1e-9, 1e-3, 0.5]),
    st.sampled_from([0.5, 0.99, 1.01, 2.0]),
    st.sampled_from([1, -1]),
)
def test_the_tolerance_is_as_configured(value: float, tolerance: float, share: float, sign: int) -> None:
    other = value + sign * share * tolerance * max(1.0, abs(value))
    size = max(1.0, abs(value), abs(other))
    apart = abs(other - value) / (tolerance * size)
    passed = passes(table("float", [(value,)]), table("float", [(other,)]), Comparing(tolerance=tolerance))
    assert passed == (apart <= 1)


def test_the_tolerance_is_relative_above_one_and_absolute_below() -> None:
    one, small, large = table("float", [(1.0,)]), table("float", [(1e-6,)]), table("float", [(1e6,)])
    assert passes(one, table("float", [(1 + 0.99e-9,)]))
    assert not passes(one, table("float", [(1 + 1.01e-9,)]))
    assert passes(small, table("float", [(1e-6 + 0.99e-9,)]))
    assert not passes(small, table("float", [(1e-6 + 1.01e-9,)]))
    assert passes(large, table("float", [(1e6 + 0.99e-3,)]))
    assert not passes(large, table("float", [(1e6 + 1.01e-3,)]))


# Order

KEYED = st.lists(st.integers(0, 3), max_size=7).map(lambda keys: list(enumerate(sorted(keys))))


def ordered(rows: list[tuple[int, int]]) -> Expected:
    """Rows (id, key), ordered by key alone."""
    ties = tuple(Tie(len(list(run))) for _, run in groupby(rows, key=lambda row: row[1]))
    return Expected(table("integer integer", rows), True, ties)


@given(KEYED, st.data())
def test_an_order_passes_exactly_when_it_only_moves_rows_within_ties(
    rows: list[tuple[int, int]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(rows))
    keys = [key for _, key in rows]
    differences = compare(ordered(rows), table("integer integer", shuffled), RULE)
    if [key for _, key in shuffled] == keys:
        assert differences == ()
    else:
        (difference,) = differences
        assert difference.name == "wrong-order"
        assert difference.count == sum(key != wanted for (_, key), wanted in zip(shuffled, keys, strict=True))


@given(KEYED, st.data())
def test_rows_told_to_be_in_the_wrong_place_are_those_of_another_tie(
    rows: list[tuple[int, int]], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(rows))
    misplaced = [
        (place, *row) for place, (row, (_, key)) in enumerate(zip(shuffled, rows, strict=True), 1) if row[1] != key
    ]
    differences = compare(ordered(rows), table("integer integer", shuffled), RULE)
    assert [row for found in differences for row in found.tables[0].rows] == misplaced


@given(KEYED, st.booleans())
def test_an_order_must_be_promised_for_more_than_one_row(rows: list[tuple[int, int]], promised: bool) -> None:
    differences = compare(ordered(rows), table("integer integer", rows), RULE, promises_order=promised)
    names = [difference.name for difference in differences]
    assert names == ([] if promised or len(rows) < 2 else ["missing-order"])


@given(ROWS, ROWS, st.booleans())
def test_wrong_rows_are_told_before_a_missing_order(one: list[Row], other: list[Row], promised: bool) -> None:
    expected = Expected(table(KINDS, one), True, (Tie(len(one)),) if one else ())
    names = {difference.name for difference in compare(expected, table(KINDS, other), WIDE, promised)}
    if pairs_up(one, other, WIDE):
        assert names == ({"missing-order"} if len(one) > 1 and not promised else set())
    else:
        assert names
        assert not names & {"missing-order", "wrong-order"}


# LIMIT and OFFSET: which rows of a cut tie are kept is free

CELL = st.sampled_from("abc")


@st.composite
def cuts(draw: st.DrawFn) -> tuple[list[list[str]], int, int]:
    """Ties, and a window over their rows."""
    ties = draw(st.lists(st.lists(CELL, min_size=1, max_size=3), min_size=1, max_size=3))
    total = sum(map(len, ties))
    offset = draw(st.integers(0, total))
    return ties, offset, draw(st.integers(offset, total))


def window(ties: list[list[str]], offset: int, end: int) -> tuple[list[str], tuple[Tie, ...], set[tuple[str, ...]]]:
    """What the solution keeps, what is told of its ties, and every answer that is right, by trying all orders."""
    kept: list[str] = []
    told: list[Tie] = []
    right = {()}
    position = 0
    for tie in ties:
        size = min(position + len(tie), end) - max(position, offset)
        position += len(tie)
        if size <= 0:
            continue
        kept += tie[:size]
        pool = table("text", [(cell,) for cell in tie]).rows if size < len(tie) else ()
        told.append(Tie(size, pool))
        right = {before + order for before in right for order in permutations(tie, size)}
    return kept, tuple(told), right


@given(cuts(), st.data(), st.booleans())
def test_a_cut_tie_may_keep_any_of_its_rows(
    cut: tuple[list[list[str]], int, int], data: st.DataObject, in_order: bool
) -> None:
    kept, ties, right = window(*cut)
    answer = data.draw(st.one_of(st.sampled_from(sorted(right)), st.tuples(*[CELL] * len(kept))))
    if not in_order:
        right = {tuple(sorted(rows)) for rows in right}
    expected = Expected(table("text", [(cell,) for cell in kept]), in_order, ties)
    differences = compare(expected, table("text", [(cell,) for cell in answer]), RULE)
    assert (not differences) == ((answer if in_order else tuple(sorted(answer))) in right)


# ROUND: a row may take another form, in numbers only


@given(
    st.lists(st.tuples(TEXTS, st.integers(0, 3)), max_size=4),
    st.dictionaries(st.integers(0, 3), st.lists(st.integers(0, 6), max_size=2), max_size=3),
    st.data(),
)
def test_a_row_may_take_any_one_of_its_forms(
    rows: list[tuple[str | None, int]], tipped: dict[int, list[int]], data: st.DataObject
) -> None:
    forms = {
        table("text float", [(text, float(number))]).rows[0]: table(
            "text float", [(text, float(form)) for form in tipped[number]]
        ).rows
        for text, number in rows
        if number in tipped
    }
    answer = data.draw(
        st.permutations([(text, data.draw(st.sampled_from([n, *tipped.get(n, ()), n + 1]))) for text, n in rows])
    )
    right = any(
        all(text == t and (n == m or m in tipped.get(n, ())) for (text, n), (t, m) in zip(rows, order, strict=True))
        for order in permutations(answer)
    )
    wanted = table("text float", [(text, float(n)) for text, n in rows])
    got = table("text float", [(text, float(n)) for text, n in answer])
    assert (not compare(Expected(wanted, False, (Tie(len(rows)),), forms), got, RULE)) == right


# Columns


@given(st.lists(st.tuples(NEAR, NEAR, NEAR), min_size=1, max_size=5), st.permutations([0, 1, 2]))
def test_columns_in_another_order_pass_only_where_they_are_equal(rows: list[Row], order: list[int]) -> None:
    kinds = "float float float"
    moved = [tuple(row[place] for place in order) for row in rows]
    differences = compare(unordered(table(kinds, rows)), table(kinds, moved), WIDE)
    assert (not differences) == same_bag(rows, moved, WIDE)


@given(ROWS.filter(bool), st.sampled_from([(1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]))
def test_columns_in_the_place_of_other_types_are_told_to_be_swapped(rows: list[Row], order: tuple[int, ...]) -> None:
    kinds = " ".join(KINDS.split()[place] for place in order)
    moved = table(kinds, [tuple(row[place] for place in order) for row in rows])
    assert [found.name for found in compare(unordered(table(KINDS, rows)), moved, RULE)] == ["columns-swapped"]


def test_integers_larger_than_any_float_are_paired_up_too() -> None:
    huge = [Decimal(10**400), Decimal(10**400 + 1), Decimal(-(10**400))]
    rows: list[Row] = [(number, float(place)) for place, number in enumerate([*huge, 5, 5])]
    for rule in (RULE, WIDE, Comparing(decimals=2)):
        kinds = "decimal float"
        assert passes(table(kinds, rows), table(kinds, rows[::-1]), rule)
        assert not passes(table(kinds, rows), table(kinds, [*rows[:4], (huge[0], 4.0)]), rule)


def test_the_equality_these_laws_rest_on() -> None:
    assert equal(0.0, -0.0, RULE)
    assert equal(nan, nan, RULE)
    assert equal(1, 1.0, RULE)
    assert equal(Decimal("0.3"), 0.1 + 0.2, RULE)
    assert equal(0.0, STEP, WIDE)
    assert not equal(0.0, 2 * STEP, WIDE)
    assert not equal(None, nan, RULE)
    assert not equal(None, "", RULE)
    assert not equal(inf, 1e300, RULE)
    assert not equal(1, Decimal("1.06"), WIDE)

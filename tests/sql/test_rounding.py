"""ROUNDs tipped over their boundary, and nothing else."""

import duckdb
import pytest

from grader.sql.rounding import tipped


def values(solution: str) -> set[tuple[object, ...]]:
    """The first rows that the tipped solutions give."""
    with duckdb.connect() as connection:
        return {connection.execute(sql).fetchall()[0] for sql in tipped(solution)}


@pytest.mark.parametrize(
    ("solution", "rows"),
    [
        ("select round(0.125::double, 2)", {(0.12,), (0.13,)}),
        ("select round(2.5::double)", {(2.0,), (3.0,)}),
        ("select round(-2.5::double)", {(-2.0,), (-3.0,)}),
        ("select round(0.126::double, 2)", {(0.13,)}),
        ("select round(sum(x), 1) from (values (0.125::double), (0.125)) as t(x)", {(0.2,), (0.3,)}),
        ("select round(avg(x) over (), 0) from (values (1::double), (2)) as t(x)", {(1.0,), (2.0,)}),
        ("select (select round(0.5::double)) + 1", {(1.0,), (2.0,)}),
        ("with q as (select round(0.5::double) as x) select x from q", {(0.0,), (1.0,)}),
        ("select coalesce(round(0.5::double), 7)", {(0.0,), (1.0,)}),
        (
            "select round(0.5::double), round(1.5::double)",
            {(0.0, 1.0), (1.0, 1.0), (0.0, 2.0), (1.0, 2.0)},
        ),
    ],
)
def test_noise_tips_a_float_either_way(solution: str, rows: set[tuple[object, ...]]) -> None:
    assert values(solution) == rows


@pytest.mark.parametrize(
    "solution",
    [
        "select round(0.125, 2), typeof(round(0.125, 2))",
        "select round(5, -1), typeof(round(5, -1))",
        "select round(sum(x), 1), typeof(round(sum(x), 1)) from (values (0.25), (0.10)) as t(x)",
    ],
)
def test_a_round_of_exact_numbers_stays_as_it_is(solution: str) -> None:
    with duckdb.connect() as connection:
        assert values(solution) == set(connection.execute(solution).fetchall())


@pytest.mark.parametrize(
    "solution",
    [
        "select 1.5",
        "select x from (values (0.5::double)) as t(x) where round(x) = 1",
        "select count(*) from (values (0.5::double)) as t(x) group by x having round(x) = 1",
        "select x from (values (0.5::double)) as t(x) qualify round(rank() over (order by x)) = 1",
        "select t.x from (values (0.5::double)) as t(x) join (values (1)) as u(x) on round(t.x) = u.x",
        "select x from (values (0.5::double)) as t(x) order by round(x)",
        "select round(",
    ],
)
def test_a_round_that_is_not_shown_is_not_tipped(solution: str) -> None:
    assert tipped(solution) == ()


def test_a_few_rounds_are_tipped_one_by_one_and_all_together() -> None:
    assert len(tipped("select round(a)")) == 2
    assert len(tipped("select round(a), round(b)")) == 6
    assert len(tipped("select round(a), round(b), round(c), round(d), round(e)")) == 2

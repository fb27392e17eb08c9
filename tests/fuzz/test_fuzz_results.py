"""What holds for the comparison of results of every type."""

from dataclasses import replace
from pathlib import Path

import msgspec
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from mangled import mangled, real_sql
from typed import cells, queries, results, unordered

from grader.compare import DIFFERENCES, compare
from grader.errors import PackError, UnreadableOrderError
from grader.grading import judge, solve
from grader.pack.dialects import DIALECTS
from grader.sandbox.database import Database
from grader.sql.analysis import analysed
from grader.values.pack import Comparing, Exercise, Fixture, Pack, Script
from grader.values.report import Submission
from grader.values.result import Column, Kind, Result
from grader.values.run import Failure

FUZZ = settings.get_profile("fuzz")
RULES = st.builds(
    Comparing,
    columns=st.sampled_from(["position", "name", "exact"]),
    tolerance=st.sampled_from([0.0, 1e-9, 0.1, 2.0]),
    decimals=st.none() | st.integers(0, 4),
)
ADDED = msgspec.msgpack.Encoder().encode
#: What gives something else every time.
CHANCE = ("random", "uuid", "now(", "current", "getdate", "today", "sysdate", "localtime", "sample")


@FUZZ
@given(results(), RULES)
@example(Result((Column("a", Kind("integer", "BIGINT")), Column("", Kind("text", "VARCHAR"))), ()), Comparing("name"))
def test_a_result_equals_itself(result: Result, rule: Comparing) -> None:
    assert compare(unordered(result), result, rule) == ()
    again = replace(result, rows=result.rows[::-1])
    assert compare(unordered(result), again, rule) == ()


@FUZZ
@given(st.data(), results(), RULES)
def test_the_verdict_is_the_same_with_the_sides_exchanged(data: st.DataObject, one: Result, rule: Comparing) -> None:
    other = data.draw(results(one.columns) | results())
    there, back = compare(unordered(one), other, rule), compare(unordered(other), one, rule)
    assert bool(there) == bool(back)
    assert {difference.name for difference in (*there, *back)} <= set(DIFFERENCES)


@FUZZ
@given(st.data(), results(), RULES)
def test_a_result_with_one_more_row_is_another(data: st.DataObject, result: Result, rule: Comparing) -> None:
    row = ADDED([data.draw(cells(column.kind)) for column in result.columns])
    assert compare(unordered(result), replace(result, rows=(*result.rows, row)), rule)
    assert compare(unordered(replace(result, rows=(*result.rows, row))), result, rule)


@FUZZ
@given(queries(), queries(), RULES)
@example("SELECT MAP {'key': [1, 2], 'value': [3]}", "SELECT MAP {'key': [1], 'value': [2]}", Comparing())
@example("SELECT {'É': 1.5::DOUBLE, 'é': 'a'}", "SELECT {'é': 'a', 'É': 1}", Comparing(decimals=2))
@example("SELECT INTERVAL 2147483647 MONTH", "SELECT 1", Comparing())
def test_what_the_engine_gives_equals_itself_and_not_with_one_more_row(
    club: Database, text: str, other: str, rule: Comparing
) -> None:
    one, again = club.submit(text), club.submit(text)
    if isinstance(one, Failure):
        # Python has no such value, such as an interval of millennia: told in the same words each time.
        assert one == again
        return
    assert isinstance(again, Result)
    assert compare(unordered(one), again, rule) == ()
    more = club.submit(f"{text}\nUNION ALL {text.partition(chr(10))[0]}")
    assert isinstance(more, Result), (text, more)
    assert compare(unordered(one), more, rule)
    stranger = club.submit(other)
    if isinstance(stranger, Result):
        there, back = compare(unordered(one), stranger, rule), compare(unordered(stranger), one, rule)
        assert bool(there) == bool(back)


@FUZZ
@given(st.sampled_from(real_sql()) | mangled(real_sql()) | queries(), st.sampled_from(("duckdb", *sorted(DIALECTS))))
@example("SELECT INTERVAL 2147483647 MONTH", "duckdb")
@example("SELECT 1 AS a; FROM bookings;\n", "duckdb")
@example("SELECT MAP {'key': [1, 2], 'value': [3]}", "duckdb")
def test_an_answer_equal_to_the_solution_passes(club: Database, text: str, dialect: str) -> None:
    here = Path("packs/club")
    exercise = Exercise("first", "First", here / "first", "# First\n", Script(here / "first/solution.sql", text))
    fixture = Fixture("club", here, Script(here / "schema.sql", ""))
    pack = Pack("club", "Club", here, fixture, (exercise,), "0" * 64, dialect)
    assume(not any(word in text.lower() for word in CHANCE))
    try:
        known = analysed(text) if dialect == "duckdb" else None
        expected = solve(club, pack, exercise, known)
    except (PackError, UnreadableOrderError):
        return
    outcome = judge(club, pack, exercise, expected, Submission("answer.sql", "0" * 64, text)).outcome
    assert outcome.status == "passed", outcome.verdicts

"""What the check `plan` is worth, when it takes part, and that it says the same every time."""

from collections.abc import Callable
from pathlib import Path

import pytest
from plan_pack import HEAVY, SOLD, build, of_entries, outcomes

from grader.errors import PackError
from grader.plans import hits
from grader.plans.comparison import Comparison
from grader.plans.execution import Execution
from grader.plans.text import Text
from grader.values.pack import Pack
from grader.values.plan import Operator, Plan
from grader.values.report import Outcome, Verdict
from grader.values.run import Failure

_QUICK = "[worlds]\ncount = 0\n"
_PLAN = f"{_QUICK}[plan]\n"
_WRONG = "SELECT author, 1 FROM books"

Make = Callable[..., Pack]


@pytest.fixture
def made(tmp_path: Path) -> Make:
    def making(settings: str = _PLAN, pack: str = "", **files: str) -> Pack:
        return build(tmp_path, {"sold": {"exercise.toml": settings, **files}}, pack)

    return making


def _plan(outcome: Outcome) -> Verdict:
    return next(verdict for verdict in outcome.verdicts if verdict.check == "plan")


def _found(outcome: Outcome) -> list[str]:
    return [finding.name for finding in _plan(outcome).findings]


def test_a_heavy_answer_is_right_and_loses_the_share_of_the_plan(made: Make) -> None:
    light, heavy, wrong = outcomes(made(), SOLD, HEAVY, _WRONG)
    assert (light.status, light.score, _plan(light).status) == ("passed", 10, "passed")
    assert (heavy.status, _plan(heavy).status, _plan(heavy).score) == ("passed", "failed", 0)
    assert heavy.score == 8.5
    assert _found(heavy) == ["nested-loop-join"]
    assert (wrong.status, _plan(wrong).status, _plan(wrong).message) == ("failed", "skipped", "waits for result")


def test_it_points_at_the_learners_own_text(made: Make) -> None:
    (heavy,) = outcomes(made(), f"USE shop;\n{HEAVY}")
    place = _plan(heavy).findings[0].place
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 30, 3, 57)


def test_without_its_table_nobody_asks(made: Make) -> None:
    (heavy,) = outcomes(made(_QUICK), HEAVY)
    assert "plan" not in {verdict.check for verdict in heavy.verdicts}
    assert (heavy.score, heavy.plan) == (10, None)


def test_each_exercise_by_itself(tmp_path: Path) -> None:
    asked, free = {"exercise.toml": _PLAN}, {"exercise.toml": _QUICK}
    with_plan, without = of_entries(build(tmp_path, {"a": asked, "b": free}), [("a", HEAVY), ("b", HEAVY)])
    assert with_plan.score is not None
    assert with_plan.score < 10
    assert without.score == 10


def test_for_a_whole_pack(made: Make) -> None:
    (heavy,) = outcomes(made(_QUICK, "[plan]\nfactor = 1000.0"), HEAVY)
    assert _found(heavy) == ["nested-loop-join"]


def test_only_the_rules_that_count(made: Make) -> None:
    heavy, light = outcomes(made(f'{_PLAN}forbid = ["cross-product"]\n'), HEAVY, SOLD)
    assert (_plan(heavy).status, heavy.score, light.score) == ("passed", 10, 10)


def test_as_much_work_as_the_factor_allows(made: Make) -> None:
    again = "JOIN sales t ON t.id = s.id JOIN sales u ON u.id = s.id"
    longer = SOLD.replace("GROUP BY", f"{again} GROUP BY")
    (heavy,) = outcomes(made(f"{_PLAN}factor = 1.2\n"), longer)
    assert "more-work-than-solution" in _found(heavy)
    (allowed,) = outcomes(made(f"{_PLAN}factor = 10.0\n"), longer)
    assert _found(allowed) == []


def test_in_another_dialect_the_place_is_that_of_the_learners_text(made: Make) -> None:
    pack = made(pack='dialect = "mysql"')
    (heavy,) = outcomes(pack, HEAVY.replace("books b", "`books` b"))
    (finding,) = _plan(heavy).findings
    assert finding.name == "nested-loop-join"
    assert finding.place is not None
    assert (finding.place.line, finding.place.column) == (2, 32)


def test_twenty_runs_say_the_same(made: Make) -> None:
    found = outcomes(made(f'{_PLAN}growth = "linear"\n'), *[HEAVY] * 20, jobs=2)
    assert len({repr((one.verdicts, one.plan, one.score)) for one in found}) == 1
    assert _found(found[0]) == ["nested-loop-join", "grows-too-fast"]


def test_its_plan_is_in_the_outcome_unless_data_are_hidden(made: Make) -> None:
    pack = made(f'{_PLAN}[feedback]\nreveal = "counterexample"\n')
    assert outcomes(pack, HEAVY, staff=True)[0].plan is not None
    assert outcomes(pack, HEAVY, staff=False)[0].plan is None


def test_what_grows_as_it_may_passes(made: Make) -> None:
    light, heavy = outcomes(made(f"{_PLAN}growth = 2.0\n"), SOLD, HEAVY)
    assert _found(light) == []
    assert _found(heavy) == ["nested-loop-join"]


def test_a_failure_of_ours_costs_nothing(made: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = made()
    # No pack can say so: this stands for whatever breaks in a check.
    monkeypatch.setitem(pack.exercises[0].options, "plan", {"factor": "two"})  # type: ignore[arg-type]
    (heavy,) = outcomes(pack, HEAVY)
    assert (heavy.status, heavy.score, _plan(heavy).status) == ("passed", 10, "broke")
    assert "AssertionError" in _plan(heavy).message


def test_a_solution_that_needs_no_table_cannot_be_held_against(made: Make) -> None:
    pack = made(**{"solution.sql": "VALUES (1, 2)"})
    with pytest.raises(PackError, match="it has no plan that answers could be held to"):
        outcomes(pack, "SELECT 1, 2")


def test_data_that_do_not_grow_cannot_tell_how_work_does(made: Make) -> None:
    pack = made(f'{_PLAN}growth = "linear"\n')
    for file in pack.fixture.folder.glob("*.sql"):
        file.write_text(file.read_text().replace("getvariable('scale')", "1"))
    with pytest.raises(PackError, match="the data have as many rows at 8 times their size"):
        outcomes(pack, SOLD)


def test_an_outcome_holds_its_plan(made: Make) -> None:
    (outcome,) = outcomes(made(), SOLD)
    assert outcome.plan is not None
    assert outcome.plan.rows_made == sum(one.rows_made for one in outcome.plan.operators) > 8_000


class _Counting:
    """A database in which each plan handles so many rows, and then none is found within the limits."""

    def __init__(self, *handled: int) -> None:
        self.relations = ()
        self.handled = handled
        self.runs = 0

    def analyzed(self, sql: str) -> list[dict[str, object]] | Failure:
        if not self.handled:
            return Failure("timeout", "timeout", "the query was stopped")
        self.runs += 1
        rows, *_ = self.handled
        return [{"type": "TABLE_SCAN", "intermediate_rows": rows, "rows_scanned": rows, "children": []}]


def _growth(*databases: _Counting) -> tuple[int, ...]:
    execution = Execution("from t", databases)  # type: ignore[arg-type]  # all that it asks of one
    assert execution.growth == execution.growth
    return execution.growth


def test_an_execution_is_found_out_once() -> None:
    once = _Counting(5)
    assert _growth(once) == (5,)
    assert once.runs == 1


def test_growth_is_known_as_far_as_the_limits_let_it_come() -> None:
    assert _growth(_Counting(5), _Counting(10), _Counting(), _Counting(40)) == (5, 10)
    assert _growth(_Counting(), _Counting(10)) == ()


def test_no_larger_data_are_asked_once_the_curve_shows() -> None:
    last = _Counting(64_000_000)
    assert _growth(_Counting(1_000_000), _Counting(4_000_000), _Counting(16_000_000), last) == (
        10**6,
        4 * 10**6,
        16 * 10**6,
    )
    assert last.runs == 0


@pytest.mark.parametrize(
    ("mine", "found"),
    [
        ((1_000, 4_000, 16_000, 64_000), True),
        ((1_000, 4_000, 16_000), True),
        ((1_000, 4_000), False),
        ((1_000, 2_100, 4_400, 9_000), False),
        ((10, 40, 160, 640), False),
        ((), False),
    ],
    ids=[
        "square",
        "square as far as it came",
        "two points",
        "a little more than its data",
        "less than the solution",
        "none",
    ],
)
def test_what_grows_too_fast(mine: tuple[int, ...], found: bool) -> None:
    plan = Plan(Operator("scan", "TABLE_SCAN", 5, rows_scanned=5))
    comparison = Comparison(plan, plan, Text("from t"), 2.0, 1.0, mine, (900, 1_800, 3_600, 7_200))
    assert [name for name, _ in hits(comparison, frozenset({"grows-too-fast"}))] == ["grows-too-fast"] * found

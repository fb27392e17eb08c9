"""Plan rules find what they are for, point at it, and leave clean answers alone."""

from dataclasses import replace

import pytest
from plan_cases import HERE, SCHEMA, PlanCase, cases

from grader.plans import RULES, hits
from grader.plans.comparison import Comparison
from grader.plans.execution import Execution
from grader.plans.text import Text
from grader.sandbox.database import Database
from grader.values.plan import Plan
from grader.values.result import Result

CASES = cases()


def compared(solution: str, answer: str, databases: list[Database], growth: bool) -> Comparison:
    mine, wanted = Execution(answer, databases), Execution(solution, databases)
    assert isinstance(mine.plan, Plan)
    assert isinstance(wanted.plan, Plan)
    grown = (1.0, mine.growth, wanted.growth) if growth else (None, (), ())
    return Comparison(mine.plan, wanted.plan, Text(answer), 2.0, *grown)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_rule_finds_what_it_is_for(case: PlanCase, shops: list[Database]) -> None:
    comparison = compared(case.solution, case.answer, shops, case.rule == "grows-too-fast")
    found = [hit for name, hit in hits(comparison, frozenset({case.rule})) if name == case.rule]
    pointed = [comparison.text.words(hit.span) if hit.span else "" for hit in found]
    assert pointed == ([] if case.finds is None else [case.finds])


@pytest.mark.parametrize("case", [case for case in CASES if case.finds is None], ids=str)
def test_no_other_rule_minds_a_clean_answer(case: PlanCase, shops: list[Database]) -> None:
    growing = case.rule == "grows-too-fast"
    assert hits(compared(case.solution, case.answer, shops, growing), frozenset(RULES)) == []


@pytest.mark.parametrize("case", CASES, ids=str)
def test_cases_are_right_answers(case: PlanCase, shop: Database) -> None:
    came_to = [shop.submit(sql) for sql in (case.solution, case.answer)]
    assert all(isinstance(one, Result) for one in came_to), came_to
    first, second = [sorted(one.rows) for one in came_to if isinstance(one, Result)]
    assert first == second


@pytest.mark.parametrize("case", CASES, ids=str)
def test_no_rule_minds_the_solution_itself(case: PlanCase, shop: Database) -> None:
    assert hits(compared(case.solution, case.solution, [shop], growth=False), frozenset(RULES)) == []


def test_few_pairs_are_no_excuse_where_an_exercise_forbids_them(shop: Database) -> None:
    solution = "SELECT DISTINCT country FROM authors"
    paired = "SELECT DISTINCT a.country FROM authors a, (FROM authors WHERE id <= 3) b"
    comparison = compared(solution, paired, [shop], growth=False)
    assert hits(comparison, frozenset({"cross-product"})) == []
    (found,) = hits(replace(comparison, named=frozenset({"cross-product"})), frozenset({"cross-product"}))
    assert found[1].span is not None


def test_an_index_that_only_a_join_has_used_is_none_to_ask_for(shop: Database) -> None:
    joined = "SELECT id FROM sales WHERE id IN (SELECT author FROM books WHERE pages > 745)"
    whole = f"SELECT id FROM sales INTERSECT ALL {joined}"
    comparison = compared(joined, whole, [shop], growth=False)
    assert any(scan.uses_index for scan in comparison.solution.scans)
    assert hits(comparison, frozenset({"full-scan"})) == []


def test_each_rule_has_cases() -> None:
    files = {path.stem.replace("_", "-") for path in HERE.glob("*.sql") if path != SCHEMA}
    assert files == set(RULES)
    for rule in RULES:
        assert {case.finds is None for case in CASES if case.rule == rule} == {True, False}, rule

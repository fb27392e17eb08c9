"""What a class says together: items of a test, commonest findings, mistakes that are shared, answers much alike."""

import random
from dataclasses import replace

import pytest

from grader.classroom.insight import insight
from grader.values.pack import Pack
from grader.values.report import Finding, Outcome, Person, Submission, Verdict

LONG = (
    "WITH paid AS (SELECT customer_id, sum(total) AS total FROM orders WHERE state = 'paid' GROUP BY customer_id)"
    " SELECT c.name, p.total FROM customers AS c JOIN paid AS p ON p.customer_id = c.id ORDER BY p.total DESC"
)
RENAMED = (
    "-- all mine\nwith MONEY as (select CUSTOMER_ID, sum(total) cents from orders\n where state = 'paid'"
    " group by customer_id)\nselect customers.name, m.cents from customers join money m\n"
    "on m.customer_id = customers.id order by m.cents desc;"
)


@pytest.fixture
def joins(joins: Pack) -> Pack:
    first, second = joins.exercises
    return replace(joins, exercises=(replace(first, name="first"), replace(second, name="second")))


def _outcome(learner: str | None, exercise: str, score: float | None, text: str = "", **more: object) -> Outcome:
    passed = score == 10
    finding = (Finding("missing-rows", "error", "2 of 9 rows are missing"),) * (not passed)
    verdict = Verdict("result", "passed" if passed else "failed", score or 0, 10, "2 of 9 rows are missing", finding)
    status = "passed" if passed else "failed"
    submission = Submission(f"{learner}/{exercise}.sql", "0" * 64, text or f"SELECT {learner!r}")
    whole = Outcome("joins", learner, exercise, status, score, 10, 0.1, 0, 1, submission, (verdict,))
    return replace(whole, **more)


def _missing(learner: str, exercise: str) -> Outcome:
    finding = Finding("missing", "error", "nothing handed in yet")
    verdict = Verdict("result", "failed", 0, 10, finding.message, (finding,))
    return _outcome(learner, exercise, 0, status="missing", submission=None, verdicts=(verdict,))


def test_one_learner_is_no_class(joins):
    assert insight([joins], [_outcome(None, "first", 0), _outcome(None, "second", 10)]) is None


def test_exercises_are_items_of_a_test(joins):
    outcomes = [_outcome(f"l{place}", "first", 10 if place > 5 else 0) for place in range(12)]
    outcomes += [_outcome(f"l{place}", "second", 5 if place > 3 else 0) for place in range(10)]
    outcomes += [_missing("l10", "second"), _outcome("l11", "second", None, status="broke")]
    first, second = insight([joins], outcomes).items
    assert (first.attempted, first.passed, first.difficulty) == (12, 6, 0.5)
    # Who left an exercise out, or waits for a human, is no part of it.
    assert (second.attempted, second.passed, second.difficulty) == (10, 0, 0.3)
    # Of ten learners (0 0 0 0 0 0 1 1 1 1) and (0 0 0 0 1 1 1 1 1 1): phi, which is 4 / 6.
    assert first.discrimination == second.discrimination == pytest.approx(2 / 3)


@pytest.mark.parametrize(("learners", "score"), [(9, lambda place: 10 * (place % 2)), (12, lambda place: 10)])
def test_where_learners_are_few_or_all_alike_nothing_is_told_apart(joins, learners, score):
    outcomes = [_outcome(f"l{place}", name, score(place)) for place in range(learners) for name in ("first", "second")]
    assert [item.discrimination for item in insight([joins], outcomes).items] == [None, None]


def test_findings_are_counted_by_heads(joins):
    by_the_way = Finding("implicit-alias", "info", "a name without AS")
    twice = (Finding("eq-null", "warn", "never true"), Finding("eq-null", "error", "never true"), by_the_way)
    style = Verdict("style", "failed", 0, 2, "never true", twice)
    outcomes = [_outcome(name, "first", 0) for name in ("ada", "bo", "cy")]
    outcomes += [_outcome("ada", "second", 10, verdicts=(style,)), _missing("bo", "second")]
    assert [(one.exercise, one.name, one.severity, one.learners) for one in insight([joins], outcomes).findings] == [
        ("first", "missing-rows", "error", 3),
        ("second", "eq-null", "error", 1),
    ]


def test_the_same_behaviour_is_the_same_mistake(joins):
    same = {"behaviour": "b" * 64}
    outcomes = [
        _outcome("ada", "first", 0, "SELECT name, total FROM orders", **same),
        _outcome("bo", "first", 0, "SELECT 1", **same, behaves_like="`orders` are lost"),
        _outcome("cy", "first", 0, "SELECT 2", **same),
        _outcome("di", "first", 10, "SELECT 3", **same),
        _outcome("eva", "first", 0, "SELECT 4", behaviour="c" * 64),
        _outcome("fin", "first", 0, "SELECT 4", behaviour=None),
        _outcome("gus", "first", 0, "SELECT 4", behaviour=None),
    ]
    (found,) = insight([joins], outcomes).mistakes
    assert (found.learners, found.representative, found.told) == (("ada", "bo", "cy"), "bo", "`orders` are lost")


def _class_of(*texts: str) -> list[Outcome]:
    others = [f"{LONG} LIMIT {number}" for number in range(9 - len(texts))]
    return [_outcome(f"l{place}", "first", 0, text) for place, text in enumerate([*texts, *others])]


def test_what_is_the_same_but_for_names_is_listed_with_its_reason(joins):
    (found,) = insight([joins], _class_of(LONG, RENAMED)).likenesses
    assert (found.exercise, found.learners, found.size > 40) == ("first", ("l0", "l1"), True)
    assert found.told == "2 of 9 answers are the same but for names, layout or comments, and wrong"
    (found,) = insight([joins], _class_of(LONG, LONG)).likenesses
    assert found.told == "2 of 9 answers are the same letter for letter, and wrong"


def test_what_the_author_writes_too_is_said(joins):
    first, second = joins.exercises
    ours = replace(first, solution=replace(first.solution, text=RENAMED))
    outcomes = [_outcome(f"l{place}", "first", 10, LONG) for place in range(2)]
    (found,) = insight([replace(joins, exercises=(ours, second))], outcomes).likenesses
    assert found.told == "2 of 2 answers are the same letter for letter; the solution is much the same"


@pytest.mark.parametrize("alike", [2, 3])
def test_in_a_small_class_two_or_three_are_not_what_one_writes(joins, alike):
    outcomes = [_outcome(f"l{place}", "first", 10, LONG) for place in range(alike)]
    (found,) = insight([joins], outcomes).likenesses
    assert found.told == f"{alike} of {alike} answers are the same letter for letter"


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("SELECT a FROM t", "SELECT a FROM t"), "short"),
        ((LONG, LONG.replace("customer_id = c.id", "id = c.customer_id")), "another condition"),
        ((LONG, LONG.replace("'paid'", "'Paid'")), "another value"),
        ((LONG.replace("SELECT", "SELEKT"),) * 2, "cannot be read"),
        ((LONG,) * 5, "what most of the class has"),
    ],
)
def test_what_may_well_be_chance_is_not_listed(joins, texts, why):
    assert not insight([joins], _class_of(*texts)).likenesses, why


def test_a_group_hands_in_one_answer(joins):
    outcomes = [replace(one, behaviour="b" * 64) for one in _class_of(LONG, LONG)[:2]] + _class_of(LONG, LONG)[2:]
    assert len(insight([joins], outcomes).mistakes) == len(insight([joins], outcomes).likenesses) == 1
    together = [Person("l0", group="blue"), Person("l1", group="blue")]
    found = insight([joins], outcomes, together)
    assert not found.likenesses
    assert not found.mistakes


def test_the_starter_is_nobody_s_own(joins):
    first, second = joins.exercises
    begun = replace(first, starter=replace(first.starter, text=RENAMED))
    assert not insight([replace(joins, exercises=(begun, second))], _class_of(LONG, LONG)).likenesses


def test_the_order_of_learners_does_not_matter(joins):
    outcomes = [replace(one, behaviour="b" * 64) for one in _class_of(LONG, RENAMED, LONG)]
    outcomes += [_outcome(f"l{place}", "second", place / 3) for place in range(12)]
    expected = insight([joins], outcomes)
    for seed in range(5):
        shuffled = random.Random(seed).sample(outcomes, len(outcomes))
        found = insight([joins], shuffled)
        assert set(found.items) == set(expected.items)
        assert (found.findings, found.mistakes, found.likenesses) == (
            *(expected.findings, expected.mistakes, expected.likenesses),
        )

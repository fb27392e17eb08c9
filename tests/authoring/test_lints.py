"""Each lint of exercises: what it finds, what it leaves alone."""

from dataclasses import replace

import duckdb
import pytest
from checked_packs import check

from grader.authoring.check import Checked
from grader.authoring.lints import LINTS, in_exercise, lint_of
from grader.authoring.trial import Trial
from grader.sandbox.moment import CHANGING
from grader.values.report import Counterexample, Finding, Heading, Outcome, Table, Verdict


def told(found: Checked, exercise: str) -> list[tuple[str, str, str, int]]:
    return [
        (one.name, one.severity, str(one.hit.path.relative_to(found.pack.folder)), one.hit.line)
        for one in found.in_exercises[exercise]
    ]


def trial_of(found: Checked, exercise: str) -> Trial:
    return next(trial for trial in found.trials if trial.exercise.name == exercise)


@pytest.mark.parametrize(
    ("exercise", "wanted"),
    [
        ("sound", []),
        (
            "misfiled",
            [
                ("wrong-verdict", "error", "misfiled/accept/wrong.sql", 0),
                ("wrong-verdict", "error", "misfiled/reject/right.sql", 0),
            ],
        ),
        ("mistaken", [("wrong-expectation", "error", "mistaken/reject/all.sql", 1)]),
        ("careless", [("careless-answer", "error", "careless/solution.sql", 2)]),
        (
            "untidy",
            [
                ("careless-answer", "error", "untidy/accept/null.sql", 2),
                ("wrong-verdict", "error", "untidy/reject/silent.sql", 0),
            ],
        ),
        ("tied", [("constant-answer", "warn", "tied/solution.sql", 0), ("row-order", "error", "tied/solution.sql", 0)]),
        ("fleeting", [("passing-moment", "warn", "fleeting/solution.sql", 2)]),
        ("empty", [("constant-answer", "warn", "empty/solution.sql", 0)]),
        ("single", [("constant-answer", "warn", "single/solution.sql", 0)]),
    ],
)
def test_what_is_found(weak, exercise, wanted):
    assert told(weak, exercise) == wanted


def test_what_is_said(weak):
    (wrong, right) = (one.hit for one in weak.in_exercises["misfiled"])
    assert wrong.message == "does not pass (missing-rows): 1 of 3 rows is missing"
    assert wrong.help == "mend it, or move it to reject/"
    assert right.message == "passes, but lies in reject/"
    (mistaken,) = weak.in_exercises["mistaken"]
    assert mistaken.hit.message == (
        "expects `missing-rows`, but gets `unexpected-rows`: 2 of 5 rows should not be there"
    )
    assert mistaken.hit.help == "write `-- expect: unexpected-rows`, or let `grade check --fix` do it"


def test_a_solution_of_chance_cannot_pass_itself(weak):
    (answer,) = trial_of(weak, "single").answers
    failed = replace(answer, outcome=trial_of(weak, "misfiled").answers[1].outcome)
    trial = replace(trial_of(weak, "tied"), answers=(failed,), constant=None)
    (found,) = in_exercise(trial)
    assert (found.name, found.hit.message[:13]) == ("wrong-verdict", "does not pass")
    assert "depends on chance" in found.hit.help


def test_an_answer_that_only_a_human_can_judge(weak):
    right = trial_of(weak, "misfiled").answers[2]
    unjudged = replace(right, outcome=replace(right.outcome, status="unsupported", score=None))
    (found,) = in_exercise(replace(trial_of(weak, "misfiled"), answers=(unjudged,)))
    assert found.hit.message.startswith("cannot be judged (unsupported)")


def test_an_answer_that_passes_but_for_another_check(weak):
    """As those will that are right and written badly."""
    trial = trial_of(weak, "sound")
    passed, _ = trial.solution.outcome.verdicts
    badly = Verdict("style", "failed", 0.0, 1.0, "everything is selected", (Finding("select-star", "warn", ""),))
    outcome = replace(trial.solution.outcome, verdicts=(passed, badly))
    for expect in ("select-star", "style"):
        answer = replace(trial.answers[2], expect=expect, outcome=outcome)
        assert (answer.got, answer.is_right) == ("select-star", True)
        assert not in_exercise(replace(trial, answers=(answer,)))
    (found,) = in_exercise(replace(trial, answers=(replace(answer, expect="result"),)))
    assert found.hit.message == "expects `result`, but gets `select-star`: everything is selected"
    # Who does not say otherwise means the rows.
    (found,) = in_exercise(replace(trial, answers=(replace(answer, expect=None),)))
    assert (found.name, found.hit.message) == ("wrong-verdict", "passes, but lies in reject/")
    assert "say `-- expect: select-star`" in found.hit.help


@pytest.fixture
def refuted(weak) -> Outcome:
    """A verdict that rests on a generated database."""
    headings = (Heading("id", "INTEGER"), Heading("pay", "INTEGER"))
    staff = Table("staff", headings, ((1, None),), 1)
    rows = Table("", headings, (), 0)
    outcome = trial_of(weak, "misfiled").answers[1].outcome
    verdict, _ = outcome.verdicts
    finding = Finding("differs-on-world", "error", "right on the sample data, wrong on this database:")
    found = Counterexample((staff,), rows, staff, None, "CREATE TABLE staff;")
    return replace(outcome, verdicts=(replace(verdict, findings=(finding,)),), counterexample=found)


def test_an_accepted_answer_that_worlds_refute(weak, refuted):
    trial = trial_of(weak, "misfiled")
    (found,) = in_exercise(replace(trial, answers=(replace(trial.answers[1], outcome=refuted),)))
    assert (found.name, found.severity, found.hit.counterexample) == ("refuted-accept", "error", refuted.counterexample)
    for remedy in ("constraint", "assume", "reject/"):
        assert remedy in found.hit.help


def test_a_wrong_answer_that_only_worlds_refute(weak, refuted):
    trial = trial_of(weak, "misfiled")
    other_reason = replace(trial.answers[2], outcome=refuted)
    (found,) = in_exercise(replace(trial, answers=(other_reason,)))
    assert found.name == "wrong-expectation"
    assert not in_exercise(replace(trial, answers=(replace(other_reason, expect="differs-on-world"),)))


@pytest.mark.parametrize(
    ("sql", "word"),
    [
        ("select CURRENT_DATE", "current_date"),
        ("select t.current_date, random() from t", "random"),
        ("select today()", "today"),
        ("from t using sample 3", "sample"),
        ("from t tablesample 10%", "tablesample"),
        ("select age(greatest(a, b)) from t", "age"),
        ("select age(a, b), age from t", None),
        ("select t.current_date, now, t.uuid, 'now()' from t -- now()", None),
        ('select "current_date", sample from t', None),
    ],
)
def test_words_of_the_moment(weak, sql, word):
    trial = replace(trial_of(weak, "sound"), sql=sql)
    found = [one.hit.message for one in in_exercise(trial)]
    assert found == ([] if word is None else [f"`{word}` gives something else another time"])


def test_the_line_of_a_translation_is_not_told(weak):
    trial = trial_of(weak, "fleeting")
    (found,) = in_exercise(replace(trial, pack=replace(weak.pack, dialect="mysql")))
    assert found.hit.line == 0


def test_the_engine_knows_no_other_changing_function():
    """Those that a solution may not call at all aside: of the catalogue, of sequences, and those that fail."""
    said = duckdb.execute("SELECT function_name FROM duckdb_functions() WHERE stability <> 'CONSISTENT'").fetchall()
    told_by_the_gate = {"current_", "currval", "nextval", "setval", "getvariable", "txid", "sleep", "write_log"}
    constant_here = {"error", "stats", "vector_type", "in_search_path"}
    left = {name for (name,) in said if not name.startswith(tuple(told_by_the_gate))} - constant_here
    assert left <= CHANGING


def test_the_constant_answers_can_be_handed_in(weak):
    for name in ("empty", "single", "tied"):
        outcome = trial_of(weak, name).constant
        assert outcome is not None
        assert outcome.status == "passed"
        assert outcome.submission is not None
        assert "FROM" not in outcome.submission.text
    assert trial_of(weak, "sound").constant is None


@pytest.mark.parametrize("name", LINTS)
def test_each_lint_explains_itself(name):
    first, second, *_ = (lint_of(name).look.__doc__ or "").split("\n")
    assert (first[-1], second) == (".", "")


def test_only_what_was_named_is_tried(weak):
    (trial,) = check(weak.pack, "empty").trials
    assert trial.exercise.name == "empty"

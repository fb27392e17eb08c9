"""One report with every status, for the golden files of all formats."""

from grader.values.report import (
    Finding,
    Heading,
    Outcome,
    Place,
    Report,
    RunFacts,
    Score,
    Submission,
    Table,
    Verdict,
)
from grader.values.run import Status

HOSTILE = "\x1b[31mred\x1b[0m [bold]b[/bold] <b> =1+1 \u202eabc"

_WRONG = Table(
    "rows with wrong values",
    (
        Heading("id", "INTEGER"),
        Heading("name", "VARCHAR"),
        Heading("total wanted", "DOUBLE"),
        Heading("total got", "DOUBLE"),
    ),
    ((1, "Ada", 1.5, None), (2, HOSTILE, 2.0, 0.30000000000000004), (3, " padded ", 3.0, 3.5)),
    12,
)
_MISSING = Table(
    "rows that are missing",
    (
        Heading("customer_id", "BIGINT"),
        Heading("note", "VARCHAR"),
        Heading("paid", "BOOLEAN"),
        Heading("price", "DECIMAL(10,2)"),
    ),
    ((1, None, True, "1.50"), (2, "", False, "0.00"), (3, "NULL", None, None), (4, "two\nlines", True, "-3.20")),
    4,
)
_WIDE = Table(
    "rows that should not be there",
    tuple(Heading(f"a_long_column_{n}", "VARCHAR") for n in range(9)),
    (("x" * 50,) * 9,),
    1,
)


def _outcome(
    exercise: str,
    status: Status,
    findings: tuple[Finding, ...] = (),
    learner: str | None = None,
    text: str = "select 1",
) -> Outcome:
    score = 10.0 if status == "passed" else None if status in ("broke", "unsupported") else 0.0
    verdict_status = "passed" if status == "passed" else "broke" if status == "broke" else "failed"
    message = findings[0].message if findings else "no difference found on the sample data"
    verdict = Verdict("result", verdict_status, score or 0.0, 10.0, message, findings)
    submission = None if status == "missing" else Submission(f"{exercise}/answer.sql", "0" * 64, text)
    return Outcome("joins", learner, exercise, status, score, 10.0, 0.04, 0, 1, submission, (verdict,))


def _finding(name: str, message: str, help_: str = "", **more: object) -> Finding:
    return Finding(name, "error", message, help_, **more)  # type: ignore[arg-type]  # the rest by name


def one_learner() -> Report:
    text = "select näme,\n\tsum(total)\nfrom orders"
    outcomes = (
        _outcome("first", "passed"),
        _outcome(
            "wrong", "failed", (_finding("wrong-values", "`total` is wrong in 12 of 120 rows", evidence=(_WRONG,)),)
        ),
        _outcome(
            "lost",
            "failed",
            (_finding("missing-rows", "4 of 9 rows are missing", "what have they in common?", evidence=(_MISSING,)),),
        ),
        _outcome(
            "wide", "failed", (_finding("unexpected-rows", "1 of 9 rows should not be there", evidence=(_WIDE,)),)
        ),
        _outcome(
            "typo", "error", (_finding("unknown-column", f"no column {HOSTILE}", place=Place(2, 2, 2, 12)),), text=text
        ),
        _outcome("slow", "timeout", (_finding("timeout", "the query was stopped"),)),
        _outcome("big", "too_large", (_finding("too-large", "the result has more than 100,000 rows"),)),
        _outcome("odd", "broke"),
        _outcome("later", "missing", (_finding("missing", "nothing handed in yet"),)),
    )
    return _report(outcomes)


def a_class() -> Report:
    outcomes = (
        _outcome("first", "passed", learner="ada"),
        _outcome("second", "missing", learner="ada"),
        _outcome(
            "first", "failed", (_finding("missing-rows", "4 of 9 rows are missing", evidence=(_MISSING,)),), HOSTILE
        ),
        _outcome("second", "broke", learner=HOSTILE),
    )
    return _report(outcomes)


def _report(outcomes: tuple[Outcome, ...]) -> Report:
    facts = RunFacts("0.1", "2.0.0", "30.30.0", {"jobs": 2, "submissions": None}, {"joins": "a" * 64})
    learners = dict.fromkeys(outcome.learner for outcome in outcomes)
    scores = [
        Score(
            learner,
            sum(outcome.score or 0.0 for outcome in outcomes if outcome.learner == learner),
            sum(outcome.points for outcome in outcomes if outcome.learner == learner and outcome.score is not None),
        )
        for learner in learners
    ]
    return Report(facts, outcomes, tuple(scores), {"joins": "Joins and groups"})

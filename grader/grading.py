"""The pipeline: an attempt, its checks, their score. Runs in a worker."""

import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader.checks import Attempt, Check, TextCheck, Writing, check_of, waiting
from grader.later import Later
from grader.plans.execution import Execution
from grader.running import change, course_of, left_out, prepared, run, without_commands
from grader.sandbox.database import Database
from grader.sandbox.moment import of_the_moment
from grader.scoring import CHECKS, scored, shares, total
from grader.solving import expect, expect_change, planned, unlike
from grader.sql.course import Course
from grader.values.expected import Expected
from grader.values.judged import Judged
from grader.values.pack import Comparing, Exercise, Pack
from grader.values.plan import Plan
from grader.values.report import Outcome, Submission, Verdict
from grader.values.result import Result
from grader.values.run import Failure, Status
from grader.values.solution import Analysis
from grader.values.state import State

_CASE_MATTERS = re.compile(r"\b(?:upper|lower|ucase|lcase|initcap)\s*\(", re.IGNORECASE)

#: Loaded once an answer has failed.
_explained = Later("grader.feedback.mistakes:explained")


def solve(
    database: Database, pack: Pack, exercise: Exercise, known: Analysis | None, larger: Sequence[Database] = ()
) -> Expected | State | None:
    """What the exercise's solution gives; `known` is what its text has told already.

    `larger` hold the same fixture in other sizes, where the exercise asks how work grows. None where a published
    exercise keeps to itself what is right on the sample data.
    """
    if exercise.handout is not None:
        given = exercise.handout.on_data
        return unlike(given, database.relations) if isinstance(given, State) else given
    course = course_of(pack, database)
    if exercise.kind == "change":
        return expect_change(database, exercise, course)
    expected = expect(database, exercise, course, known)
    databases = [database, *larger]
    return expected if "plan" not in shares(pack.rubric, exercise) else planned(expected, exercise, course, databases)


def lasts(database: Database, pack: Pack, exercise: Exercise) -> bool:
    """Whether the exercise's solution gives the same at another time."""
    ready = prepared(exercise.solution.text, course_of(pack, database), exercise.kind, exercise.statements == "many")
    solution = exercise.solution.text if isinstance(ready, Failure) else ready.sql
    queries = (*(fact.script for fact in exercise.design.facts), *exercise.design.questions)
    return not any(any(of_the_moment(text)) for text in (solution, *(query.text for query in queries)))


def judge(
    database: Database,
    pack: Pack,
    exercise: Exercise,
    expected: Expected | State | None,
    submission: Submission,
    larger: Sequence[Database] = (),
) -> Judged:
    """Runs one submission on the fixture and checks it; `larger` as above."""
    exercise = replace(exercise, comparing=rule_of(pack, exercise))
    start = time.perf_counter()
    course = course_of(pack, database)
    many = exercise.statements == "many"
    ready = prepared(submission.text, course, exercise.kind, many)
    came_to: Result | State | Failure
    if isinstance(ready, Failure):
        came_to = ready
    elif exercise.kind == "change":
        assert not isinstance(expected, Expected)
        came_to = change(database, ready, course, many, expected)
    else:
        came_to = run(database, ready, course)
    seconds = time.perf_counter() - start
    if isinstance(came_to, Failure):
        came_to = _in_plain_words(came_to, database, course, submission)
    text, sql = (submission.text, submission.text) if isinstance(ready, Failure) else (ready.text, ready.sql)
    execution = Execution(sql, [database, *larger])
    attempt = Attempt(exercise, text, sql, expected, came_to, database, pack.dialect, execution)
    verdicts = _judged(attempt, shares(pack.rubric, exercise))
    dropped = () if isinstance(ready, Failure) else ready.dropped
    outcome = scored(pack, exercise, submission, _status(came_to, verdicts), _noted(verdicts, dropped), seconds)
    plan = execution.plan if "plan" in verdicts and verdicts["plan"].status in ("passed", "failed") else None
    outcome = replace(outcome, plan=plan) if isinstance(plan, Plan) else outcome
    return Judged(outcome, steady=not any(of_the_moment(sql)))


def read(database: Database, pack: Pack, exercise: Exercise, outcome: Outcome) -> Outcome:
    """What the checks say of a right answer that read its text."""
    assert outcome.submission is not None
    course = course_of(pack, database)
    text = without_commands(outcome.submission.text, course).text
    solution = without_commands(exercise.solution.text, course).text
    verdicts = tuple(
        _of_text(Writing(exercise, text, solution, course, verdict.points), verdict)
        if verdict.status == "skipped"
        else verdict
        for verdict in outcome.verdicts
    )
    return replace(outcome, verdicts=verdicts, score=total(verdicts))


def _of_text(writing: Writing, before: Verdict) -> Verdict:
    check = check_of(before.check)
    assert isinstance(check, TextCheck)
    verdict = check.judge(writing)
    return replace(verdict, score=verdict.score * before.points, points=before.points)


def rule_of(pack: Pack, exercise: Exercise) -> Comparing:
    """Where text ignores case, so does the comparison: which of `Ada` and `ADA` stands for their group is chance.

    Not where the solution itself changes case, nor where rows are stored.
    """
    if exercise.handout is not None:
        return exercise.comparing
    chance = pack.fixture.collation == "nocase" and exercise.kind == "query"
    return replace(exercise.comparing, ignores_case=chance and not _CASE_MATTERS.search(exercise.solution.text))


def _noted(verdicts: Mapping[str, Verdict], dropped: Sequence[tuple[str, int]]) -> tuple[Verdict, ...]:
    """With a note on the first verdict about what in the file was not graded."""
    first, *others = verdicts.values()
    if dropped:
        first = replace(first, findings=(*first.findings, left_out(dropped)))
    return (first, *others)


def _in_plain_words(failure: Failure, database: Database, course: Course, submission: Submission) -> Failure:
    # A crashed engine answers no questions about its tables either.
    if failure.status != "error" or failure.name == "engine-crash":
        return failure
    text = without_commands(submission.text, course).text
    told: Failure = _explained(failure, text, database.relations, course.dialect)
    return told


def _judged(attempt: Attempt, points: Mapping[str, float]) -> dict[str, Verdict]:
    """Checks that wait for others come after them."""
    verdicts: dict[str, Verdict] = {}
    for check in sorted(map(check_of, CHECKS), key=lambda check: check.after is not None):
        if check.name in points:
            verdicts[check.name] = _verdict(check, attempt, verdicts, points[check.name])
    return verdicts


def _verdict(check: Check | TextCheck, attempt: Attempt, before: Mapping[str, Verdict], points: float) -> Verdict:
    failed = {name for name, verdict in before.items() if verdict.status != "passed"}
    if isinstance(check, TextCheck) or check.after in failed:
        return waiting(check, points)
    try:
        verdict = check.judge(attempt)
    except Exception as error:
        if check.after is None:
            raise
        # What the rows are worth is known: that we cannot say the rest costs nobody points.
        verdict = Verdict(check.name, "broke", 1.0, 1.0, f"the grader broke here ({type(error).__name__}: {error})")
    return replace(verdict, score=verdict.score * points, points=points)


def _status(came_to: object, verdicts: Mapping[str, Verdict]) -> Status:
    if isinstance(came_to, Failure):
        return came_to.status
    return "passed" if verdicts["result"].status == "passed" else "failed"

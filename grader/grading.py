"""The pipeline: an attempt, its checks, their score. Runs in a worker."""

import time
from collections.abc import Mapping
from dataclasses import replace

from grader.checks import Attempt, Check, check_of
from grader.sandbox.database import Database
from grader.scoring import CHECKS, scored, shares
from grader.solving import expect
from grader.values.expected import Expected
from grader.values.pack import Exercise, Pack
from grader.values.report import Outcome, Submission, Verdict
from grader.values.run import Failure, Status
from grader.values.solution import Analysis


def solve(database: Database, exercise: Exercise, analysis: Analysis) -> Expected:
    """What the exercise's solution gives."""
    return expect(database, exercise, analysis)


def judge(database: Database, pack: Pack, exercise: Exercise, expected: Expected, submission: Submission) -> Outcome:
    """Runs one submission on the fixture and checks it."""
    start = time.perf_counter()
    run = database.submit(submission.text)
    seconds = time.perf_counter() - start
    verdicts = _judged(Attempt(exercise, submission.text, expected, run, database), shares(pack.rubric, exercise))
    return scored(pack, exercise, submission, _status(run, verdicts), tuple(verdicts.values()), seconds)


def _judged(attempt: Attempt, points: Mapping[str, float]) -> dict[str, Verdict]:
    """Checks that wait for others come after them."""
    verdicts: dict[str, Verdict] = {}
    for check in sorted(map(check_of, CHECKS), key=lambda check: check.after is not None):
        if check.name in points:
            verdicts[check.name] = _verdict(check, attempt, verdicts, points[check.name])
    return verdicts


def _verdict(check: Check, attempt: Attempt, before: Mapping[str, Verdict], points: float) -> Verdict:
    if check.after and check.after in before and before[check.after].status != "passed":
        return Verdict(check.name, "skipped", 0.0, points, f"waits for {check.after}")
    verdict = check.judge(attempt)
    return replace(verdict, score=verdict.score * points, points=points)


def _status(run: object, verdicts: Mapping[str, Verdict]) -> Status:
    if isinstance(run, Failure):
        return run.status
    return "passed" if verdicts["result"].status == "passed" else "failed"

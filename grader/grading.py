"""The pipeline: an attempt, its checks, their score, what the learner is told."""

import time
from collections.abc import Mapping
from dataclasses import replace

from grader.checks.attempt import Attempt
from grader.checks.expected import expect
from grader.checks.registry import Check, checks
from grader.compare import DIFFERENCES
from grader.feedback.reveal import revealed
from grader.pack import Vocabulary
from grader.sandbox.database import Database
from grader.sandbox.workers import Death
from grader.values.expected import Expected
from grader.values.pack import Exercise, Pack
from grader.values.report import Finding, Outcome, Submission, Verdict
from grader.values.run import FAILURES, Failure, Status
from grader.values.solution import Analysis

#: Checks that later versions bring; a pack may already name them, and their shares go to the others until then.
ANNOUNCED = frozenset({"plan", "style"})
#: What `judge` may take beside the run of the submission: reading it, comparing, telling.
GRACE = 1.0
_GRACE_PER_ROW = 1e-5

VOCABULARY = Vocabulary(
    checks=frozenset(checks()) | ANNOUNCED,
    findings=frozenset(DIFFERENCES) | FAILURES,
    rules=None,
    plan_rules=None,
)

_DEATHS = {
    "timeout": Failure("timeout", "timeout", "the query was stopped: it takes longer than this exercise allows"),
    "memory": Failure("memory", "memory", "the query needs more memory than this exercise allows"),
    "crash": Failure("error", "engine-crash", "the query crashed the database engine"),
}


def deadline(pack: Pack) -> float:
    """Seconds after which a worker that judges one attempt is killed."""
    return pack.limits.seconds + GRACE + _GRACE_PER_ROW * pack.limits.rows


def solve(database: Database, exercise: Exercise, analysis: Analysis) -> Expected:
    """What the exercise's solution gives; runs in a worker."""
    return expect(database, exercise, analysis)


def judge(database: Database, pack: Pack, exercise: Exercise, expected: Expected, submission: Submission) -> Outcome:
    """Runs one submission on the fixture and checks it; runs in a worker."""
    start = time.perf_counter()
    run = database.submit(submission.text)
    seconds = time.perf_counter() - start
    attempt = Attempt(exercise, submission.text, expected, run, database)
    verdicts = tuple(_judged(attempt, pack))
    return _outcome(pack, exercise, submission, _status(run, verdicts), verdicts, seconds)


def died(pack: Pack, exercise: Exercise, submission: Submission, death: Death, seconds: float) -> Outcome:
    """The outcome of a submission that took its worker with it."""
    return _failed(pack, exercise, submission, _DEATHS[death.reason], seconds)


def not_run(pack: Pack, exercise: Exercise, submission: Submission | None, failure: Failure) -> Outcome:
    """The outcome of a submission that there is no need to run: missing, unreadable, too large."""
    return _failed(pack, exercise, submission, failure, 0.0)


def broke(pack: Pack, exercise: Exercise, submission: Submission, error: Exception) -> Outcome:
    """The outcome where the grader itself failed: no score, for a human to look at."""
    message = f"the grader broke on this answer, which is no fault of the learner's ({type(error).__name__}: {error})"
    verdict = Verdict("result", "broke", 0.0, shares(pack.rubric, exercise)["result"], message)
    return _outcome(pack, exercise, submission, "broke", (verdict,), 0.0)


def told(outcome: Outcome, exercise: Exercise, staff: bool) -> Outcome:
    """What of an outcome may be shown."""
    return outcome if staff else revealed(outcome, exercise.reveal)


def shares(rubric: Mapping[str, float], exercise: Exercise) -> dict[str, float]:
    """Check -> points of the exercise; what checks do not take that are not there is divided among the others."""
    there = {name: share for name, share in rubric.items() if name in checks()}
    total = sum(there.values())
    if not total:
        return {name: exercise.points / len(checks()) for name in checks()}
    return {name: exercise.points * share / total for name, share in there.items() if share}


def _judged(attempt: Attempt, pack: Pack) -> list[Verdict]:
    points = shares(pack.rubric, attempt.exercise)
    verdicts: dict[str, Verdict] = {}
    for name, check in checks().items():
        if name in points:
            verdicts[name] = _verdict(check, attempt, verdicts, points[name])
    return list(verdicts.values())


def _verdict(check: Check, attempt: Attempt, before: Mapping[str, Verdict], points: float) -> Verdict:
    if check.after and check.after in before and before[check.after].status != "passed":
        return Verdict(check.name, "skipped", 0.0, points, f"waits for {check.after}")
    verdict = check.judge(attempt)
    return replace(verdict, score=verdict.score * points, points=points)


def _failed(pack: Pack, exercise: Exercise, submission: Submission | None, failure: Failure, seconds: float) -> Outcome:
    finding = Finding(failure.name, "error", failure.message, failure.help, shows_data=failure.echoes_data)
    points = shares(pack.rubric, exercise)["result"]
    verdict = Verdict("result", "failed", 0.0, points, failure.message, (finding,))
    return _outcome(pack, exercise, submission, failure.status, (verdict,), seconds)


def _status(run: object, verdicts: tuple[Verdict, ...]) -> Status:
    if isinstance(run, Failure):
        return run.status
    return (
        "passed" if all(verdict.status == "passed" for verdict in verdicts if verdict.check == "result") else "failed"
    )


def _outcome(
    pack: Pack,
    exercise: Exercise,
    submission: Submission | None,
    status: Status,
    verdicts: tuple[Verdict, ...],
    seconds: float,
) -> Outcome:
    unknown = status in ("broke", "unsupported")
    return Outcome(
        pack=pack.name,
        learner=None,
        exercise=exercise.name,
        status=status,
        score=None if unknown else sum(verdict.score for verdict in verdicts),
        points=exercise.points,
        seconds=round(seconds, 4),
        worlds=0,
        seed=exercise.worlds.seed,
        submission=submission,
        verdicts=verdicts,
    )

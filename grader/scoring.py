"""Which checks there are, what share of the points each has, and the outcomes that need no judge."""

import math
import pkgutil
from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader import checks
from grader.checks.of_models import CAP, GATES, NAMES, model_shares
from grader.values.pack import BUILT, Exercise, Pack
from grader.values.report import Finding, Outcome, Submission, Verdict
from grader.values.run import Failure, Status

#: Of queries and changes; the folder is the registry.
CHECKS = tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(checks.__path__) if not module.ispkg)
#: Of models and pipelines.
MODEL_CHECKS = NAMES
#: Without it no other check begins.
_GATE = "result"
#: Differences that are there whatever the rows.
_WITHOUT_ROWS = frozenset({"column-count", "columns-swapped", "column-names", "column-type", "missing-order"})


def is_built(exercise: Exercise) -> bool:
    """Whether answers are scripts that build a database, judged by what that does."""
    return exercise.kind in BUILT


def asks_worlds(exercise: Exercise) -> bool:
    return exercise.worlds.count > 0 and not is_built(exercise)


def worth_a_search(exercise: Exercise, outcome: Outcome) -> bool:
    """Whether worlds could say more than the sample data did."""
    names = {finding.name for verdict in outcome.verdicts for finding in verdict.findings}
    return asks_worlds(exercise) and outcome.status in ("passed", "failed") and names.isdisjoint(_WITHOUT_ROWS)


def shares(rubric: Mapping[str, float], exercise: Exercise) -> dict[str, float]:
    """Check -> points of the exercise; what checks do not take that are not there is divided among the others.

    The result is judged whatever it is worth.
    """
    if is_built(exercise):
        return model_shares(rubric, exercise)
    there = {name: share for name, share in rubric.items() if share and _takes_part(name, exercise)}
    total = sum(there.values())
    if not total:
        return {_GATE: exercise.points}
    return {_GATE: 0.0} | {name: exercise.points * share / total for name, share in there.items()}


def gate_of(exercise: Exercise) -> str:
    """The check that comes first."""
    return GATES[0] if is_built(exercise) else _GATE


def _takes_part(name: str, exercise: Exercise) -> bool:
    return name in CHECKS and (name != "plan" or asks_plan(exercise))


def total(verdicts: Sequence[Verdict]) -> float:
    """The shares of a whole must not sum to a hair less than it."""
    return round(math.fsum(verdict.score for verdict in verdicts), 9)


def is_pending(outcome: Outcome) -> bool:
    """Whether an answer is right, and there are checks that read its text."""
    return outcome.status == "passed" and any(
        verdict.status == "skipped" and verdict.check in CHECKS for verdict in outcome.verdicts
    )


def unread(outcome: Outcome, error: BaseException | None = None) -> Outcome:
    """What checks that read the text would have given is given: that they cannot is no fault of the learner's."""
    why = f" ({type(error).__name__}: {error})" if error is not None else ""
    message = f"could not be looked at, which costs nothing{why}"
    verdicts = tuple(
        replace(verdict, status="broke", score=verdict.points, message=message)
        if verdict.status == "skipped"
        else verdict
        for verdict in outcome.verdicts
    )
    return replace(outcome, verdicts=verdicts, score=total(verdicts))


def asks_plan(exercise: Exercise) -> bool:
    """Whether it has a budget. Of changes there is no plan: to find it out would be to make them."""
    return "plan" in exercise.options and exercise.kind == "query"


def asks_growth(exercise: Exercise) -> bool:
    """Whether its answers are run on larger data, too."""
    return asks_plan(exercise) and "growth" in exercise.options["plan"]


def scored(
    pack: Pack,
    exercise: Exercise,
    submission: Submission | None,
    status: Status,
    verdicts: tuple[Verdict, ...],
    seconds: float,
) -> Outcome:
    """Verdicts added up; without a score where a human must look."""
    unknown = status in ("broke", "unsupported")
    score = total(verdicts)
    if any(verdict.check in GATES and verdict.status != "passed" for verdict in verdicts):
        score = min(score, CAP * exercise.points)
    return Outcome(
        pack=pack.name,
        learner=None,
        exercise=exercise.name,
        status=status,
        score=None if unknown else score,
        points=exercise.points,
        seconds=round(seconds, 4),
        worlds=0,
        seed=exercise.worlds.seed,
        submission=submission,
        verdicts=verdicts,
    )


def unjudged(
    pack: Pack, exercise: Exercise, submission: Submission | None, failure: Failure, seconds: float = 0.0
) -> Outcome:
    """A submission that never gave a result: missing, unreadable, or dead with its worker."""
    finding = Finding(failure.name, "error", failure.message, failure.help, shows_data=failure.echoes_data)
    gate = gate_of(exercise)
    points = shares(pack.rubric, exercise)[gate]
    verdict = Verdict(gate, "failed", 0.0, points, failure.message, (finding,))
    return scored(pack, exercise, submission, failure.status, (verdict,), seconds)


def broke(pack: Pack, exercise: Exercise, submission: Submission, error: Exception) -> Outcome:
    """The grader itself failed: no score, for a human to look at."""
    message = f"the grader broke on this answer, which is no fault of the learner's ({type(error).__name__}: {error})"
    verdict = Verdict(gate_of(exercise), "broke", 0.0, exercise.points, message)
    return scored(pack, exercise, submission, "broke", (verdict,), 0.0)

"""Which checks there are, what share of the points each has, and the outcomes that need no judge."""

import pkgutil
from collections.abc import Mapping

from grader import checks
from grader.values.pack import Exercise, Pack
from grader.values.report import Finding, Outcome, Submission, Verdict
from grader.values.run import Failure, Status

#: The folder is the registry.
CHECKS = tuple(module.name.replace("_", "-") for module in pkgutil.iter_modules(checks.__path__))


#: Differences that are there whatever the rows.
_WITHOUT_ROWS = frozenset({"column-count", "columns-swapped", "column-names", "column-type", "missing-order"})


def worth_a_search(exercise: Exercise, outcome: Outcome) -> bool:
    """Whether worlds could say more than the sample data did."""
    names = {finding.name for verdict in outcome.verdicts for finding in verdict.findings}
    return exercise.worlds.count > 0 and outcome.status in ("passed", "failed") and names.isdisjoint(_WITHOUT_ROWS)


def shares(rubric: Mapping[str, float], exercise: Exercise) -> dict[str, float]:
    """Check -> points of the exercise; what checks do not take that it does not have is divided among the others."""
    there = {name: share for name, share in rubric.items() if name in CHECKS and share and _has(exercise, name)}
    total = sum(there.values())
    if not total:
        return {"result": exercise.points}
    return {name: exercise.points * share / total for name, share in there.items()}


def _has(exercise: Exercise, check: str) -> bool:
    """Of changes there is no plan: to find it out would be to make them."""
    return check != "plan" or asks_plan(exercise)


def asks_plan(exercise: Exercise) -> bool:
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


def unjudged(
    pack: Pack, exercise: Exercise, submission: Submission | None, failure: Failure, seconds: float = 0.0
) -> Outcome:
    """A submission that never gave a result: missing, unreadable, or dead with its worker."""
    finding = Finding(failure.name, "error", failure.message, failure.help, shows_data=failure.echoes_data)
    points = shares(pack.rubric, exercise).get("result", exercise.points)
    verdict = Verdict("result", "failed", 0.0, points, failure.message, (finding,))
    return scored(pack, exercise, submission, failure.status, (verdict,), seconds)


def broke(pack: Pack, exercise: Exercise, submission: Submission, error: Exception) -> Outcome:
    """The grader itself failed: no score, for a human to look at."""
    message = f"the grader broke on this answer, which is no fault of the learner's ({type(error).__name__}: {error})"
    verdict = Verdict("result", "broke", 0.0, exercise.points, message)
    return scored(pack, exercise, submission, "broke", (verdict,), 0.0)

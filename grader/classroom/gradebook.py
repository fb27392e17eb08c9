"""Outcomes added up into a report."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING

from grader import __version__
from grader.feedback.printable import as_text
from grader.later import Later
from grader.values.pack import Pack
from grader.values.report import Outcome, Person, Report, RunFacts, Score, Task

if TYPE_CHECKING:
    from grader.classroom.insight import insight
else:
    insight = Later("grader.classroom.insight:insight")


def report(
    packs: Sequence[Pack],
    outcomes: Sequence[Outcome],
    options: Mapping[str, str | int | float | bool | None],
    roster: Sequence[Person] = (),
) -> Report:
    asked = {(outcome.pack, outcome.exercise) for outcome in outcomes}
    return Report(
        RunFacts(
            __version__,
            version("duckdb"),
            version("sqlglot"),
            options,
            {pack.name: pack.sha256 for pack in packs},
            {pack.name: {as_text(name): digest for name, digest in pack.digests.items()} for pack in packs},
        ),
        tuple(outcomes),
        tuple(_scores(outcomes)),
        {pack.name: pack.title for pack in packs},
        tuple(
            Task(pack.name, exercise.name, exercise.title, exercise.points, exercise.reveal)
            for pack in packs
            for exercise in pack.exercises
            if (pack.name, exercise.name) in asked
        ),
        tuple(roster),
        insight(packs, outcomes, roster) if len({outcome.learner for outcome in outcomes}) > 1 else None,
    )


def _scores(outcomes: Sequence[Outcome]) -> list[Score]:
    """Per learner; an outcome without a score waits for a human and counts on neither side."""
    by_learner: dict[str | None, list[Outcome]] = {outcome.learner: [] for outcome in outcomes}
    for outcome in outcomes:
        by_learner[outcome.learner].append(outcome)
    scores = []
    for learner, theirs in by_learner.items():
        known = [outcome for outcome in theirs if outcome.score is not None]
        scores.append(
            Score(learner, _sum(outcome.score or 0.0 for outcome in known), _sum(outcome.points for outcome in known))
        )
    return scores


def _sum(numbers: Iterable[float]) -> float:
    return round(sum(numbers), 6)

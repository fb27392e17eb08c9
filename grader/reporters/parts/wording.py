"""What became of an answer, in the words that all formats have: one word, its points, a sentence, or all of it."""

from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text

from grader.reporters.parts.failure import failure_lines, headline, hint_lines
from grader.reporters.parts.remarks import is_remarkable, remark_lines
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, number
from grader.values.report import Outcome, Report

_WORDS = {
    "missing": "not started",
    "too_large": "too large",
    "broke": "a human must look",
    "unsupported": "a human must look",
}


def by_learner(report: Report) -> dict[str | None, list[Outcome]]:
    """The outcomes of each, in the order of the report."""
    found: dict[str | None, list[Outcome]] = {score.learner: [] for score in report.learners}
    for outcome in report.outcomes:
        found.setdefault(outcome.learner, []).append(outcome)
    return found


def title_of(report: Report, outcome: Outcome) -> str:
    """Of its exercise, as its prompt is headed."""
    same = (task.title for task in report.tasks if (task.pack, task.exercise) == (outcome.pack, outcome.exercise))
    return next(same, outcome.exercise)


def status_of(outcome: Outcome) -> str:
    return _WORDS.get(outcome.status, outcome.status)


def points_of(outcome: Outcome) -> str:
    return (
        f"–/{number(outcome.points)}" if outcome.score is None else f"{number(outcome.score)}/{number(outcome.points)}"
    )


def sentence_of(outcome: Outcome) -> str:
    """Clean, and without the colon before what a screen shows below it."""
    if outcome.status != "passed":
        return clean(headline(outcome)).rstrip(":")
    return next((clean(verdict.message) for verdict in outcome.verdicts if verdict.message), "passed")


def all_of(outcome: Outcome) -> str:
    """All there is to say of it, as lines of plain text of at most 80 columns."""
    alone = replace(outcome, learner=None)
    if outcome.status != "passed":
        screen = Screen(verbose=True)
        return _plain([*failure_lines(alone, screen), *hint_lines(outcome, screen)])
    remarks = _plain(remark_lines(alone, Screen(verbose=True))) if is_remarkable(outcome) else ""
    return "\n".join(filter(None, (sentence_of(outcome), remarks)))


def _plain(lines: Iterable[Text]) -> str:
    return "\n".join(line.plain.rstrip() for line in lines)

"""A class for spreadsheets: a row per learner, a column per exercise, then points, what could be had, and the share.

In place of points stands `missing` where nothing was handed in, which counts as 0, or `broke` or `unsupported` where a
human must look, which counts on neither side. It begins with a byte order mark, without which Excel spoils names.
"""

import csv
import io
import re
from collections.abc import Sequence

from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean
from grader.values.report import Outcome, Person, Report, Score, Task

MARK = "\ufeff"
#: Where a spreadsheet takes a formula to begin, also where Asian editors write it wide. In many countries it splits
#: lines at semicolons.
_FORMULA = re.compile(r"(?:^|(?<=;))(?=\s*[=+\-@＝＋－＠])")


def render(report: Report, screen: Screen) -> str:
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    people = {person.learner: person for person in report.roster}
    known = ("id", "email", "group") if people else ()
    rows.writerow(map(_harmless, ("learner", *known, *_headings(report.tasks), "score", "points", "share")))
    found = {(one.learner, one.pack, one.exercise): one for one in report.outcomes}
    for score in report.learners:
        person = people.pop(score.learner or "", Person(""))
        outcomes = [found.get((score.learner, task.pack, task.exercise)) for task in report.tasks]
        about = (score.learner or "", *(getattr(person, name) for name in known))
        rows.writerow([*map(_harmless, about), *map(_cell, outcomes), *_sums(score)])
    for person in people.values():
        about = (person.learner, *(getattr(person, name) for name in known))
        rows.writerow([*map(_harmless, about), *[""] * (len(report.tasks) + 3)])
    return MARK + written.getvalue()


def _headings(tasks: Sequence[Task]) -> list[str]:
    """With the pack where two have an exercise of the same name."""
    names = [task.exercise for task in tasks]
    return [one.exercise if names.count(one.exercise) == 1 else f"{one.pack}/{one.exercise}" for one in tasks]


def _cell(outcome: Outcome | None) -> str:
    if outcome is None:
        return ""
    if outcome.score is None or outcome.status == "missing":
        return outcome.status
    return _number(outcome.score)


def _sums(score: Score) -> tuple[str, str, str]:
    share = _number(score.score / score.points) if score.points else ""
    return _number(score.score), _number(score.points), share


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")


def _harmless(text: str) -> str:
    """Text that a spreadsheet shows, and never computes.

    >>> _harmless("=1+1"), _harmless("ada;=1+1"), _harmless("ada")
    ("'=1+1", "ada;'=1+1", 'ada')
    """
    return _FORMULA.sub("'", clean(text))

"""The page of one learner: how they did, what comes next, then answer by answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from grader.reporters.page.answer import Answer, answer_of, first_sentence, is_quiet
from grader.reporters.page.changes import Changes, changes_of
from grader.reporters.page.naming import titles_of
from grader.reporters.page.prose import counted
from grader.reporters.page.standing import Standing, points, standing
from grader.reporters.parts.tables import number
from grader.values.report import Outcome, Report


@dataclass(frozen=True, slots=True)
class Entry:
    #: Where its answer stands on the page; empty where there is none.
    anchor: str
    title: str
    #: As the pack calls it, and learners name their files.
    name: str
    standing: Standing
    points: str


@dataclass(frozen=True, slots=True)
class Chapter:
    """A pack."""

    title: str
    entries: tuple[Entry, ...]
    answers: tuple[tuple[str, Answer], ...]


@dataclass(frozen=True, slots=True)
class Next:
    words: str
    anchor: str
    title: str
    why: Markup


@dataclass(frozen=True, slots=True)
class Sheet:
    heading: str
    #: None of somebody who needs no name.
    learner: str | None
    points: str
    #: In [0, 1].
    share: float
    counts: str
    next: Next
    chapters: tuple[Chapter, ...]
    changes: Changes | None


def sheet_of(report: Report) -> Sheet:
    titles = titles_of(report)
    anchored = [(_anchor(place, outcome), outcome) for place, outcome in enumerate(report.outcomes, 1)]
    chapters = []
    for pack, group in groupby(anchored, key=lambda one: one[1].pack):
        members = [(anchor, one, titles[one.pack, one.exercise]) for anchor, one in group]
        entries = [Entry(anchor, title, one.exercise, standing(one), points(one)) for anchor, one, title in members]
        answers = [(anchor, answer_of(one, title, "Yours")) for anchor, one, title in members if anchor]
        chapters.append(Chapter(report.titles.get(pack, pack), tuple(entries), tuple(answers)))
    return Sheet(
        chapters[0].title if len(chapters) == 1 else "Your exercises",
        report.outcomes[0].learner if report.outcomes else None,
        f"{number(report.score)} of {number(report.points)} points",
        min(1, report.score / report.points) if report.points else 0,
        _counts(report.outcomes),
        _next([(anchor, one, titles[one.pack, one.exercise]) for anchor, one in anchored]),
        tuple(chapters),
        changes_of(report.against, titles) if report.against else None,
    )


def _anchor(place: int, outcome: Outcome) -> str:
    return "" if outcome.status == "missing" and not outcome.hints else f"answer-{place}"


def _counts(outcomes: Sequence[Outcome]) -> str:
    missing = sum(outcome.status == "missing" for outcome in outcomes)
    passed = sum(outcome.status == "passed" for outcome in outcomes)
    unknown = sum(outcome.score is None for outcome in outcomes)
    words = [f"{passed} of {counted(len(outcomes), 'exercise')} passed"]
    words += [f"{missing} not started"] if missing else []
    words += [f"{unknown} to be looked at by a human"] if unknown else []
    return " · ".join(words)


def _next(members: Sequence[tuple[str, Outcome, str]]) -> Next:
    """What a learner had best do now."""
    for anchor, outcome, title in members:
        if outcome.score is not None and outcome.status not in ("passed", "missing"):
            return Next("Next, look at", anchor, title, first_sentence(outcome))
    for anchor, outcome, title in members:
        if outcome.status == "missing":
            return Next("Next, begin", anchor, title, Markup())
    for anchor, outcome, title in members:
        if not is_quiet(outcome) and outcome.status == "passed":
            return Next("All is right. What could be written better:", anchor, title, Markup())
    waiting = any(outcome.score is None for _, outcome, _ in members)
    return Next("The rest waits for a human." if waiting else "All is right.", "", "", Markup())

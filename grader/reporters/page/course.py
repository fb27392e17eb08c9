"""The page of a class: how it did, what it got wrong, then learner by learner."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

from markupsafe import Markup

from grader.reporters.page.answer import Answer, answer_of, first_sentence, is_quiet
from grader.reporters.page.changes import Changes, changes_of
from grader.reporters.page.lesson import ItemLine, Lesson, Named, items_of, lesson_of
from grader.reporters.page.naming import Titles, titles_of
from grader.reporters.page.spread import Spread, percent, spread_of
from grader.reporters.page.standing import Standing, points, standing
from grader.reporters.parts.tables import number
from grader.values.report import Outcome, Person, Report

#: Of those who gave the same answer.
_NAMED = 40
_WHOSE = "This answer"


@dataclass(frozen=True, slots=True)
class Entry:
    """An exercise of a learner."""

    title: str
    standing: Standing
    points: str
    sentence: Markup
    #: Where its answer stands; empty where there is no more to say.
    anchor: str
    #: Given here, where nobody else gave the same.
    answer: Answer | None


@dataclass(frozen=True, slots=True)
class Section:
    """A learner."""

    anchor: str
    name: str
    #: What the roster says.
    about: tuple[str, ...]
    points: str
    #: In [0, 1], and in words; those are empty where nothing has a score.
    share: float
    percent: str
    counts: str
    entries: tuple[Entry, ...]
    #: Of each exercise; None where it was not asked of this learner.
    standings: tuple[Standing | None, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """A wrong answer that several gave, word for word."""

    anchor: str
    answer: Answer
    count: int
    #: Some of them.
    learners: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """An answer that a human must look at."""

    #: Whose it is.
    name: str
    anchor: str
    title: str
    sentence: Markup


@dataclass(frozen=True, slots=True)
class Course:
    heading: str
    figures: tuple[tuple[str, str], ...]
    spread: Spread | None
    items: tuple[ItemLine, ...]
    lesson: Lesson | None
    waiting: tuple[Waiting, ...]
    #: Exercises, as the matrix heads its columns.
    tasks: tuple[str, ...]
    sections: tuple[Section, ...]
    shared: tuple[Shared, ...]
    changes: Changes | None


def course_of(report: Report) -> Course:
    titles = titles_of(report)
    anchors = {score.learner: f"learner-{place}" for place, score in enumerate(report.learners, 1)}
    answers = _by_what_they_say(report.outcomes)
    places = {one: f"answer-{place}" for place, alike in enumerate(answers.values(), 1) for one in map(_whose, alike)}
    shares = [score.score / score.points for score in report.learners if score.points]
    return Course(
        " · ".join(report.titles.values()),
        tuple(_figures(report, shares)),
        spread_of(shares) if shares else None,
        tuple(items_of(report, titles)),
        lesson_of(report.insight, titles, places, anchors) if report.insight else None,
        tuple(_waiting(report.outcomes, titles, anchors)),
        tuple(titles.values()),
        tuple(_sections(report, titles, anchors, places, answers)),
        tuple(_shared(answers, titles, anchors, places)),
        changes_of(report.against, titles) if report.against else None,
    )


def _whose(outcome: Outcome) -> tuple[str, str, str]:
    return outcome.learner or "", outcome.pack, outcome.exercise


def _key(outcome: Outcome) -> tuple[object, ...]:
    text = outcome.submission.text if outcome.submission else ""
    said = tuple(verdict.message for verdict in outcome.verdicts)
    return outcome.pack, outcome.exercise, outcome.status, outcome.score, text, said


def _by_what_they_say(outcomes: Sequence[Outcome]) -> dict[tuple[object, ...], list[Outcome]]:
    """Answers that there is something to say of; those of the same words together."""
    found = defaultdict(list)
    for outcome in outcomes:
        if not is_quiet(outcome):
            found[_key(outcome)].append(outcome)
    return found


def _figures(report: Report, shares: Sequence[float]) -> list[tuple[str, str]]:
    missing = sum(outcome.status == "missing" for outcome in report.outcomes)
    attempted = len(report.outcomes) - missing
    passed = sum(outcome.status == "passed" for outcome in report.outcomes)
    figures = [(f"{len(report.learners):,}", "learners")]
    if shares:
        figures += [(percent(mean(shares)), "of the points on average"), (percent(median(shares)), "the median")]
    if attempted:
        figures.append((percent(passed / attempted), "of answers passed"))
    figures.append((f"{missing:,}", "not started"))
    return figures


def _sections(
    report: Report,
    titles: Titles,
    anchors: Mapping[str | None, str],
    places: Mapping[tuple[str, str, str], str],
    answers: Mapping[tuple[object, ...], Sequence[Outcome]],
) -> Iterator[Section]:
    persons = {person.learner: person for person in report.roster}
    of_learner: dict[str | None, dict[tuple[str, str], Outcome]] = defaultdict(dict)
    for outcome in report.outcomes:
        of_learner[outcome.learner][outcome.pack, outcome.exercise] = outcome
    for score in report.learners:
        outcomes = of_learner[score.learner]
        entries = {}
        for task, title in titles.items():
            if task in outcomes:
                anchor = places.get(_whose(outcomes[task]), "")
                alone = bool(anchor) and len(answers[_key(outcomes[task])]) == 1
                entries[task] = _entry(outcomes[task], title, anchor, alone)
        yield Section(
            anchors[score.learner],
            score.learner or "",
            _about(persons.get(score.learner or "")),
            f"{number(score.score)} of {number(score.points)} points",
            min(1, score.score / score.points) if score.points else 0,
            percent(score.score / score.points) if score.points else "",
            f"{sum(one.status == 'passed' for one in outcomes.values())} of {len(outcomes)} passed",
            tuple(entries.values()),
            tuple(entries[task].standing if task in entries else None for task in titles),
        )


def _entry(outcome: Outcome, title: str, anchor: str, alone: bool) -> Entry:
    said = first_sentence(outcome) if anchor else Markup()
    answer = answer_of(outcome, title, _WHOSE) if alone else None
    return Entry(title, standing(outcome), points(outcome), said, anchor, answer)


def _about(person: Person | None) -> tuple[str, ...]:
    if person is None:
        return ()
    told = (person.id, person.email, f"group {person.group}" if person.group else "")
    return tuple(filter(None, told))


def _shared(
    answers: Mapping[tuple[object, ...], Sequence[Outcome]],
    titles: Titles,
    anchors: Mapping[str | None, str],
    places: Mapping[tuple[str, str, str], str],
) -> list[Shared]:
    """The commonest first."""
    shared = []
    for alike in answers.values():
        first = alike[0]
        if len(alike) > 1:
            named = [Named(one.learner or "", anchors[one.learner]) for one in alike[:_NAMED]]
            answer = answer_of(first, titles[first.pack, first.exercise], _WHOSE)
            shared.append(Shared(places[_whose(first)], answer, len(alike), tuple(named)))
    return sorted(shared, key=lambda one: -one.count)


def _waiting(outcomes: Sequence[Outcome], titles: Titles, anchors: Mapping[str | None, str]) -> Iterator[Waiting]:
    for outcome in outcomes:
        if outcome.score is None:
            title = titles[outcome.pack, outcome.exercise]
            yield Waiting(outcome.learner or "", anchors[outcome.learner], title, first_sentence(outcome))

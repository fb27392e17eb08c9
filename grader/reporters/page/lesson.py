"""What the answers of a class say together, in words that an instructor goes by."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from grader.reporters.page.naming import Titles
from grader.reporters.page.prose import sentence
from grader.reporters.page.spread import percent
from grader.values.insight import Insight, Likeness, SharedMistake
from grader.values.report import Report

#: How many of each are told.
_FINDINGS, _MISTAKES, _LIKENESSES, _NAMED = 20, 20, 40, 12
#: The least share of the points, and the least correlation, that these words are for.
_DIFFICULTIES = ((0.9, "very easy"), (0.7, "easy"), (0.5, "medium"), (0.3, "hard"), (0.0, "very hard"))
_DISCRIMINATIONS = (
    (0.4, "tells strong from weak very well"),
    (0.3, "tells strong from weak well"),
    (0.2, "tells strong from weak somewhat"),
    (-0.1, "hardly tells strong from weak"),
    (-1.0, "the weak do better: look at this exercise"),
)


@dataclass(frozen=True, slots=True)
class ItemLine:
    title: str
    attempted: int
    passed: int
    missing: int
    #: Mean share of the points, and what that means; empty where it is not known.
    share: str
    difficulty: str
    correlation: str
    discrimination: str


@dataclass(frozen=True, slots=True)
class FindingLine:
    title: str
    name: str
    learners: int


@dataclass(frozen=True, slots=True)
class Named:
    """A learner, and where to look; empty where that is nowhere."""

    name: str
    anchor: str


@dataclass(frozen=True, slots=True)
class MistakeLine:
    title: str
    told: Markup
    count: int
    representative: Named
    learners: tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class LikenessLine:
    title: str
    count: int
    learners: tuple[Named, ...]
    size: int
    #: Why it is listed; may be empty.
    told: Markup


@dataclass(frozen=True, slots=True)
class Lesson:
    findings: tuple[FindingLine, ...]
    mistakes: tuple[MistakeLine, ...]
    likenesses: tuple[LikenessLine, ...]


def items_of(report: Report, titles: Titles) -> Iterator[ItemLine]:
    """Of each exercise what is counted here, and what the insight knows beyond."""
    known = {(item.pack, item.exercise): item for item in report.insight.items} if report.insight else {}
    counts = Counter((outcome.pack, outcome.exercise, outcome.status) for outcome in report.outcomes)
    totals = Counter((outcome.pack, outcome.exercise) for outcome in report.outcomes)
    for task, title in titles.items():
        item = known.get(task)
        missing = counts[*task, "missing"]
        difficulty = item.difficulty if item else None
        correlation = item.discrimination if item else None
        yield ItemLine(
            title,
            item.attempted if item else totals[task] - missing,
            item.passed if item else counts[*task, "passed"],
            missing,
            "" if difficulty is None else percent(difficulty),
            "" if difficulty is None else _word(_DIFFICULTIES, difficulty),
            "" if correlation is None else f"{correlation:.2f}".replace("-", "−"),
            "" if correlation is None else _word(_DISCRIMINATIONS, correlation),
        )


def lesson_of(
    insight: Insight,
    titles: Titles,
    places: Mapping[tuple[str, str, str], str],
    anchors: Mapping[str | None, str],
) -> Lesson:
    """Places are those of answers, anchors those of learners."""
    return Lesson(
        tuple(
            FindingLine(titles.get((one.pack, one.exercise), one.exercise), one.name, one.learners)
            for one in insight.findings[:_FINDINGS]
        ),
        tuple(_mistake(one, titles, places, anchors) for one in insight.mistakes[:_MISTAKES]),
        tuple(_likeness(one, titles, anchors) for one in insight.likenesses[:_LIKENESSES]),
    )


def _mistake(
    found: SharedMistake,
    titles: Titles,
    places: Mapping[tuple[str, str, str], str],
    anchors: Mapping[str | None, str],
) -> MistakeLine:
    place = places.get((found.representative, found.pack, found.exercise), "")
    return MistakeLine(
        titles.get((found.pack, found.exercise), found.exercise),
        sentence(found.told),
        len(found.learners),
        Named(found.representative, place or anchors.get(found.representative, "")),
        tuple(Named(one, anchors.get(one, "")) for one in found.learners[:_NAMED]),
    )


def _likeness(found: Likeness, titles: Titles, anchors: Mapping[str | None, str]) -> LikenessLine:
    return LikenessLine(
        titles.get((found.pack, found.exercise), found.exercise),
        len(found.learners),
        tuple(Named(one, anchors.get(one, "")) for one in found.learners[:_NAMED]),
        found.size,
        sentence(found.told),
    )


def _word(scale: tuple[tuple[float, str], ...], value: float) -> str:
    return next((word for least, word in scale if value >= least), scale[-1][1])

"""Who comes out otherwise than before, where a report is held against an older one."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from grader.reporters.page.naming import Titles
from grader.reporters.page.prose import counted, sentence
from grader.reporters.page.standing import STANDINGS
from grader.reporters.page.standing import Standing as Sign
from grader.reporters.parts.tables import number
from grader.values.regrade import Flip, Regrade, Standing

#: Names in a note.
_NAMED = 20


@dataclass(frozen=True, slots=True)
class Side:
    """How an answer stood, or stands."""

    standing: Sign
    points: str
    message: Markup


@dataclass(frozen=True, slots=True)
class ChangeLine:
    learner: str
    title: str
    before: Side
    after: Side
    loses: bool
    causes: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    #: The older report.
    path: str
    head: str
    #: Whoever loses points first.
    lines: tuple[ChangeLine, ...]
    notes: tuple[str, ...]


def changes_of(found: Regrade, titles: Titles) -> Changes:
    flips = sorted(found.flips, key=lambda flip: not flip.loses)
    return Changes(found.path, _head(found), tuple(_line(flip, titles) for flip in flips), tuple(_notes(found)))


def _head(found: Regrade) -> str:
    answers = counted(found.compared, "answer")
    if not found.flips:
        return f"{answers} compared, and no verdict changed."
    losing = f"{found.losing:,} lose{'s' if found.losing == 1 else ''} points" if found.losing else "none loses points"
    return f"{len(found.flips):,} of {answers} changed; {losing}."


def _line(flip: Flip, titles: Titles) -> ChangeLine:
    return ChangeLine(
        flip.learner or "",
        titles.get((flip.pack, flip.exercise), flip.exercise),
        _side(flip.before, told=flip.before.message != flip.after.message),
        _side(flip.after, told=flip.before.message != flip.after.message),
        flip.loses,
        tuple(map(sentence, flip.causes)),
    )


def _side(one: Standing, told: bool) -> Side:
    had = "–" if one.score is None else number(one.score)
    message = sentence(one.message) if told else Markup()
    return Side(STANDINGS[one.status], f"{had} of {number(one.points)}", message)


def _notes(found: Regrade) -> Iterator[str]:
    for noun, verb, names in (
        ("learner", "new", found.new_learners),
        ("learner", "gone", found.gone_learners),
        ("exercise", "new", found.new_exercises),
        ("exercise", "gone", found.gone_exercises),
    ):
        if names:
            more = f" and {counted(len(names) - _NAMED, 'other')}" if len(names) > _NAMED else ""
            yield f"{counted(len(names), noun)} {verb}: {', '.join(names[:_NAMED])}{more}"

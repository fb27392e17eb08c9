"""What the answers of a class say together: of its exercises, its mistakes, and of answers that are much alike."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """An exercise as an item of a test."""

    pack: str
    exercise: str
    #: Learners who handed in something that has a score, and those of them who passed.
    attempted: int
    passed: int
    #: Mean share of the points among those who attempted it, the classical "difficulty index": 1 is easiest; None
    #: where nobody did.
    difficulty: float | None
    #: Whether those do well here who do well elsewhere: the correlation of the share of points here with that in all
    #: other exercises, in [-1, 1]; None where either never varies, or learners are too few to tell.
    discrimination: float | None


@dataclass(frozen=True, slots=True)
class CommonFinding:
    """A finding, and how many learners of an exercise have it."""

    pack: str
    exercise: str
    name: str
    severity: str
    learners: int


@dataclass(frozen=True, slots=True)
class SharedMistake:
    """Wrong answers that gave the same rows on every database they were tried on."""

    pack: str
    exercise: str
    #: What outcomes call it.
    behaviour: str
    #: A sentence about it, from the representative's outcome.
    told: str
    #: Whose answer stands for all; one of `learners`.
    representative: str
    learners: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Answers of one exercise that are the same but for names, layout and comments: to look at, never a verdict."""

    pack: str
    exercise: str
    learners: tuple[str, ...]
    #: Nodes of their syntax tree: short answers are alike by chance.
    size: int
    #: Why it is listed, in a sentence without a full stop: how rare it is in the class, and what differs nevertheless.
    told: str = ""


@dataclass(frozen=True, slots=True)
class Insight:
    items: tuple[Item, ...] = ()
    #: The commonest first.
    findings: tuple[CommonFinding, ...] = ()
    #: The most often made first.
    mistakes: tuple[SharedMistake, ...] = ()
    #: The least likely to be chance first.
    likenesses: tuple[Likeness, ...] = ()

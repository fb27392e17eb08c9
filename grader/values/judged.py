"""What workers are asked about answers, and what they say."""

from dataclasses import dataclass
from typing import Any

from grader.values.pack import Exercise, Pack
from grader.values.report import Outcome


@dataclass(frozen=True, slots=True)
class Posed:
    """An exercise as it is put to workers."""

    #: Without its exercises.
    pack: Pack
    exercise: Exercise
    #: What its solution gives, see `bench.Solved`.
    solved: Any
    #: Whether it gives the same at another time.
    steady: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """The one mistake that explains a wrong answer."""

    #: What goes wrong with the data; names of the schema in backticks.
    effect: str
    #: Where in an answer to look, the likeliest first.
    clauses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    #: Without what `explanation` tells.
    outcome: Outcome
    #: Whether it would be the same at another time, and on a machine that is slower or has more to do.
    steady: bool
    explanation: Explanation | None = None

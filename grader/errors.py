"""Every exception of the grader.

GraderError                 the base; only `cli` catches it
├── PackError               one or more mistakes of an author, all told at once
├── SubmissionsError        a submissions folder that cannot be read as one
├── UsageError              a command that cannot be carried out as given
├── TooManyRowsError        a result larger than the exercise takes
└── UnreadableOrderError    a solution whose ORDER BY or LIMIT cannot be taken apart

What a learner does wrong is never an exception: it is a value.
"""

from dataclasses import dataclass
from pathlib import Path


class GraderError(Exception):
    """A failure with a sentence for the person who can mend it."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing an author got wrong: where, what, and what to do."""

    path: Path
    #: 1-based; 0 when the whole file, or a missing one, is meant.
    line: int
    #: The key, table or column concerned, as the author would write it; may be empty.
    field: str
    problem: str
    remedy: str = ""

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else str(self.path)
        subject = f"{self.field}: " if self.field else ""
        remedy = f"\n    {self.remedy}" if self.remedy else ""
        return f"{where}: {subject}{self.problem}{remedy}"


class PackError(GraderError):
    """A pack or fixture that cannot be graded with; carries every mistake found."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__(self.mistakes)

    def __reduce__(self) -> tuple[type, tuple[list[Mistake]]]:
        return type(self), (list(self.mistakes),)

    def __str__(self) -> str:
        return "\n".join(str(mistake) for mistake in self.mistakes)


class SubmissionsError(GraderError):
    """A submissions folder that cannot be read: missing, not a folder, or two files for one exercise."""


class UsageError(GraderError):
    """A command that cannot be carried out as given."""


class TooManyRowsError(GraderError):
    """A result has more rows than the exercise takes; they were counted no further."""


class UnreadableOrderError(GraderError):
    """A solution orders or limits its rows in a way that cannot be taken apart; says how to mend it."""

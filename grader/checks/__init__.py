"""One judgement per file, named like it: an attempt in, a verdict out. The folder is the registry."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from grader.sql.course import Course
from grader.values.expected import Expected
from grader.values.pack import Exercise
from grader.values.report import Verdict
from grader.values.result import Result
from grader.values.run import Failure
from grader.values.state import State

if TYPE_CHECKING:
    from grader.plans.execution import Execution
    from grader.sandbox.database import Database


@dataclass(frozen=True, slots=True)
class Attempt:
    """What a check is given."""

    exercise: Exercise
    #: As handed in, with blanks for what is not SQL: places are told in this.
    text: str
    #: As run.
    sql: str
    #: The solution's rows, or what it leaves in the tables; None where that is not at hand.
    expected: Expected | State | None
    #: What the submission came to on the fixture.
    run: Result | State | Failure
    database: "Database"
    #: What `text` is written in.
    dialect: str = "duckdb"
    #: None where nothing is asked of how it runs.
    execution: "Execution | None" = None


@dataclass(frozen=True, slots=True)
class Writing:
    """What a check is given that reads the text of a right answer, and nothing else."""

    exercise: Exercise
    #: As handed in, without commands to the learner's program: places are those of the file.
    text: str
    #: The solution, likewise.
    solution: str
    course: Course
    #: What the check's share is worth, for what costs so many points of the exercise.
    points: float


@dataclass(frozen=True, slots=True)
class Check:
    """`judge` gives a verdict worth 1 point, which grading scales."""

    name: str
    judge: Callable[[Attempt], Verdict]
    #: The check that must have passed before; None for the first.
    after: str | None


@dataclass(frozen=True, slots=True)
class TextCheck:
    """Likewise; it has a task of its own, so that what reading a text may cost never costs the learner anything."""

    name: str
    judge: Callable[[Writing], Verdict]
    after: str


def check(after: str | None = None) -> Callable[[Callable[[Attempt], Verdict]], Check]:
    """Makes a check of a function, whose docstring says what it judges."""
    return lambda judge: Check(judge.__name__.replace("_", "-"), judge, after)


def check_of_text(after: str) -> Callable[[Callable[[Writing], Verdict]], TextCheck]:
    """Likewise, of one that reads the text alone."""
    return lambda judge: TextCheck(judge.__name__.replace("_", "-"), judge, after)


def waiting(found: Check | TextCheck, points: float) -> Verdict:
    """Of a check that could not begin, since the one before it has not passed."""
    return Verdict(found.name, "skipped", 0.0, points, f"waits for {found.after}")


def check_of(name: str) -> Check | TextCheck:
    module = name.replace("-", "_")
    found: Check | TextCheck = getattr(importlib.import_module(f"{__name__}.{module}"), module)
    return found

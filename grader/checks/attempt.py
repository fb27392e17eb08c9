"""What a check is given."""

from dataclasses import dataclass

from grader.sandbox.database import Database
from grader.values.expected import Expected
from grader.values.pack import Exercise
from grader.values.result import Result
from grader.values.run import Failure


@dataclass(frozen=True, slots=True)
class Attempt:
    exercise: Exercise
    text: str
    expected: Expected
    #: What the submission came to on the fixture.
    run: Result | Failure
    database: Database

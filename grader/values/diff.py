"""What holding two queries against each other comes to."""

from dataclasses import dataclass
from typing import Literal

from grader.values.report import Counterexample, Place

Sameness = Literal["different", "no-difference", "error"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why one of the two queries cannot be tried."""

    path: str
    text: str
    message: str
    help: str = ""
    place: Place | None = None

    def __str__(self) -> str:
        where = f"{self.path}:{self.place.line}" if self.place else self.path
        return f"{where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Diff:
    """Of two queries, A and B."""

    verdict: Sameness
    #: Databases that both were tried on.
    worlds: int = 0
    seconds: float = 0.0
    #: A database on which the two differ; its `expected` is what A gives.
    counterexample: Counterexample | None = None
    #: Whether it is B that `expected` is of, and A that differs or fails.
    swapped: bool = False
    #: A sentence about what the tables do not show, or about what is wrong.
    reason: str | None = None
    trouble: Trouble | None = None

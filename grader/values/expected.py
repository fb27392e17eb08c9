"""What a solution gives: its rows, and how far an answer may depart from them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from grader.values.plan import Plan
from grader.values.result import Result


@dataclass(frozen=True, slots=True)
class Tie:
    """A run of rows that the solution's ORDER BY leaves in any order."""

    size: int
    #: Where a LIMIT or OFFSET cuts through the tie: every row it could have kept. Empty where nothing was cut.
    pool: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Expected:
    result: Result
    #: Whether an answer must promise the order; ties are told below even where not, for the sake of LIMIT.
    ordered: bool = False
    #: In the order of the rows, their sizes summing to the number of rows; one tie of all where nothing is ordered.
    ties: tuple[Tie, ...] = ()
    #: Row -> the forms it takes where noise tips one of the solution's own ROUNDs over its boundary.
    roundings: Mapping[bytes, tuple[bytes, ...]] = field(default_factory=dict)
    #: How it comes to them, where answers are held to that.
    plan: Plan | None = None
    #: Rows that it handles on data of 1, 2, 4 … times the size, where that is asked.
    growth: tuple[int, ...] = ()

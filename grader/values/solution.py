"""What reading a solution's text tells, before it is run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ordering:
    """The solution's rows without LIMIT and OFFSET, and what these skip."""

    #: SQL of all rows in the solution's order; the last column is a tuple: the number of their tie, and its keys.
    ties: str
    #: SQL of the number of rows skipped; None where the solution skips none.
    offset: str | None
    #: Whether the solution has an ORDER BY at all, rather than a LIMIT alone.
    ordered: bool


@dataclass(frozen=True, slots=True)
class Analysis:
    #: None where the solution neither orders nor limits its rows.
    ordering: Ordering | None
    #: The solution with its ROUNDs tipped as far as noise could tip them, see `sql.rounding`.
    tipped: tuple[str, ...]

"""Reads a solution once, for all that grading wants to know of it."""

from grader.sql.ordering import ordering
from grader.sql.rounding import tipped
from grader.values.solution import Analysis


def analysed(solution: str) -> Analysis:
    """
    Raises:
        UnreadableOrderError: its ORDER BY or LIMIT cannot be taken apart.
    """
    return Analysis(ordering(solution), tipped(solution))

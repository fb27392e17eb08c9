"""How an answer stands, as a page says it: by a sign, by words and by colour, never by colour alone."""

from dataclasses import dataclass

from grader.reporters.parts.tables import number
from grader.values.report import Outcome
from grader.values.run import Status


@dataclass(frozen=True, slots=True)
class Standing:
    #: Class of the style sheet: passed · failed · missing · look, which is for a human.
    kind: str
    sign: str
    words: str


_FAILED = "✗"
STANDINGS: dict[Status, Standing] = {
    "passed": Standing("passed", "✓", "passed"),
    "failed": Standing("failed", _FAILED, "not right"),
    "error": Standing("failed", _FAILED, "does not run"),
    "refused": Standing("failed", _FAILED, "refused"),
    "timeout": Standing("failed", _FAILED, "out of time"),
    "memory": Standing("failed", _FAILED, "out of memory"),
    "too_large": Standing("failed", _FAILED, "too large"),
    "missing": Standing("missing", "–", "not started"),
    "unsupported": Standing("look", "!", "a human must look"),
    "broke": Standing("look", "!", "a human must look"),
}


def standing(outcome: Outcome) -> Standing:
    return STANDINGS[outcome.status]


def points(outcome: Outcome) -> str:
    """`8.5 of 10`; where nobody knows yet, a dash."""
    return f"{'–' if outcome.score is None else number(outcome.score)} of {number(outcome.points)}"

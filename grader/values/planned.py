"""How an answer is carried out, beside how the solution is: what `grade plan` shows."""

from dataclasses import dataclass

from grader.values.plan import Plan
from grader.values.report import Finding


@dataclass(frozen=True, slots=True)
class Planned:
    #: For people to read: without what the engine does to be faster still.
    plan: Plan
    #: None in a published pack.
    solution: Plan | None
    #: As the engine really does it, by which answers are judged.
    rows_made: int
    solution_rows_made: int | None
    #: How many times the solution's rows an answer may make; None where the exercise does not ask.
    factor: float | None = None
    findings: tuple[Finding, ...] = ()

"""What a rule is given: a plan, the solution's, and the learner's own text to point at."""

from dataclasses import dataclass, replace

from grader.plans import FACTOR
from grader.plans.text import Text
from grader.values.plan import Operator, Plan

#: So many rows more decide nothing: the engine looks at 2,048 at once, and skips rows only by thousands.
SLACK = 8_192
_NOTHING = Plan(Operator("values", "DUMMY_SCAN", 0))


def budget(wanted: int, factor: float) -> int:
    """Rows that an answer may make where the solution makes so many."""
    return int(factor * wanted) + SLACK


@dataclass(frozen=True, slots=True)
class Comparison:
    plan: Plan
    solution: Plan
    text: Text
    #: How many times the solution's work an answer may take.
    factor: float = FACTOR
    #: The power of the data's size by which work may grow; None where that is not asked.
    growth_wanted: float | None = None
    #: Rows handled on data of 1, 2, 4 … times the size, by the answer and by the solution.
    growth: tuple[int, ...] = ()
    solution_growth: tuple[int, ...] = ()
    #: Rules that the exercise itself names, for which being small is no excuse.
    named: frozenset[str] = frozenset()

    def exceeds(self, rows: int, wanted: int) -> bool:
        """Whether rows are more than the budget that the solution's leave."""
        return rows > budget(wanted, self.factor)

    def dwarfs(self, rows: int) -> bool:
        """Whether one operator alone makes more rows than the whole solution."""
        return rows > max(SLACK, self.solution.rows_made)

    def of_the_solution(self) -> "Comparison":
        """The solution's own plan, held against none."""
        return replace(self, plan=self.solution, solution=_NOTHING)

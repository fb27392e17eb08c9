"""What came of trying everything that an author wrote, and mistakes planted in it, as answers."""

from dataclasses import dataclass
from typing import Literal

from grader.authoring.assumptions import Kept
from grader.scoring import MODEL_CHECKS
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import ON_A_WORLD, Finding, Outcome

#: What an author says of an answer by where it lies.
Role = Literal["solution", "accept", "reject"]


@dataclass(frozen=True, slots=True)
class Answer:
    """One of the author's own, graded like a learner's."""

    role: Role
    script: Script
    #: The check or finding that a wrong one must get, where its author names one.
    expect: str | None
    outcome: Outcome

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it is wrong, if it is: of each check that failed the first finding, and the check itself.

        Of a plan every finding: several may be as true of one step.
        """
        failed = [verdict for verdict in self.outcome.verdicts if verdict.status == "failed"]
        found = [(one.check, [each.name for each in one.findings if each.severity != "info"]) for one in failed]
        return tuple(name for check, names in found for name in (*(names if check == "plan" else names[:1]), check))

    @property
    def is_heavy(self) -> bool:
        """Whether it gives what it should, with more work than its exercise allows."""
        return any(verdict.check == "plan" and verdict.status == "failed" for verdict in self.outcome.verdicts)

    @property
    def _is_built(self) -> bool:
        return any(verdict.check in MODEL_CHECKS for verdict in self.outcome.verdicts)

    @property
    def is_lacking(self) -> bool:
        """Whether a model passes, and some check of it does not."""
        return self._is_built and any(verdict.status != "passed" for verdict in self.outcome.verdicts)

    @property
    def named(self) -> frozenset[str]:
        """What a wrong answer may be expected to get: a reason, or anything that is found in a right one."""
        others = [verdict for verdict in self.outcome.verdicts if verdict.check != "result"]
        return frozenset(self.reasons).union(one.name for verdict in others for one in verdict.findings)

    @property
    def expected(self) -> str:
        return (self.expect or "result") if self.role == "reject" else "passed"

    @property
    def got(self) -> str:
        """`passed`, the finding that tells most, or how it ended without one."""
        counts = self.reasons if self.role == "reject" else self.is_heavy or self.is_lacking
        if self.outcome.status == "passed" and not counts:
            return "passed"
        return self.reasons[0] if self.reasons else self.outcome.status

    @property
    def message(self) -> str:
        """What the first check says that did not pass."""
        return next((verdict.message for verdict in self.outcome.verdicts if verdict.status != "passed"), "")

    @property
    def is_judged(self) -> bool:
        return self.outcome.score is not None

    @property
    def is_right(self) -> bool:
        """Whether it got what its author says it deserves."""
        if self.role != "reject":
            return self.outcome.status == "passed" and not self.is_heavy and not self.is_lacking
        if self._is_built and self.expect is None:
            return self.is_judged and bool(self.reasons)
        return self.is_judged and self.expected in self.named

    @property
    def is_wrong_otherwise(self) -> bool:
        """Whether it is wrong, though not as it says. Where only the way to its rows is, its author must say so."""
        says = self.role == "reject" and self.expect is not None
        return says and self.is_judged and bool(self.reasons) and not self.is_right


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that passed."""

    operator: str
    sql: str


@dataclass(frozen=True, slots=True)
class Hunt:
    """What became of the mutants of one solution."""

    killed_by_fixture: int = 0
    killed_by_worlds: int = 0
    survivors: tuple[Survivor, ...] = ()
    #: Those that are no query over these tables, and were not run.
    unbound: int = 0
    #: Operators of those that the grader failed on.
    unjudged: tuple[str, ...] = ()

    @property
    def mutants(self) -> int:
        return self.killed_by_fixture + self.killed_by_worlds + len(self.survivors) + len(self.unjudged)


@dataclass(frozen=True, slots=True)
class Trial:
    """All that is known of one exercise; what a lint of exercises is given."""

    pack: Pack
    exercise: Exercise
    answers: tuple[Answer, ...]
    #: The solution as DuckDB runs it; of a model empty, and there are no mutants.
    sql: str
    hunt: Hunt = Hunt()
    #: Of the solution, its rows held against those it gives otherwise, with the tables in other orders.
    reordered: tuple[Outcome, ...] = ()
    #: How many worlds keep each assumption.
    kept: tuple[Kept, ...] = ()
    #: Of a query that reads no table and gives the solution's rows; None where there are several, or it is a change.
    constant: Outcome | None = None
    #: What `style` finds in the solution, which it holds against nobody.
    careless: tuple[Finding, ...] = ()

    @property
    def solution(self) -> Answer:
        return self.answers[0]


def refuted_by_worlds(outcome: Outcome) -> bool:
    """Right on the fixture, and wrong on a generated database."""
    found = {one.name for verdict in outcome.verdicts for one in verdict.findings if one.severity != "info"}
    return outcome.status == "failed" and bool(found) and found <= ON_A_WORLD

"""How an answer is carried out, found out when first asked for."""

from collections.abc import Sequence
from functools import cached_property

from grader.plans.explain import explained
from grader.sandbox.database import Database
from grader.values.plan import Plan
from grader.values.run import Failure


class Execution:
    def __init__(self, sql: str, databases: Sequence[Database]) -> None:
        """On the fixture, and, where there are more, on the same at the other `SCALES`, in their order."""
        self._sql = sql
        self._database, *self._larger = databases

    @cached_property
    def plan(self) -> Plan | Failure | None:
        """None where there is nothing to plan."""
        return explained(self._database, self._sql)

    @cached_property
    def growth(self) -> tuple[int, ...]:
        """Rows handled at each of `SCALES`, as far as the limits let it come."""
        if not isinstance(self.plan, Plan):
            return ()
        handled = [self.plan.rows_handled]
        for database in self._larger:
            plan = explained(database, self._sql)
            if not isinstance(plan, Plan):
                break
            handled.append(plan.rows_handled)
        return tuple(handled)

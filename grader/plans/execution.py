"""How an answer is carried out, found out when first asked for."""

from collections.abc import Sequence
from functools import cached_property

from grader.plans.explain import explained
from grader.plans.growth import FEWEST
from grader.sandbox.database import Database
from grader.values.plan import Plan
from grader.values.run import Failure

#: Rows after which a curve has shown its shape, and larger data would only take long.
_PLENTY = 5_000_000


class Execution:
    def __init__(self, sql: str, databases: Sequence[Database]) -> None:
        """On the fixture, and, where there are more, on the same at the other `SCALES`, in their order."""
        self._sql = sql
        self.database, *self._larger = databases

    @cached_property
    def plan(self) -> Plan | Failure | None:
        """None where there is nothing to plan."""
        return explained(self.database, self._sql)

    @cached_property
    def growth(self) -> tuple[int, ...]:
        """Rows handled at each of `SCALES`, as far as the limits let it come, or there is any more to learn."""
        if not isinstance(self.plan, Plan):
            return ()
        handled = [self.plan.rows_handled]
        for database in self._larger:
            if len(handled) >= FEWEST and handled[-1] > _PLENTY:
                break
            plan = explained(database, self._sql)
            if not isinstance(plan, Plan):
                break
            handled.append(plan.rows_handled)
        return tuple(handled)

"""Asks the engine how it carries out a query: the plan with the rows that each operator really made."""

from grader.plans.reading import plan_of
from grader.sandbox.database import Database
from grader.values.plan import Plan
from grader.values.run import Failure


def explained(database: Database, sql: str) -> Plan | Failure | None:
    """Runs the query once more, for its plan; None where the engine plans nothing, as for VALUES alone.

    On one thread and the same data each count is the same every time.
    """
    printed = database.analyzed(sql)
    if isinstance(printed, Failure):
        return printed
    return plan_of(printed, [relation.called for relation in database.relations])

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def set_operation_all(query: Query) -> Plants:
    """EXCEPT or INTERSECT for those with ALL, or the reverse."""
    for operation in query.find(exp.Except, exp.Intersect):
        distinct = operation.args.get("distinct")
        effect = "rows that are the same are taken one by one" if distinct else "rows that are the same count only once"
        yield swapped(operation, altered(operation, distinct=not distinct), effect, "EXCEPT", "INTERSECT")

from sqlglot import exp

from grader.mutants.planting import Plants, made, operator, swapped
from grader.sql.query import Query


@operator()
def set_operation(query: Query) -> Plants:
    """EXCEPT for INTERSECT, or the reverse."""
    for operation in query.find(exp.Except, exp.Intersect):
        lost = isinstance(operation, exp.Except)
        kind: type[exp.SetOperation] = exp.Intersect if lost else exp.Except
        new = made(kind, **operation.args)
        effect = "rows are kept that both parts have" if lost else "rows are left out that both parts have"
        yield swapped(operation, new, effect, "EXCEPT", "INTERSECT")

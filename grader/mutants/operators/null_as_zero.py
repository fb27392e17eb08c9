from sqlglot import exp

from grader.mutants.planting import Plants, altered, made, number, operator, swapped
from grader.sql.query import Query


@operator()
def null_as_zero(query: Query) -> Plants:
    """Zero taken for what is not known."""
    for call in query.find(exp.Avg, exp.Min):
        value = call.this
        if isinstance(value, exp.Column) and query.can_be_null(value) and query.is_number(value):
            new = altered(call, this=made(exp.Coalesce, this=value, expressions=[number(0)]))
            effect = f"where {query.told(value, 'a value')} is missing, zero is taken instead"
            yield swapped(call, new, effect, "COALESCE", "AVG", "MIN")

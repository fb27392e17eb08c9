from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def coalesce_missing(query: Query) -> Plants:
    """NULL left where another value should stand for it."""
    for call in query.find(exp.Coalesce):
        if call.expressions and not isinstance(call.this, exp.Literal):
            effect = f"where {query.told(call.this, 'a value')} is missing, NULL comes out"
            yield swapped(call, call.this, effect, "COALESCE", *clauses_of(call))

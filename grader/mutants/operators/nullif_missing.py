from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def nullif_missing(query: Query) -> Plants:
    """A value calculated with that stands for none, or cannot be divided by."""
    for call in query.find(exp.Nullif):
        effect = f"{query.told(call.this, 'a value')} is used even where it should count as missing"
        yield swapped(call, call.this, effect, "NULLIF", *clauses_of(call))

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def and_for_or(query: Query) -> Plants:
    """AND where one of the conditions is enough."""
    for either in query.find(exp.Or):
        effect = "rows that meet only one of several conditions are lost"
        sides = (
            exp.paren(side) if isinstance(side, exp.Or) else side.copy() for side in (either.this, either.expression)
        )
        yield swapped(either, exp.And(this=next(sides), expression=next(sides)), effect, *clauses_of(either))

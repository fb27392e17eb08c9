from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, number, operator, swapped, whole
from grader.sql.query import Query

#: Larger ones are not counted on fingers.
_COUNTED = 31


@operator()
def divisor_off_by_one(query: Query) -> Plants:
    """A sum divided by one too many or too few."""
    for division in query.find(exp.Div, exp.IntDiv):
        value = whole(division.expression)
        for other in (value - 1, value + 1) if value is not None and 1 < value <= _COUNTED else ():
            effect = "something is divided by one too many or too few"
            yield swapped(division.expression, number(other), effect, *clauses_of(division))

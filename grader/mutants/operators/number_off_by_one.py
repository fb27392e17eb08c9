from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, number, operator, swapped, whole
from grader.sql.query import Query

_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between)


@operator()
def number_off_by_one(query: Query) -> Plants:
    """A number one too high or too low."""
    for literal in query.find(exp.Literal):
        value = whole(literal)
        if value is None or not isinstance(literal.parent, _COMPARISONS):
            continue
        what = query.told(literal.parent, "a value")
        effect = f"{what} is compared with a number that is a little too high or too low"
        for other in (value + 1, value - 1) if value > 0 else (value + 1,):
            yield swapped(literal, number(other), effect, *clauses_of(literal))

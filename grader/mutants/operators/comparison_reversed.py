from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query

_REVERSED: dict[type[exp.Expr], type[exp.Binary]] = {
    exp.GT: exp.LT,
    exp.GTE: exp.LTE,
    exp.LT: exp.GT,
    exp.LTE: exp.GTE,
}


@operator(endless=True)
def comparison_reversed(query: Query) -> Plants:
    """`<` for `>`, or the reverse."""
    for comparison in query.find(exp.GT, exp.GTE, exp.LT, exp.LTE):
        what = query.told(comparison, "a value")
        effect = f"{what} is compared the wrong way round"
        other = made(_REVERSED[type(comparison)], this=comparison.this, expression=comparison.expression)
        yield swapped(comparison, other, effect, *clauses_of(comparison))

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query

_OTHER: dict[type[exp.Expr], type[exp.Binary]] = {exp.GT: exp.GTE, exp.GTE: exp.GT, exp.LT: exp.LTE, exp.LTE: exp.LT}


@operator()
def boundary(query: Query) -> Plants:
    """`>` for `>=`, or the reverse."""
    for comparison in query.find(exp.GT, exp.GTE, exp.LT, exp.LTE):
        what = query.told(comparison, "a value")
        if isinstance(comparison.find_ancestor(exp.Having, exp.Select), exp.Having):
            effect = "groups that lie exactly on a boundary are treated the wrong way"
        else:
            effect = f"rows with {what} exactly on a boundary are treated the wrong way"
        other = made(_OTHER[type(comparison)], this=comparison.this, expression=comparison.expression)
        yield swapped(comparison, other, effect, *clauses_of(comparison))

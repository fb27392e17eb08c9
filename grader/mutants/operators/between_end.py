from sqlglot import exp

from grader.mutants.planting import Plants, both, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def between_end(query: Query) -> Plants:
    """An end of a range taken for outside of it."""
    for between in query.find(exp.Between):
        what = query.told(between.this, "a value")
        low, high = between.args.get("low"), between.args.get("high")
        first = {"this": between.this, "expression": low}
        last = {"this": between.this, "expression": high}
        above = exp.paren(both(made(exp.GT, **first), made(exp.LTE, **last)))
        below = exp.paren(both(made(exp.GTE, **first), made(exp.LT, **last)))
        clauses = ("BETWEEN", *clauses_of(between))
        yield swapped(
            between, above, f"rows with {what} at the beginning of a range are treated the wrong way", *clauses
        )
        yield swapped(between, below, f"rows with {what} at the end of a range are treated the wrong way", *clauses)

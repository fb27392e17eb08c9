from datetime import date, timedelta

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def last_day_cut(query: Query) -> Plants:
    """A period that ends at the last midnight in it."""
    for comparison in query.find(exp.LT):
        limit = comparison.right
        written = isinstance(limit, exp.Cast) and isinstance(limit.this, exp.Literal)
        day = _day(limit.this.name) if written and query.family(comparison.left) == "moment" else None
        if day is not None:
            last = exp.cast(exp.Literal.string((day - timedelta(days=1)).isoformat()), "date")
            effect = f"{query.told(comparison, 'a value')} on the last day of a period counts at midnight only"
            new = made(exp.LTE, this=comparison.this, expression=last)
            yield swapped(comparison, new, effect, "BETWEEN", *clauses_of(comparison))


def _day(text: str) -> date | None:
    """The day whose midnight is written; None for other moments."""
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if not text[10:].strip(" T0:.") and day > date(2, 1, 1) else None

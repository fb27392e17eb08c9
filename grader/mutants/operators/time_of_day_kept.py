from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query

#: What takes a moment as well as a day.
_COMPARED = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Between, exp.Distinct)


@operator()
def time_of_day_kept(query: Query) -> Plants:
    """Moments of one day taken for different days."""
    for cast in query.find(exp.Cast):
        shown = isinstance(cast.parent, exp.Alias | exp.Select | exp.Group) and query.select_of(cast) is query.outermost
        if cast.to.is_type("date") and query.family(cast.this) == "moment" and (shown or _is_compared(cast)):
            effect = f"days fall apart into the single moments of {query.told(cast, 'a value')}"
            yield swapped(cast, cast.this, effect, "CAST", "DATE", *clauses_of(cast))


def _is_compared(cast: exp.Cast) -> bool:
    return isinstance(cast.parent, _COMPARED)

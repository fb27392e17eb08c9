from sqlglot import exp

from grader.mutants.planting import Plants, altered, made, operator, swapped
from grader.sql.query import Query
from grader.sql.shape import is_aggregated


@operator()
def distinct_extra_in_aggregate(query: Query) -> Plants:
    """Equal values of different rows counted or added only once."""
    for call in query.find(exp.Count, exp.Sum, exp.Avg):
        if (
            isinstance(call.this, exp.Expr)
            and not isinstance(call.this, exp.Distinct | exp.Star)
            and is_aggregated(call)
        ):
            new = altered(call, this=made(exp.Distinct, expressions=[call.this]))
            verb = "counted" if isinstance(call, exp.Count) else "added"
            what = query.told(call.this, "values")
            effect = f"equal {what} of different rows are {verb} only once"
            yield swapped(call, new, effect, "DISTINCT", "COUNT", "SUM", "AVG")

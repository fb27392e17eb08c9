from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def distinct_missing_in_aggregate(query: Query) -> Plants:
    """Equal values counted or added once for each row."""
    for distinct in query.find(exp.Distinct):
        if isinstance(distinct.parent, exp.AggFunc) and len(distinct.expressions) == 1:
            what = query.told(distinct, "value")
            effect = f"the same {what} is counted once for each of its rows"
            yield swapped(distinct, distinct.expressions[0], effect, "COUNT", "SUM", "AVG")

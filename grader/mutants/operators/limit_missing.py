from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def limit_missing(query: Query) -> Plants:
    """All rows where only the first are wanted."""
    for limit in query.find(exp.Limit, exp.Fetch):
        # One value is wanted of a subquery that stands for a value.
        if isinstance(limit.parent, exp.Query) and not query.is_value(limit.parent):
            yield swapped(limit, None, "all rows are listed, not only the first", "LIMIT", "ORDER BY")

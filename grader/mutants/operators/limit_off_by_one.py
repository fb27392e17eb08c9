from sqlglot import exp

from grader.mutants.planting import Plants, number, operator, swapped, whole
from grader.sql.query import Query


@operator()
def limit_off_by_one(query: Query) -> Plants:
    """A row too many, or too few."""
    for limit in query.find(exp.Limit, exp.Fetch):
        count = limit.args.get("count") if isinstance(limit, exp.Fetch) else limit.expression
        value = whole(count)
        if count is not None and value is not None and limit.parent is not None and not query.is_value(limit.parent):
            yield swapped(count, number(value + 1), "one row too many is listed", "LIMIT", "FETCH")
            if value > 1:
                yield swapped(count, number(value - 1), "one row too few is listed", "LIMIT", "FETCH")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, number, operator, swapped, whole
from grader.sql.query import Query


@operator()
def rounding(query: Query) -> Plants:
    """Numbers rounded too coarsely, or not at all."""
    for call in query.find(exp.Round):
        digits = call.args.get("decimals")
        value = whole(digits)
        if value:
            yield swapped(call, altered(call, decimals=number(value - 1)), "numbers are rounded too coarsely", "ROUND")
        yield swapped(call, call.this, "numbers are not rounded", "ROUND")

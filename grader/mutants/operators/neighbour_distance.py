from sqlglot import exp

from grader.mutants.planting import Plants, number, operator, swapped, whole
from grader.sql.query import Query


@operator()
def neighbour_distance(query: Query) -> Plants:
    """A row too far away in a window, or not far enough."""
    for call in query.find(exp.Lag, exp.Lead, exp.NthValue):
        offset = call.args.get("offset")
        value = whole(offset)
        if offset is None or value is None:
            continue
        for other in (value + 1, value - 1) if value > 1 else (value + 1,):
            effect = "a row is looked at that is one too far or too near"
            yield swapped(offset, number(other), effect, "LAG", "LEAD", "NTH_VALUE", "OVER")

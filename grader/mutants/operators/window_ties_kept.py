from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query, aggregated


@operator()
def window_ties_kept(query: Query) -> Plants:
    """Rows that tie counted alike, where a further key should tell them apart."""
    for window in query.find(exp.Window):
        order = window.args.get("order")
        if order is None or len(order.expressions) < 2:
            continue
        fewer = altered(order, expressions=order.expressions[:-1])
        if isinstance(window.this, exp.RowNumber):
            new = altered(window, this=exp.Anonymous(this="rank"), order=fewer)
            yield swapped(window, new, "rows that tie take the same place", "RANK", "OVER")
        elif aggregated(window) is not None and window.args.get("spec") is not None:
            new = altered(window, order=fewer, spec=None)
            yield swapped(window, new, "rows that tie get the same value", "OVER")

from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def window_order_key_missing(query: Query) -> Plants:
    """Ties that the window does not break."""
    for window in query.find(exp.Window):
        order = window.args.get("order")
        if order is not None and len(order.expressions) > 1:
            effect = "rows that tie are counted in any order, or alike"
            yield swapped(order.expressions[-1], None, effect, "OVER")
            yield swapped(order.expressions[0], None, "rows are counted by a lesser key alone", "OVER")

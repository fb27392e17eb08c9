from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query, aggregated


@operator()
def window_order_missing(query: Query) -> Plants:
    """The value of all rows on each row, not that of the rows so far."""
    for window in query.find(exp.Window):
        if window.args.get("order") is not None and aggregated(window) is not None:
            effect = "the value of all rows stands on each row, not that of the rows so far"
            yield swapped(window, altered(window, order=None, spec=None), effect, "OVER")

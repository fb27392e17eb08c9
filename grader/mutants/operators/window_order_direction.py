from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def window_order_direction(query: Query) -> Plants:
    """A window that runs in the wrong direction."""
    for window in query.find(exp.Window):
        order = window.args.get("order")
        for term in order.expressions if order is not None else ():
            if isinstance(term, exp.Ordered):
                effect = f"rows are counted by {query.told(term, 'a value')} in the wrong direction"
                yield swapped(term, altered(term, desc=not term.args.get("desc")), effect, "OVER")

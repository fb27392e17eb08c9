from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def order_direction(query: Query) -> Plants:
    """A sort key in the wrong direction."""
    for order in query.find(exp.Order):
        if not isinstance(order.parent, exp.Query) or not query.is_sorted(order.parent):
            continue
        for term in order.find_all(exp.Ordered, bfs=False):
            effect = f"rows are sorted by {query.told(term, 'a value')} in the wrong direction"
            yield swapped(term, altered(term, desc=not term.args.get("desc")), effect, "ORDER BY", "LIMIT")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def order_keys_exchanged(query: Query) -> Plants:
    """Sort keys in the wrong order."""
    for order in query.find(exp.Order):
        terms = order.expressions
        on = order.parent.args.get("distinct") if order.parent is not None else None
        if isinstance(order.parent, exp.Query) and query.is_sorted(order.parent) and len(terms) > 1 and on is None:
            effect = "a lesser sort key decides before a greater one"
            new = altered(order, expressions=[terms[1], terms[0], *terms[2:]])
            yield swapped(order, new, effect, "ORDER BY")

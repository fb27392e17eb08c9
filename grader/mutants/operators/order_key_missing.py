from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def order_key_missing(query: Query) -> Plants:
    """A sort key that is not there."""
    for order in query.find(exp.Order):
        terms = order.expressions
        if not isinstance(order.parent, exp.Query) or not query.is_sorted(order.parent) or len(terms) < 2:
            continue
        effect = "rows that tie in the other sort keys come in any order"
        yield swapped(terms[-1], None, effect, "ORDER BY", "LIMIT")
        if not order.parent.args.get("distinct"):
            yield swapped(terms[0], None, "the sort key that comes first is not heeded", "ORDER BY", "LIMIT")

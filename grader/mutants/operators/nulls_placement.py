from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def nulls_placement(query: Query) -> Plants:
    """NULL at the wrong end."""
    for order in query.find(exp.Order):
        if isinstance(order.parent, exp.Query) and not query.is_sorted(order.parent):
            continue
        for term in order.expressions:
            if isinstance(term, exp.Ordered) and (term.args.get("nulls_first") or _may_be_null(query, term.this)):
                effect = f"rows without {query.told(term, 'a value')} stand at the wrong end"
                new = altered(term, nulls_first=not term.args.get("nulls_first"))
                yield swapped(term, new, effect, "ORDER BY", "OVER")


def _may_be_null(query: Query, key: exp.Expr) -> bool:
    return any(query.can_be_null(column) for column in key.find_all(exp.Column))

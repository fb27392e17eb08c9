from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import disjuncts
from grader.sql.query import Query


@rule(severity="warn")
def column_named_once(query: Query) -> Hits:
    """A value stands alone beside OR or AND.

    OR and AND join whole conditions. In `qty = 1 OR 2` the second condition is the
    number 2, which is always true. Name the column again, or write IN.

    Avoid:

        SELECT ord_id FROM item WHERE qty = 1 OR 2

    Prefer:

        SELECT ord_id FROM item WHERE qty IN (1, 2)
    """
    for node in query.find(exp.Or, exp.And):
        for side, other in ((node.right, node.left), (node.left, node.right)):
            alone = side.unnest() if isinstance(side, exp.Paren) else side
            if not isinstance(alone, exp.Literal):
                continue
            yield Hit(
                alone,
                f"`{query.written(alone)}` is no condition by itself, and says nothing of a column",
                _better(query, other, alone, isinstance(node, exp.Or)),
            )


def _better(query: Query, other: exp.Expr, value: exp.Expr, either: bool) -> str:
    known = [part for part in disjuncts(other) if isinstance(part, exp.EQ | exp.NEQ)]
    if known and either and isinstance(known[0], exp.EQ):
        values = ", ".join(query.written(one) for one in (known[0].right, value))
        return f"write `{query.written(known[0].left)} IN ({values})`"
    return "write the whole condition, with the column it is about"

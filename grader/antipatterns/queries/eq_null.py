from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="error")
def eq_null(query: Query) -> Hits:
    """Comparing with NULL by = is never true.

    NULL means unknown, and nothing is known to equal the unknown: not even another
    NULL. So the condition lets no row pass, and `<> NULL` neither.

    Avoid:

        SELECT name FROM cust WHERE region = NULL

    Prefer:

        SELECT name FROM cust WHERE region IS NULL
    """
    for node in query.find(exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE):
        if isinstance(node.parent, exp.Update | exp.Set | exp.SetItem):
            continue
        other = next((side for side, null in _sides(node) if isinstance(null, exp.Null)), None)
        if other is not None:
            test = "IS NOT NULL" if isinstance(node, exp.NEQ) else "IS NULL"
            yield Hit(
                node,
                "nothing is ever equal to NULL, so this is true for no row",
                f"write `{query.written(other)} {test}`",
            )
    for case in query.find(exp.Case):
        for branch in case.args["ifs"] if case.this is not None else ():
            if isinstance(branch.this, exp.Null):
                better = f"write `CASE WHEN {query.written(case.this)} IS NULL THEN …`"
                yield Hit(branch, "WHEN NULL never fits, since it asks whether something equals NULL", better)


def _sides(node: exp.Binary) -> tuple[tuple[exp.Expr, exp.Expr], ...]:
    return (node.left, node.right), (node.right, node.left)

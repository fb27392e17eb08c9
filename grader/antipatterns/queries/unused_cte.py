from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def unused_cte(query: Query) -> Hits:
    """A query in WITH is not used.

    What WITH defines and nobody asks for does not change the result. Either it is
    left over, or the query asks the table where it meant the step before.

    Avoid:

        WITH paid AS (SELECT * FROM ord WHERE status = 'paid')
        SELECT count(*) FROM ord

    Prefer:

        WITH paid AS (SELECT * FROM ord WHERE status = 'paid')
        SELECT count(*) FROM paid
    """
    for cte in query.find(exp.CTE):
        if isinstance(cte.this, exp.Query) and not _is_used(query, cte):
            name = cte.args["alias"].this
            effect = f"`{name.name}` is defined and never used"
            yield Hit(name, effect, f"leave it out, or ask `{name.name}` where it is meant")


def _is_used(query: Query, cte: exp.CTE) -> bool:
    return any(
        folded(node.name) == folded(cte.alias) and node.find_ancestor(exp.CTE) is not cte and not _is_inside(node, cte)
        # `x IN steps` names it like a column.
        for node in query.tree.find_all(exp.Table, exp.Column)
        if isinstance(node, exp.Table) or query.resolved(node) is None
    )


def _is_inside(node: exp.Expr, cte: exp.CTE) -> bool:
    place = node.parent
    while place is not None and place is not cte:
        place = place.parent
    return place is cte

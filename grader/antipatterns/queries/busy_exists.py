from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import bare, has_levels


@rule(severity="info")
def busy_exists(query: Query) -> Hits:
    """EXISTS asks only whether there is a row.

    What the subquery shows, and how often or in which order, makes no difference.
    DISTINCT, GROUP BY and ORDER BY in it are work for nothing.

    Avoid:

        SELECT name FROM cust c
        WHERE EXISTS (SELECT DISTINCT o.id FROM ord o WHERE o.cust_id = c.id)

    Prefer:

        SELECT name FROM cust c
        WHERE EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id)
    """
    for exists in query.find(exp.Exists):
        select = bare(exists.this)
        if not isinstance(select, exp.Select):
            continue
        idle = _idle(select)
        if idle:
            node = next((select.args[name] for name in ("group", "order") if select.args.get(name)), None)
            first = select.expressions[0] if idle[0] == "DISTINCT" or node is None else node
            effect = f"EXISTS asks only whether there is a row, so {idle[0]} makes no difference"
            yield Hit(first, effect, f"leave {idle[0]} out")


def _idle(select: exp.Select) -> list[str]:
    """Clauses without which there are rows in the same cases."""
    found = []
    if isinstance(select.args.get("distinct"), exp.Distinct) and not select.args.get("offset"):
        found.append("DISTINCT")
    group = select.args.get("group")
    counts = any(select.args.get(name) for name in ("having", "qualify", "offset")) or has_levels(select)
    if group is not None and group.expressions and not counts:
        found.append("GROUP BY")
    if select.args.get("order") is not None:
        found.append("ORDER BY")
    return found

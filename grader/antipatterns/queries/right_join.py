from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="info")
def right_join(query: Query) -> Hits:
    """RIGHT JOIN reads backwards.

    It keeps all rows of the table that is named last, while everybody reads from
    the first. The same join, begun with that table, is a LEFT JOIN.

    Avoid:

        SELECT c.name, o.amt FROM ord o RIGHT JOIN cust c ON c.id = o.cust_id

    Prefer:

        SELECT c.name, o.amt FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
    """
    for join in query.find(exp.Join):
        if join.side == "RIGHT" and join.kind not in ("SEMI", "ANTI"):
            kept = join.this.alias_or_name
            better = f"begin with `{kept}` and say LEFT JOIN" if kept else "begin with that table and say LEFT JOIN"
            yield Hit(join.this, "this keeps all rows of the table that is named last", better)

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import rejects_null
from grader.sql.query import Query
from grader.sql.sources import Source


@rule(severity="error")
def left_join_nullified(query: Query) -> Hits:
    """WHERE drops the rows that an outer join has kept.

    A LEFT JOIN keeps rows that meet nothing, with NULL in the columns of the other
    table. A condition in WHERE about those columns is never true for NULL, so the
    rows are lost again, as if it had been an inner join. Either say JOIN, or move
    the condition into ON.

    Avoid:

        SELECT c.id, o.amt FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
        WHERE o.status = 'paid'

    Prefer:

        SELECT c.id, o.amt FROM cust c
        LEFT JOIN ord o ON o.cust_id = c.id AND o.status = 'paid'
    """
    for select in query.find(exp.Select):
        for source in query.sources(select):
            join = source.node.parent
            if not isinstance(join, exp.Join) or join.side not in ("LEFT", "FULL") or join.method == "ASOF":
                continue

            def is_its(column: exp.Column, source: Source = source) -> bool:
                found = query.resolved(column)
                return found is not None and found[0] is source

            part = next((part for part in query.demanded(select) if rejects_null(part, is_its)), None)
            if part is not None:
                lost = f"this drops the rows for which the {join.side} JOIN finds no `{source.alias}`"
                yield Hit(part, lost, f"move it into ON, or say JOIN if rows without `{source.alias}` are not wanted")

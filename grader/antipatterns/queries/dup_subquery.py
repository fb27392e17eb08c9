from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import bare


@rule(severity="info")
def dup_subquery(query: Query) -> Hits:
    """The same subquery is written twice.

    What stands twice is read twice and changed once. WITH gives it a name, and
    it is written once.

    Avoid:

        SELECT name FROM cust
        WHERE id IN (SELECT cust_id FROM ord WHERE amt > 9)
        OR region IN (SELECT region FROM cust
            WHERE id IN (SELECT cust_id FROM ord WHERE amt > 9))

    Prefer:

        WITH big AS (SELECT cust_id FROM ord WHERE amt > 9)
        SELECT name FROM cust WHERE id IN (SELECT cust_id FROM big) OR region IN (
            SELECT region FROM cust WHERE id IN (SELECT cust_id FROM big))
    """
    known: dict[exp.Expr, exp.Expr] = {}
    told: list[exp.Expr] = []
    for subquery in query.find(exp.Subquery):
        inner = bare(subquery)
        if not isinstance(inner, exp.Select) or not _is_work(inner) or _is_inside(subquery, told):
            continue
        if any(query.is_outer(column) for column in inner.find_all(exp.Column)):
            continue
        if inner in known:
            told.append(subquery)
            yield Hit(inner, "this subquery has been written before", "give it a name by WITH, and use it twice")
        known.setdefault(inner, subquery)


def _is_work(select: exp.Select) -> bool:
    """More than all rows of a table, which are as easily written as a name."""
    return select.args.get("from_") is not None and any(select.args.get(name) for name in ("where", "group", "joins"))


def _is_inside(node: exp.Expr, others: list[exp.Expr]) -> bool:
    place: exp.Expr | None = node
    while place is not None:
        if any(place is other for other in others):
            return True
        place = place.parent
    return False

from collections import defaultdict

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import bare, is_aggregating

#: Aggregates that give the same whatever the order of the rows.
_ORDERLESS = (exp.Count, exp.CountIf, exp.Sum, exp.Avg, exp.Min, exp.Max)


@rule(severity="info")
def order_in_subquery(query: Query) -> Hits:
    """The order of a subquery is lost.

    Rows of a subquery are a table, which has no order. Sorting them costs time, and
    what is joined, grouped or sorted afterwards forgets it. Only the ORDER BY at
    the end of the whole query decides how its rows come.

    Avoid:

        SELECT o.id, c.name FROM (SELECT * FROM ord ORDER BY ts) o
        JOIN cust c ON c.id = o.cust_id

    Prefer:

        SELECT o.id, c.name FROM ord o
        JOIN cust c ON c.id = o.cust_id ORDER BY o.ts
    """
    read: dict[int, list[bool]] = defaultdict(list)
    sorted_: dict[int, exp.Expr] = {}
    for select in query.find(exp.Select):
        for source in query.sources(select):
            order = _order(query.query_of(source))
            if order is not None:
                sorted_[id(order)] = order
                read[id(order)].append(_is_lost(query, select))
    for listed in query.find(exp.In):
        order = _order(listed.args.get("query"))
        if order is not None:
            sorted_[id(order)] = order
            read[id(order)].append(True)
    for number, order in sorted_.items():
        if all(read[number]):
            yield Hit(order, "this order is lost: what is made of these rows does not keep it", _HELP)


_HELP = "leave it out, or sort at the end of the whole query"


def _order(query: exp.Expr | None) -> exp.Expr | None:
    """What a subquery sorts by without keeping only some of its rows."""
    inner = bare(query) if query is not None else None
    if not isinstance(inner, exp.Query) or query is None:
        return None
    distinct = inner.args.get("distinct")
    chooses = isinstance(distinct, exp.Distinct) and bool(distinct.args.get("on"))
    if chooses or any(one.args.get(name) for one in (query, inner) for name in ("limit", "offset", "sample")):
        return None
    found: exp.Expr | None = inner.args.get("order")
    return found


def _is_lost(query: Query, select: exp.Select) -> bool:
    """Whether a query that reads sorted rows surely forgets their order."""
    if any(select.args.get(name) for name in ("limit", "offset", "sample")) and not select.args.get("order"):
        return False
    if any(join.method == "POSITIONAL" for join in select.args.get("joins") or ()):
        return False
    own = [node for node in select.find_all(exp.Window, exp.Func) if query.select_of(node) is select]
    if any(isinstance(node, exp.Window) and not node.args.get("order") for node in own):
        return False
    if any(isinstance(node, exp.AggFunc) and not isinstance(node, _ORDERLESS) for node in own):
        return False
    if any(isinstance(node, exp.Anonymous | exp.AnonymousAggFunc | exp.RowNumber) for node in own):
        return False
    return bool(select.args.get("order") or select.args.get("joins")) or is_aggregating(select)

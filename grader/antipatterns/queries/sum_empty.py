from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregated
from grader.sql.ties import called


@rule(severity="info")
def sum_empty(query: Query) -> Hits:
    """The sum of no rows is NULL, not 0.

    Where there is nothing to add up, sum gives NULL, and so does all that is
    calculated from it. Put coalesce around it if 0 is meant.

    Avoid:

        SELECT c.id, (SELECT sum(o.amt) FROM ord o WHERE o.cust_id = c.id)
        FROM cust c

    Prefer:

        SELECT c.id, (SELECT coalesce(sum(o.amt), 0) FROM ord o
                      WHERE o.cust_id = c.id)
        FROM cust c
    """
    for call in query.find(exp.Sum):
        select = query.select_of(call)
        if select is None or not is_aggregated(call) or not _is_shown(call, select):
            continue
        if (query.select_of(select) if query.is_value(select) else select) is not query.outermost:
            # What is not shown may be compared, where NULL passes nothing either.
            continue
        columns = [*call.find_all(exp.Column)]
        sources = [found[0] for column in columns if (found := query.resolved(column)) is not None]
        if not columns or len(sources) < len(columns) or call.find(exp.Coalesce, exp.Case) is not None:
            continue
        group = select.args.get("group")
        asked = query.is_value(select) and isinstance(select.parent, exp.Subquery) and _is_item(select.parent)
        around = [query.resolved(one) for one in select.find_all(exp.Column) if query.is_outer(one)]
        # A row that is looked for among its own finds itself.
        own = {source.relation for source in sources}
        outer = bool(around) and not any(found is not None and found[0].relation in own for found in around)
        missed = [one for one in sources if query.nullability.is_null_supplied(one, select)]
        kept = missed and all(query.nullability.of(column) is True for column in columns)
        alone = select is query.outermost and select.args.get("where") is not None
        if (group is None and ((asked and outer) or alone)) or (group is not None and kept):
            told = f"where there is no {called((missed or sources)[0])}, this is NULL and not 0"
            yield Hit(call, told, f"write `coalesce({query.written(call)}, 0)` if 0 is meant")


def _is_shown(call: exp.Expr, select: exp.Select) -> bool:
    """Whether a sum is put out as it is."""
    return call.parent is select or (isinstance(call.parent, exp.Alias) and call.parent.parent is select)


def _is_item(place: exp.Expr) -> bool:
    while isinstance(place.parent, exp.Paren | exp.Alias):
        place = place.parent
    return isinstance(place.parent, exp.Select)

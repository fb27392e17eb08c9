from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregating


@rule(severity="error")
def uncorrelated_exists(query: Query) -> Hits:
    """EXISTS asks the same question for every row.

    The subquery says nothing about the row it is asked for, so either all rows pass
    or none. Tie it to the query around it with a condition about a column of each.

    Avoid:

        SELECT name FROM cust c
        WHERE EXISTS (SELECT 1 FROM ord o WHERE o.status = 'paid')

    Prefer:

        SELECT name FROM cust c
        WHERE EXISTS (SELECT 1 FROM ord o
                      WHERE o.cust_id = c.id AND o.status = 'paid')
    """
    for node in query.find(exp.Exists):
        inner, around = node.this, query.select_of(node)
        if not isinstance(inner, exp.Select) or around is None or not query.sources(around):
            continue
        if not _is_condition(node, around) or is_aggregating(inner) or not query.sources(inner):
            continue
        columns = [one for one in inner.find_all(exp.Column) if not isinstance(one.this, exp.Star)]
        homes = [query.home_of(column) for column in columns]
        known = all(source.outputs for source in query.sources(inner))
        if known and all(home is not None and _is_inside(home, inner) for home in homes):
            yield Hit(
                node,
                "this says nothing of the row it is asked for, so all rows pass or none",
                f"add a condition that ties it to {_named(query, around)}",
            )


def _is_condition(node: exp.Expr, select: exp.Select) -> bool:
    place: exp.Expr | None = node
    while place is not None and place.parent is not select:
        place = place.parent
    return isinstance(place, exp.Where | exp.Join)


def _is_inside(home: exp.Expr, inner: exp.Expr) -> bool:
    place: exp.Expr | None = home
    while place is not None and place is not inner:
        place = place.parent
    return place is inner


def _named(query: Query, select: exp.Select) -> str:
    first = query.sources(select)[0]
    return f"`{first.alias}`" if first.alias else "the query around it"

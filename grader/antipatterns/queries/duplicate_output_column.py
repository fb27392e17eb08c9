from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="info")
def duplicate_output_column(query: Query) -> Hits:
    """Two columns of the result are always equal.

    The second tells nothing that the first does not, and readers look for the
    difference. Show one of them.

    Avoid:

        SELECT c.id, o.cust_id, o.amt FROM cust c JOIN ord o ON o.cust_id = c.id

    Prefer:

        SELECT c.id, o.amt FROM cust c JOIN ord o ON o.cust_id = c.id
    """
    top = query.outermost
    if not isinstance(top, exp.Select) or top.is_star:
        return
    values = [item.unalias() for item in top.expressions]
    for place, value in enumerate(values):
        if not isinstance(value, exp.Column) or query.resolved(value) is None:
            continue
        others = [one for one in values[:place] if one.name == value.name or folded(one.name) != folded(value.name)]
        first = next((one for one in others if query.keys.are_equal(top, one, value)), None)
        if first is not None and folded(top.expressions[place].output_name):
            yield Hit(
                top.expressions[place],
                f"this is the same as `{query.written(first)}` in every row",
                "show one of the two",
            )

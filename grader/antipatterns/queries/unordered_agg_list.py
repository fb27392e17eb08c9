from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import arms
from grader.sql.query import Query


@rule(severity="info")
def unordered_agg_list(query: Query) -> Hits:
    """A list is made in any order.

    Values are put together as they happen to come, which may change with the next
    run. An ORDER BY inside the brackets of the function settles it.

    Avoid:

        SELECT region, string_agg(name, ', ') FROM cust GROUP BY region

    Prefer:

        SELECT region, string_agg(name, ', ' ORDER BY name)
        FROM cust GROUP BY region
    """
    shown = list(arms(query.outermost))
    for call in query.find(exp.GroupConcat, exp.ArrayAgg):
        select = query.select_of(call)
        if select is None or call.find(exp.Order) or not call.find(exp.Column) or query.has_sorted_input(select):
            continue
        place = call.parent
        while isinstance(place, exp.Filter | exp.IgnoreNulls | exp.RespectNulls | exp.Alias):
            place = place.parent
        if isinstance(place, exp.WithinGroup | exp.Window) or (isinstance(call, exp.ArrayAgg) and place not in shown):
            # What sorts, counts or unfolds the list does not mind its order.
            continue
        inner = call.this.expressions[0] if isinstance(call.this, exp.Distinct) else call.this
        effect = "the values come in any order, another one each time"
        yield Hit(call, effect, f"add ORDER BY inside the brackets: `… ORDER BY {query.written(inner)}`")

import re

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query, is_aggregated

_KEY = re.compile(r"(^|_)(id|key|no|nr|number)$", re.IGNORECASE)


@rule(severity="warn")
def count_nullable(query: Query) -> Hits:
    """count of a column leaves out the rows in which it is NULL.

    To count rows, write count(*). To count the rows that have a value, it is clearer
    to ask for them: FILTER (WHERE … IS NOT NULL).

    Avoid:

        SELECT count(cust_id) FROM ord

    Prefer:

        SELECT count(*) FROM ord
    """
    for call in query.find(exp.Count):
        select = query.select_of(call)
        found = query.resolved(call.this) if isinstance(call.this, exp.Expr) else None
        if select is None or found is None or not is_aggregated(call) or isinstance(call.parent, exp.Filter):
            continue
        source, output = found
        key = output.is_key or _KEY.search(output.name) is not None
        others = [one for one in select.find_all(exp.Count) if not one.this or isinstance(one.this, exp.Star)]
        # Where an outer join may have found nothing, that is what is asked.
        if query.is_outer(call.this) or query.nullability.is_null_supplied(source, select) or others or not key:
            continue
        if query.nullability.of(call.this) is True and query.nullability.stored(source, output.name) is True:
            name = query.written(call.this)
            yield Hit(
                call,
                f"rows in which `{name}` is NULL are not counted",
                f"write `count(*)` for all rows, or add `{name} IS NOT NULL` to show that these are meant",
            )

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregated


@rule(severity="info")
def avg_nullable(query: Query) -> Hits:
    """avg leaves out the rows in which the column is NULL.

    The mean is then that of the rows which have a value. If NULL stands for zero
    here, say so by coalesce; if not, all is well.

    Avoid:

        SELECT avg(price) FROM item

    Prefer:

        SELECT avg(coalesce(price, 0)) FROM item
    """
    for call in query.find(exp.Avg):
        select = query.select_of(call)
        found = query.resolved(call.this) if isinstance(call.this, exp.Expr) else None
        if select is None or found is None or not is_aggregated(call) or isinstance(call.parent, exp.Filter):
            continue
        source, output = found
        if query.is_outer(call.this) or query.nullability.is_null_supplied(source, select):
            continue
        if query.nullability.of(call.this) is True and query.nullability.stored(source, output.name) is True:
            name = query.written(call.this)
            yield Hit(
                call,
                f"rows in which `{name}` is NULL do not count for this mean",
                f"if NULL means zero, write `avg(coalesce({name}, 0))`; if not, add `{name} IS NOT NULL`",
            )

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


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
        if query.left_out(call) is not None:
            name = query.written(call.this)
            yield Hit(
                call,
                f"rows in which `{name}` is NULL do not count for this mean",
                f"if NULL means zero, write `avg(coalesce({name}, 0))`; if not, add `{name} IS NOT NULL`",
            )

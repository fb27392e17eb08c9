"""A share of the rows is rounded up to whole rows: TOP 30 PERCENT of four is two.

https://learn.microsoft.com/sql/t-sql/queries/top-transact-sql, https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/SELECT.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER | {"oracle"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for limit in sought(tree, exp.Limit, exp.Fetch):
        options = limit.args.get("limit_options")
        query = limit.parent
        if options is None or not options.args.get("percent") or not isinstance(query, exp.Query):
            continue
        share = limit.args.get("count") if isinstance(limit, exp.Fetch) else limit.expression
        if share is None:
            continue
        all_of_it = query.copy()
        for key in ("limit", "order", "offset"):
            all_of_it.set(key, None)
        if all_of_it.args.get("with_") is not None:
            all_of_it.set("with_", None)
        rows = filled(
            "(SELECT ceil(count(*) * :share / 100)::bigint FROM :query AS counted)",
            share=share.unnest(),
            query=exp.Subquery(this=all_of_it),
        )
        query.set("limit", exp.Limit(expression=rows))
    return tree

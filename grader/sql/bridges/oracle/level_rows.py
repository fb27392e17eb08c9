"""SELECT … FROM DUAL CONNECT BY LEVEL <= n, Oracle's way to make n rows.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Hierarchical-Queries.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"oracle"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for connect in list(tree.find_all(exp.Connect)):
        select = connect.parent
        if not isinstance(select, exp.Select) or not makes_rows(connect):
            continue
        select.set("connect", None)
        condition = connect.args["connect"].unnest()
        last = "((:last)::bigint + 1)" if isinstance(condition, exp.LTE) else "ceil(:last)::bigint"
        # There is a first row whatever the condition says.
        numbers = filled(f"range(1, greatest({last}, 2))", last=condition.expression)
        rows = exp.select(exp.alias_(exp.Explode(this=numbers), "level", quoted=True))
        alias = exp.TableAlias(this=exp.to_identifier("dual"))
        select.set("from_", exp.From(this=exp.Subquery(this=rows, alias=alias)))
    return tree


def makes_rows(connect: exp.Connect) -> bool:
    """Whether the rows of a single one are repeated, and nothing else is asked for."""
    select, condition = connect.parent, connect.args["connect"].unnest()
    if not isinstance(select, exp.Select) or connect.args.get("start") or connect.args.get("nocycle"):
        return False
    from_ = select.args.get("from_")
    single = from_ is not None and from_.this.name.lower() == "dual" and not select.args.get("joins")
    level = isinstance(condition, exp.LTE | exp.LT) and condition.this.name.lower() == "level"
    others = any(select.args.get(key) for key in ("where", "group"))
    return single and level and not others and not condition.expression.find(exp.Column)

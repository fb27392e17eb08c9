"""MySQL's own ways with clauses: HAVING without groups, WITH ROLLUP, STRAIGHT_JOIN.

https://dev.mysql.com/doc/refman/8.4/en/select.html, https://dev.mysql.com/doc/refman/8.4/en/group-by-modifiers.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL

DIALECTS = MYSQL


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for join in tree.find_all(exp.Join):
        if join.args.get("kind") == "STRAIGHT_JOIN":
            join.set("kind", None if join.args.get("on") or join.args.get("using") else "CROSS")
    for order in list(tree.find_all(exp.Order)):
        # By a text in quotes is by nothing.
        order.set("expressions", [term for term in order.expressions if not term.this.is_string])
        if not order.expressions and isinstance(order.parent, exp.Query | exp.Window):
            order.parent.set("order", None)
    for select in list(tree.find_all(exp.Select)):
        select.set("operation_modifiers", None)
        group = select.args.get("group")
        if group is not None:
            _roll_up(group)
        elif select.args.get("having") and not _is_aggregate(select):
            _filter(select)
    return tree


def _roll_up(group: exp.Group) -> None:
    rollups = group.args.get("rollup") or []
    if any(isinstance(one, exp.Rollup) and not one.expressions for one in rollups):
        group.set("rollup", [exp.Rollup(expressions=group.expressions)])
        group.set("expressions", None)


def _is_aggregate(select: exp.Select) -> bool:
    parts = [*select.expressions, select.args["having"]]
    return any(
        not isinstance(one.parent, exp.Window) and one.find_ancestor(exp.Select) is select
        for part in parts
        for one in part.find_all(exp.AggFunc)
    )


def _filter(select: exp.Select) -> None:
    """A condition on rows, told after the columns: names of these come first."""
    named = {item.alias.lower(): item.this for item in select.expressions if isinstance(item, exp.Alias)}
    having = select.args["having"]
    for column in list(having.find_all(exp.Column)):
        if not column.table and column.name.lower() in named and column.find_ancestor(exp.Select) is select:
            column.replace(exp.paren(named[column.name.lower()].copy()))
    # DuckDB takes conditions on windows here, and on rows alike.
    before = select.args.get("qualify")
    condition = having.this if before is None else exp.and_(before.this, having.this)
    select.set("having", None)
    if condition.find(exp.Window):
        select.set("qualify", exp.Qualify(this=condition))
    else:
        select.where(condition, copy=False)

"""SQLite's own ways with clauses and sums: no limit below 0, the first row where a value is wanted, TOTAL.

https://www.sqlite.org/lang_select.html#the_limit_clause, https://www.sqlite.org/lang_expr.html#subquery_expressions
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.sqlite_values import as_number, typed
from grader.sql.template import filled

DIALECTS = frozenset({"sqlite"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for limit in list(tree.find_all(exp.Limit)):
        if isinstance(limit.expression, exp.Neg) and limit.parent is not None:
            limit.parent.set("limit", None)
    for subquery in tree.find_all(exp.Subquery):
        query = subquery.this
        if isinstance(query, exp.Query) and _is_value(subquery) and not query.args.get("limit"):
            query.set("limit", exp.Limit(expression=exp.Literal.number(1)))
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() == "TOTAL" and len(call.expressions) == 1:
            _total(call)
    return tree


def _is_value(subquery: exp.Subquery) -> bool:
    parent = subquery.parent
    while isinstance(parent, exp.Paren):
        parent = parent.parent
    return parent is not None and not isinstance(
        parent, exp.From | exp.Join | exp.In | exp.Exists | exp.SetOperation | exp.Subquery | exp.CTE | exp.Lateral
    )


def _total(node: exp.Anonymous) -> None:
    """A sum that is 0 where there is nothing to add."""
    total: exp.Expr = exp.Sum(this=as_number(node.expressions[0]))
    outer: exp.Expr = node
    while isinstance(outer.parent, exp.Filter | exp.Window) and outer.arg_key == "this":
        outer = outer.parent
    if outer is node:
        outer.replace(typed(filled("coalesce(:sum, 0)::double", sum=total), "double"))
        return
    node.replace(total)
    outer.replace(typed(filled("coalesce(:sum, 0)::double", sum=outer), "double"))

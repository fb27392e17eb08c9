"""Oracle's numbers: one read in a text, the remainder by zero, shares of a whole, and deviations of a single value.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/MOD.html, …/RATIO_TO_REPORT.html, …/STDDEV.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled, sought

DIALECTS = frozenset({"oracle"})
_SINGLE = "coalesce(:deviation, CASE WHEN :count = 1 THEN 0 END)"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.Add, exp.Sub, exp.Mul, exp.Div):
        for side, other in ((node.this, node.expression), (node.expression, node.this)):
            if side.is_type(*exp.DataType.TEXT_TYPES) and other.is_type(
                *exp.DataType.NUMERIC_TYPES, *exp.DataType.TEXT_TYPES
            ):
                side.replace(exp.cast(side.copy(), "double"))
    for node in sought(tree, exp.Mod):
        by = node.expression.unnest()
        if not by.is_number or by.to_py() == 0:
            rest = "CASE WHEN :by = 0 THEN :number ELSE :number % :by END"
            node.replace(_typed(filled(rest, number=node.this, by=by), node.this.type))
    for deviation in sought(tree, exp.Stddev, exp.Variance):
        if text[deviation.meta.get("start", 0) : deviation.meta.get("end", -1) + 1].upper() in ("STDDEV", "VARIANCE"):
            _of_single(deviation)
    for window in sought(tree, exp.Window):
        share = window.this
        if isinstance(share, exp.Anonymous) and share.name.upper() == "RATIO_TO_REPORT" and len(share.expressions) == 1:
            total = window.copy()
            total.set("this", exp.Sum(this=share.expressions[0].copy()))
            value = share.expressions[0]
            window.replace(
                _typed(filled(":value / nullif(:total, 0)", value=value, total=total), exp.DataType.build("double"))
            )
    return tree


def _of_single(deviation: exp.Expr) -> None:
    outer = _whole(deviation)
    count: exp.Expr = exp.Count(this=deviation.this.copy(), big_int=True)
    if outer is not deviation:
        rows = outer.copy()
        _inner(rows, type(deviation)).replace(count)
        count = rows
    outer.replace(_typed(filled(_SINGLE, deviation=outer, count=count), deviation.type))


def _whole(node: exp.Expr) -> exp.Expr:
    """The aggregate with its window or filter."""
    while isinstance(node.parent, exp.Window | exp.Filter) and node.parent.this is node:
        node = node.parent
    return node


def _inner(outer: exp.Expr, kind: type[exp.Expr]) -> exp.Expr:
    while not isinstance(outer, kind):
        outer = outer.this
    return outer


def _typed(node: exp.Expr, type_: exp.DataType | None) -> exp.Expr:
    node.type = type_
    return node

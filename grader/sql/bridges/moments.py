"""Text beside dates and times: PostgreSQL reads it as what the other side is."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES
_MOMENTS = ("date", "timestamp", "timestamptz", "timestampntz", "time")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Add, exp.Sub)):
        for side, other in (("this", "expression"), ("expression", "this")):
            _read_text(node, side, node.args[other])
        _keep_date(node)
    for call in list(tree.find_all(exp.TimestampTrunc, exp.DateTrunc, exp.Extract)):
        key = "expression" if isinstance(call, exp.Extract) else "this"
        if call.args[key].is_string:
            call.set(key, exp.cast(call.args[key].copy(), "timestamp"))
    return tree


def _read_text(node: exp.Expr, side: str, other: exp.Expr) -> None:
    one = node.args[side]
    if not one.is_string:
        return
    if other.is_type("interval") or isinstance(other, exp.Interval):
        node.set(side, exp.cast(one.copy(), "interval"))
    elif other.is_type(*_MOMENTS):
        same = other.type.this if other.type is not None else "timestamp"
        node.set(side, exp.cast(one.copy(), "interval" if isinstance(node, exp.Add) else same))


def _keep_date(node: exp.Expr) -> None:
    """A date and a whole number make a date."""
    left, right = node.this, node.expression
    if left.is_type("date") and right.is_type(*exp.DataType.INTEGER_TYPES) and not right.is_type("int"):
        node.set("expression", exp.cast(right.copy(), "int"))

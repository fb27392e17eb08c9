"""SQL Server's + joins texts, adds a number in a text to a number, and moves a DATETIME by days.

https://learn.microsoft.com/sql/t-sql/language-elements/string-concatenation-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
_MOMENTS = ("timestamp", "timestamptz", "timestampntz", "timestampltz", "datetime", "datetime2", "smalldatetime")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    # From the inside out: a sum may be part of a sum.
    for node in sought(tree, exp.Add, exp.Sub):
        left, right = node.this, node.expression
        if (
            isinstance(node, exp.Add)
            and (_is_text(left) or _is_text(right))
            and not any(map(_is_number, (left, right)))
        ):
            node.replace(_typed(exp.DPipe(this=left, expression=right), "text"))
            continue
        for side, other in ((left, right), (right, left)):
            if _is_text(side) and _is_number(other) and other.type is not None:
                side.replace(exp.cast(side.copy(), other.type.copy()))
        if node.type is None or node.is_type("unknown") or _is_text(node):
            numbers = [side for side in (left, right) if _is_number(side)]
            node.type = numbers[0].type if numbers else node.type
        _days(node)
    return tree


def _days(node: exp.Expr) -> None:
    for moment, days in ((node.this, node.expression), (node.expression, node.this)):
        if moment.is_type(*_MOMENTS) and _is_number(days):
            sign = "-" if isinstance(node, exp.Sub) else "+"
            moved = filled(f":moment {sign} to_seconds(86400 * :days)", moment=moment, days=days)
            node.replace(_typed(moved, "timestamp"))
            return


def _typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node


def _is_text(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.TEXT_TYPES)


def _is_number(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.NUMERIC_TYPES)

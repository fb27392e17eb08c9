"""Oracle's NUMBER has no scale unless told, its whole numbers are rounded, and texts are cut to their length.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/CAST.html, …/Data-Types.html
"""

from sqlglot import exp
from sqlglot.optimizer.annotate_types import TypeAnnotator

from grader.sql.bridges.oracle.printed import printed
from grader.sql.course import Course
from grader.sql.template import filled, sought


def _of_number(annotator: TypeAnnotator, node: exp.ToNumber) -> exp.ToNumber:
    annotator._set_type(node, exp.DataType.build("double"))
    return node


DIALECTS = frozenset({"oracle"})
ANNOTATORS = {exp.ToNumber: _of_number}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for number in sought(tree, exp.ToNumber):
        value = number.this
        if number.args.get("format") is not None:
            value = filled("regexp_replace(:text, '[,$]', '', 'g')", text=value)
        number.replace(_typed(exp.cast(value.copy(), "double"), number.type))
    for node in sought(tree, exp.Cast):
        new = _cast(node)
        if new is not None:
            node.replace(_typed(new, node.type))
    return tree


def _typed(node: exp.Expr, type_: exp.DataType | None) -> exp.Expr:
    node.type = type_
    return node


def _cast(node: exp.Cast) -> exp.Expr | None:
    value, to = node.this, node.to
    if to.is_type(*exp.DataType.TEXT_TYPES):
        text, length = printed(value), to.expressions[0].name if to.expressions else ""
        if not length.isdigit():
            return text
        if to.this in (exp.DType.CHAR, exp.DType.NCHAR):
            return filled("rpad(:text, :length, ' ')", text=text, length=int(length))
        return filled("left(:text, :length)", text=text, length=int(length))
    if to.is_type(*exp.DataType.INTEGER_TYPES):
        return filled("round(:value::decimal(38, 10))::bigint", value=value)
    if to.is_type("float", "double"):
        return exp.cast(value.copy(), "double")
    if to.this == exp.DType.DECIMAL and not to.expressions:
        return (
            exp.paren(value.copy()) if value.is_type(*exp.DataType.NUMERIC_TYPES) else exp.cast(value.copy(), "double")
        )
    return None

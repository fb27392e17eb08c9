"""How the types of PostgreSQL's functions differ from what sqlglot takes them for; it decides what a division does.

https://www.postgresql.org/docs/current/functions-aggregate.html: sums of bigint are numeric, and so on.
"""

from sqlglot import exp
from sqlglot.optimizer.annotate_types import TypeAnnotator

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    return tree


def _sum(annotator: TypeAnnotator, node: exp.Sum) -> exp.Sum:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    if argument.is_type("bigint", "decimal"):
        annotator._set_type(node, exp.DType.DECIMAL)
    elif argument.is_type(*exp.DataType.INTEGER_TYPES):
        annotator._set_type(node, exp.DType.BIGINT)
    else:
        annotator._set_type(node, argument.type)
    return node


def _literal(annotator: TypeAnnotator, node: exp.Literal) -> exp.Literal:
    """Numbers with a point are exact."""
    whole = exp.DType.INT if node.is_int and abs(int(node.name)) < 2**31 else exp.DType.BIGINT
    number = whole if node.is_int else exp.DType.DECIMAL
    annotator._set_type(node, exp.DType.VARCHAR if node.is_string else number)
    return node


def _mean(annotator: TypeAnnotator, node: exp.Avg) -> exp.Avg:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    annotator._set_type(node, exp.DType.DOUBLE if argument.is_type("float", "double") else exp.DType.DECIMAL)
    return node


def _rounded(annotator: TypeAnnotator, node: exp.Round) -> exp.Round:
    of_whole = node.this.is_type(*exp.DataType.INTEGER_TYPES)
    annotator._set_type(node, exp.DType.DECIMAL if of_whole else node.this.type)
    return node


def _difference(annotator: TypeAnnotator, node: exp.Sub) -> exp.Expr:
    """The days between two dates, or the time between two times."""
    sides = (node.this, node.expression)
    if all(side.is_type("date") for side in sides):
        annotator._set_type(node, exp.DType.INT)
    elif all(side.is_type("date", "timestamp", "timestampntz", "timestamptz") for side in sides) or all(
        side.is_type("time") for side in sides
    ):
        annotator._set_type(node, exp.DType.INTERVAL)
    else:
        usual: exp.Expr = annotator._annotate_binary(node)
        return usual
    return node


def _double(annotator: TypeAnnotator, node: exp.Expr) -> exp.Expr:
    annotator._set_type(node, exp.DType.DOUBLE)
    return node


def _exact(annotator: TypeAnnotator, node: exp.Expr) -> exp.Expr:
    annotator._set_type(node, exp.DType.DECIMAL)
    return node


ANNOTATORS = {
    exp.Avg: _mean,
    exp.Ceil: _double,
    exp.Extract: _exact,
    exp.Floor: _double,
    exp.Literal: _literal,
    exp.Round: _rounded,
    exp.Sub: _difference,
    exp.Sum: _sum,
}

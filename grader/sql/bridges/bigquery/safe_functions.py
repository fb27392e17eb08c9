"""BigQuery's functions that give NULL instead of an error, and IEEE_DIVIDE.

https://cloud.google.com/bigquery/docs/reference/standard-sql/functions-reference#safe_prefix
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
_SIGNS: dict[type[exp.Expr], str] = {exp.SafeAdd: "+", exp.SafeSubtract: "-", exp.SafeMultiply: "*"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.SafeFunc, exp.SafeNegate, exp.Anonymous, *_SIGNS)):
        if isinstance(node, exp.SafeFunc):
            _replace(node, exp.Anonymous(this="TRY", expressions=[node.this.copy()]), node.this.type)
        elif isinstance(node, exp.SafeNegate):
            _replace(node, filled("try(-:value)", value=node.this), node.this.type)
        elif type(node) in _SIGNS:
            template = f"try(:left {_SIGNS[type(node)]} :right)"
            _replace(node, filled(template, left=node.this, right=node.expression), node.this.type)
        elif node.name.upper() == "IEEE_DIVIDE" and len(node.expressions) == 2:
            left, right = node.expressions
            _replace(
                node, filled(":left::double / :right::double", left=left, right=right), exp.DataType.build("double")
            )
    return tree


def _replace(node: exp.Expr, new: exp.Expr, type_: exp.DataType | None) -> None:
    new.type = type_
    node.replace(new)

"""Text among the values that an expression chooses from makes text of them all: `coalesce(upkeep, 'none')`.

https://spark.apache.org/docs/latest/sql-ref-ansi-compliance.html#type-coercion
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SPARK

DIALECTS = SPARK


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Coalesce, exp.Case, exp.If)):
        if isinstance(node, exp.If) and isinstance(node.parent, exp.Case):
            continue
        values = _values(node)
        if any(map(_is_text, values)):
            for value in values:
                if value.is_type(*exp.DataType.NUMERIC_TYPES, "date", "timestamp", "boolean"):
                    value.replace(_text(value))
            node.type = exp.DataType.build("text")
    for node in tree.find_all(exp.Pad, exp.Replace):
        for key in ("expression", "replacement", "fill_pattern"):
            given = node.args.get(key)
            is_text = key != "expression" or isinstance(node, exp.Replace)
            if isinstance(given, exp.Expr) and is_text and given.is_type(*exp.DataType.NUMERIC_TYPES):
                node.set(key, _text(given))
    return tree


def _values(node: exp.Expr) -> list[exp.Expr]:
    if isinstance(node, exp.Coalesce):
        values = [node.this, *node.expressions]
    elif isinstance(node, exp.Case):
        values = [*(branch.args.get("true") for branch in node.args["ifs"]), node.args.get("default")]
    else:
        values = [node.args.get("true"), node.args.get("false")]
    return [value for value in values if value is not None]


def _is_text(value: exp.Expr) -> bool:
    return value.is_string or value.is_type(*exp.DataType.TEXT_TYPES)


def _text(value: exp.Expr) -> exp.Expr:
    text = exp.cast(value.copy(), "text")
    text.type = text.to.copy()
    return text

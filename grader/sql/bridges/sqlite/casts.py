"""SQLite's casts: text gives the number it begins with, fractions are cut off, and unknown types are numbers.

https://www.sqlite.org/lang_expr.html#castexpr
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.sqlite_values import as_number, as_text, as_whole

DIALECTS = frozenset({"sqlite"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.find_all(exp.Cast))):
        cast = _cast(node)
        # It has a say in comparisons, as a column has.
        cast.meta["cast"] = True
        if cast is not node:
            node.replace(cast)
    return tree


def _cast(node: exp.Cast) -> exp.Expr:
    value, to = node.this, node.to
    if to.is_type(*exp.DataType.INTEGER_TYPES):
        if not value.is_type(*exp.DataType.INTEGER_TYPES):
            return as_whole(value)
    elif to.is_type(*exp.DataType.TEXT_TYPES):
        return as_text(value).copy()
    elif to.is_type("double", "float"):
        node.set("this", as_number(value))
        return node
    elif to.is_type("decimal", "date", "datetime", "timestamp", "timestamptz", "time", "boolean"):
        # What no rule is made for is a number, and keeps its digits.
        return as_number(value).copy()
    return node

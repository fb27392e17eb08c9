"""MySQL's casts: to whole numbers cut text off, DECIMAL alone has no decimals, CHAR(n) cuts text.

https://dev.mysql.com/doc/refman/8.4/en/cast-functions.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import MOMENTS, STAMPS, as_date, as_number, as_stamp, as_text, is_text, typed
from grader.sql.template import filled

DIALECTS = MYSQL
_WHOLE = ("bigint", "ubigint", "int")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for cast in reversed(list(tree.find_all(exp.Cast))):
        made = _made(cast)
        if made is not None:
            cast.replace(made)
    return tree


def _made(cast: exp.Cast) -> exp.Expr | None:
    value, to = cast.this, cast.to
    if to.is_type(*_WHOLE) and is_text(value):
        return typed(filled("trunc(:value::double)::bigint", value=value), "bigint")
    if to.is_type(*_WHOLE, "decimal", "double", "float") and value.is_type(*MOMENTS):
        return as_number(value)
    if to.is_type("decimal") and not to.expressions:
        return typed(exp.cast(value.copy(), "decimal(10, 0)"), "decimal(10, 0)")
    if to.is_type("char", "nchar", "varchar"):
        written = as_text(value)
        length = to.expressions[0].this if to.expressions else None
        return typed(filled("left(:text, :length)", text=written, length=length), "text") if length else written.copy()
    if to.is_type("date") and is_text(value):
        return as_date(value).copy()
    if to.is_type(*STAMPS) and is_text(value):
        return as_stamp(value).copy()
    return None

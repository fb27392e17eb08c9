"""SQL Server's CONVERT: a cast whose style says how dates are written.

https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
_ISO_DAY = "%Y-%m-%d"
_DAYS = {
    1: "%m/%d/%y", 2: "%y.%m.%d", 3: "%d/%m/%y", 4: "%d.%m.%y", 5: "%d-%m-%y", 6: "%d %b %y", 7: "%b %d, %y",
    10: "%m-%d-%y", 11: "%y/%m/%d", 12: "%y%m%d", 23: _ISO_DAY, 101: "%m/%d/%Y", 102: "%Y.%m.%d", 103: "%d/%m/%Y",
    104: "%d.%m.%Y", 105: "%d-%m-%Y", 106: "%d %b %Y", 107: "%b %d, %Y", 110: "%m-%d-%Y", 111: "%Y/%m/%d",
    112: "%Y%m%d",
}  # fmt: skip
_CLOCKS = {8: "%H:%M:%S", 24: "%H:%M:%S", 108: "%H:%M:%S", 14: "%H:%M:%S:%g", 114: "%H:%M:%S:%g"}
_BOTH = {
    20: " %H:%M:%S", 120: " %H:%M:%S", 21: " %H:%M:%S.%g", 25: " %H:%M:%S.%g", 121: " %H:%M:%S.%g", 126: "T%H:%M:%S",
}  # fmt: skip
#: Mar  1 2024  6:30PM, with blanks for digits that are not there.
_WORDS = "strftime(:value, '%b ') || lpad(day(:value)::text, 2, ' ') || strftime(:value, ' %Y')"
_WORDS_CLOCK = "' ' || lpad(strftime(:value, '%-I'), 2, ' ') || strftime(:value, ':%M%p')"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.Convert):
        value, style = node.expression, node.args.get("style")
        safe = bool(node.args.get("safe"))
        if style is not None:
            if not style.is_int:
                raise UnsupportedError("a style that is not written out")
            value = _styled(value, int(style.name), node.this, safe)
        made = (exp.TryCast if safe else exp.Cast)(this=value, to=node.this)
        made.type = node.this
        node.replace(made)
    return tree


def _styled(value: exp.Expr, style: int, to: exp.DataType, safe: bool) -> exp.Expr:
    is_text = value.is_type(*exp.DataType.TEXT_TYPES)
    if to.is_type(*exp.DataType.TEXT_TYPES):
        if is_text or (style == 0 and value.is_type(*exp.DataType.NUMERIC_TYPES)):
            return value
        return _written(value, style)
    if (
        is_text
        and to.is_type("date", "datetime", "datetime2", "smalldatetime")
        and style in _DAYS
        and style not in (23, 112)
    ):
        read = filled(
            "try_strptime(:text, :format)" if safe else "strptime(:text, :format)", text=value, format=_DAYS[style]
        )
        read.type = exp.DataType.build("timestamp")
        return read
    return value


def _written(value: exp.Expr, style: int) -> exp.Expr:
    if style in (0, 100) and value.is_type(*exp.DataType.TEMPORAL_TYPES):
        template = _WORDS if value.is_type("date") else f"{_WORDS} || {_WORDS_CLOCK}"
        written = filled(template, value=filled(":value::timestamp", value=value))
        written.type = exp.DataType.build("text")
        return written
    if value.is_type(*exp.DataType.NUMERIC_TYPES) or not (style in _DAYS or style in _CLOCKS or style in _BOTH):
        raise UnsupportedError(f"style {style}")
    if style in _BOTH:
        format_ = _ISO_DAY if value.is_type("date") else _ISO_DAY + _BOTH[style]
    else:
        format_ = _DAYS.get(style) or _CLOCKS[style]
    written = filled("strftime(:value::timestamp, :format)", value=value, format=format_)
    written.type = exp.DataType.build("text")
    return written

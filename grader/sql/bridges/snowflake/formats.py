"""Snowflake's TO_CHAR and TO_VARCHAR of dates and times.

https://docs.snowflake.com/en/sql-reference/date-time-input-output#about-the-elements-used-in-input-and-output-formats
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"snowflake"})
#: sqlglot's own reading changes their formats before a bridge could see them.
UNREAD = {"TO_VARCHAR": "text"}
_FIELDS = {
    "YYYY": "%Y", "YY": "%y", "MMMM": "%B", "MON": "%b", "MM": "%m", "DD": "%d", "DY": "%a", "HH24": "%H", "HH12": "%I",
    "AM": "%p", "PM": "%p", "MI": "%M", "SS": "%S", "FF3": "%g", "FF6": "%f", "FF9": "%n", "FF": "%n",
}  # fmt: skip
_PATTERN = re.compile(rf'"([^"]*)"|({"|".join(_FIELDS)})(?![A-Z0-9]*TH)|([A-Z])|(.)', re.IGNORECASE | re.DOTALL)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() not in ("TO_CHAR", "TO_VARCHAR"):
            continue
        arguments = call.expressions
        if len(arguments) == 1:
            call.replace(_typed(exp.cast(arguments[0].copy(), "text")))
        elif len(arguments) == 2 and arguments[1].is_string:
            format_ = strftime_format(arguments[1].name)
            if format_ is None or arguments[0].is_type(*exp.DataType.NUMERIC_TYPES):
                raise UnsupportedError(f"the format `{arguments[1].name}`")
            call.replace(_typed(filled("strftime(:value, :format)", value=arguments[0], format=format_)))
        else:
            raise UnsupportedError(f"`{call.name}`")
    return tree


def strftime_format(written: str) -> str | None:
    """
    >>> strftime_format('DD.MM.YYYY "at" HH24:MI'), strftime_format("Month"), strftime_format("100%")
    ('%d.%m.%Y at %H:%M', None, '100%%')
    """
    parts = []
    for quoted, field, letter, other in _PATTERN.findall(written):
        if letter:
            return None
        parts.append(_FIELDS[field.upper()] if field else (quoted or other).replace("%", "%%"))
    return "".join(parts)


def _typed(node: exp.Expr) -> exp.Expr:
    node.type = exp.DataType.build("text")
    return node

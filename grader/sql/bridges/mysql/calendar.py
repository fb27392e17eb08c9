"""MySQL's days and weeks by number, and its formats of dates.

https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html#function_week
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import as_date, as_stamp, typed
from grader.sql.template import filled

DIALECTS = MYSQL
_SUNDAY_WEEK = "strftime(:day, '%U')::int"
#: Weeks from Monday; the first is that with four days of the year, the days before it are in week 0.
_MONDAY_WEEK = "((dayofyear(:day) + (isodow(date_trunc('year', :day)) + 2) % 7 + 3) // 7)"
_WEEKS = {
    "0": _SUNDAY_WEEK,
    "1": _MONDAY_WEEK,
    "2": "strftime(:day - dayofweek(:day)::int, '%U')::int",
    "3": "weekofyear(:day)",
    "5": "strftime(:day, '%W')::int",
    "7": "strftime(:day - (isodow(:day) - 1)::int, '%W')::int",
}
_YEARS_WEEKS = {
    "0": "strftime(:day - dayofweek(:day)::int, '%Y%U')::int",
    "1": "strftime(:day, '%G%V')::int",
    "3": "strftime(:day, '%G%V')::int",
}
_CALLS = {
    "WEEKDAY": "isodow(:day) - 1",
    "MAKEDATE": "make_date(:year::int, 1, 1) + (:number::int - 1)",
    "UNIX_TIMESTAMP": "epoch(:day::timestamp)::bigint",
    "TIME_TO_SEC": "epoch(:day::time)::bigint",
}
#: Parts of a format that strftime has no sign for.
_PARTS = {
    "%D": "day(:day)::text || CASE WHEN day(:day) IN (11, 12, 13) THEN 'th' WHEN day(:day) % 10 = 1 THEN 'st' "
    "WHEN day(:day) % 10 = 2 THEN 'nd' WHEN day(:day) % 10 = 3 THEN 'rd' ELSE 'th' END",
    "%W": f"lpad({_MONDAY_WEEK}::text, 2, '0')",
    "%v": "strftime(:day, '%V')",
}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        made = _made(node)
        if made is not None:
            node.replace(made)
    return tree


def _made(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.DayOfWeek):
        return typed(filled("dayofweek(:day) + 1", day=node.this), "int")
    if isinstance(node, exp.Time):
        return typed(exp.cast(node.this.copy(), "time"), "time")
    if isinstance(node, exp.Week):
        return _week(_WEEKS, node.this, node.args.get("mode"))
    if isinstance(node, exp.Extract):
        return _extracted(node)
    if isinstance(node, exp.TimeToStr):
        return _formatted(node)
    if isinstance(node, exp.StrToDate | exp.StrToTime):
        return _parsed(node)
    if not isinstance(node, exp.Anonymous):
        return None
    name, arguments = node.name.upper(), node.expressions
    if name == "YEARWEEK" and arguments:
        return _week(_YEARS_WEEKS, arguments[0], arguments[1] if len(arguments) > 1 else None)
    if name == "MAKEDATE" and len(arguments) == 2:
        return typed(filled(_CALLS[name], year=arguments[0], number=arguments[1]), "date")
    if name in _CALLS and len(arguments) == 1:
        return typed(filled(_CALLS[name], day=as_date(arguments[0]) if name == "WEEKDAY" else arguments[0]), "bigint")
    return None


def _week(weeks: dict[str, str], day: exp.Expr, mode: exp.Expr | None) -> exp.Expr:
    number = mode.name if mode is not None else "0"
    if number not in weeks:
        raise UnsupportedError(f"a week of mode {number}")
    return typed(filled(weeks[number], day=as_date(day)), "int")


def _extracted(node: exp.Extract) -> exp.Expr | None:
    part, day = node.this.name.upper(), node.expression
    if part == "WEEK":
        return _week(_WEEKS, day, None)
    if part == "YEAR_MONTH":
        return typed(filled("strftime(:day, '%Y%m')::int", day=as_date(day)), "int")
    if "_" in part:
        raise UnsupportedError(f"EXTRACT({part} …)")
    return None


def _formatted(node: exp.TimeToStr) -> exp.Expr | None:
    format_, moment = node.args.get("format"), node.this
    if not isinstance(format_, exp.Literal):
        raise UnsupportedError("a format that is not written out")
    if isinstance(moment, exp.TsOrDsToTimestamp):
        moment = as_stamp(moment.this)
    pieces = re.findall(r"%[DWv]|(?:%[^DWv]|[^%])+", format_.name)
    if re.search(r"(?<!%)(?:%%)*%[VX]", format_.name):
        raise UnsupportedError("a week of this kind")
    written: exp.Expr = exp.Literal.string("")
    for piece in pieces:
        template = _PARTS.get(piece)
        part = filled(template, day=moment) if template else filled("strftime(:day, :format)", day=moment, format=piece)
        written = exp.DPipe(this=written, expression=part)
    return typed(exp.paren(written), "text")


def _parsed(node: exp.StrToDate | exp.StrToTime) -> exp.Expr | None:
    """Text that does not fit is NULL."""
    is_date = re.search("%-?[fHhIkMlprSsT]", node.text("format")) is None
    moment = filled("try_strptime(:text, :format)", text=node.this, format=node.args["format"])
    return typed(exp.cast(moment, "date"), "date") if is_date else typed(moment, "timestamp")

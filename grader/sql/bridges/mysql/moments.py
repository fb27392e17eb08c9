"""MySQL's sums and differences of dates and times.

https://dev.mysql.com/doc/refman/8.4/en/date-and-time-functions.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import DATES, STAMPS, as_date, as_stamp, is_text, typed
from grader.sql.template import filled

DIALECTS = MYSQL
_SMALL = {"MICROSECOND": 1, "SECOND": 10**6, "MINUTE": 60 * 10**6, "HOUR": 3600 * 10**6}
_LARGE = frozenset({"DAY", "WEEK", "MONTH", "QUARTER", "YEAR"})
_MICROSECONDS = {**_SMALL, "DAY": 86400 * 10**6, "WEEK": 7 * 86400 * 10**6}
_MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}
_CALLS = {"ADDDATE": exp.Add, "SUBDATE": exp.Sub}
_OF_MOMENTS = (exp.Hour, exp.Minute, exp.Second, exp.Quarter, exp.LastDay, exp.Dayname, exp.Extract)
#: How far the time within its month is along: no month of 31 days counts as over on the 30th.
_WITHIN = "strftime(:{0}, '%d%H%M%S%f')"
_FULL_MONTHS = (
    "(date_diff('month', :a, :b) "
    "- CASE WHEN :b >= :a AND {b} < {a} THEN 1 WHEN :b < :a AND {b} > {a} THEN -1 ELSE 0 END)"
).format(a=_WITHIN.format("a"), b=_WITHIN.format("b"))


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        made = _made(node)
        if made is not None:
            node.replace(made)
        if isinstance(node, _OF_MOMENTS):
            key = "expression" if isinstance(node, exp.Extract) else "this"
            if is_text(node.args[key]):
                node.set(key, as_stamp(node.args[key]))
    return tree


def _made(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.DateAdd | exp.TimestampAdd | exp.DateSub):
        return _moved(node.this, node.expression, node.unit, exp.Sub if isinstance(node, exp.DateSub) else exp.Add)
    if isinstance(node, exp.Add | exp.Sub):
        for one, other in ((node.this, node.expression), (node.expression, node.this)):
            if isinstance(other, exp.Interval):
                return _moved(one, other.this, other.args.get("unit"), type(node))
    if isinstance(node, exp.Anonymous) and node.name.upper() in _CALLS and len(node.expressions) == 2:
        moment, by = node.expressions
        kind = _CALLS[node.name.upper()]
        if isinstance(by, exp.Interval):
            return _moved(moment, by.this, by.args.get("unit"), kind)
        return _moved(moment, by, exp.var("DAY"), kind)
    if isinstance(node, exp.DateDiff):
        start = as_date(node.expression)
        if start.name == "0000-01-01":
            # There, and for TO_DAYS, the year 0 has no 29th of February.
            start = exp.cast(exp.Literal.string("0000-01-02"), "date")
        days = filled("date_diff('day', :a, :b)", a=start, b=as_date(node.this))
        return typed(days, "bigint")
    if isinstance(node, exp.TimestampDiff):
        return _difference(as_stamp(node.expression), as_stamp(node.this), node.text("unit").upper())
    return None


def _moved(moment: exp.Expr, by: exp.Expr, unit: exp.Expr | None, kind: type[exp.Binary]) -> exp.Expr:
    name = unit.name.upper() if unit is not None else "DAY"
    if name not in _SMALL and name not in _LARGE:
        raise UnsupportedError(f"INTERVAL … {name}")
    if isinstance(moment, exp.Interval):
        raise UnsupportedError("a sum of intervals")
    is_day = name in _LARGE and (moment.is_type(*DATES) or (is_text(moment) and _is_day(moment)))
    start = as_date(moment) if is_day else as_stamp(moment) if not moment.is_type(*DATES, *STAMPS) else moment
    if name == "QUARTER":
        by, name = filled("3 * :by", by=exp.cast(by.copy(), "int")), "MONTH"
    if isinstance(by, exp.Literal) and name in _LARGE and "." in by.name:
        raise UnsupportedError("a fraction of a day")
    amount = by.copy() if isinstance(by, exp.Literal) else exp.paren(exp.cast(by.copy(), "int"))
    moved = exp.paren(kind(this=exp.paren(start.copy()), expression=exp.Interval(this=amount, unit=exp.var(name))))
    return typed(exp.cast(moved, "date"), "date") if is_day else typed(moved, "timestamp")


def _is_day(text: exp.Expr) -> bool:
    if text.is_string:
        return re.fullmatch(r"\s*\d+[-./]\d+[-./]\d+\s*|\d{8}", text.name) is not None
    return isinstance(text, exp.TimeToStr) and re.fullmatch(r"(%Y|%m|%d|[-0-9])*", text.text("format")) is not None


def _difference(a: exp.Expr, b: exp.Expr, unit: str) -> exp.Expr:
    if unit in _MICROSECONDS:
        made = filled(f"(epoch_us(:b) - epoch_us(:a)) // {_MICROSECONDS[unit]}", a=a, b=b)
    elif unit in _MONTHS:
        made = filled(f"{_FULL_MONTHS} // {_MONTHS[unit]}", a=a, b=b)
    else:
        raise UnsupportedError(f"TIMESTAMPDIFF of {unit}")
    return typed(made, "bigint")

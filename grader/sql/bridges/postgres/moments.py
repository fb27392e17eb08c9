"""Text read as dates, times and intervals, and what may be done with these in PostgreSQL.

https://www.postgresql.org/docs/current/functions-datetime.html
"""

import re

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.intervals import interval
from grader.sql.template import filled

DIALECTS = POSTGRES
_MOMENTS = ("date", "timestamp", "timestamptz", "timestampntz", "time")
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE)
#: As its setting DateStyle has it unless somebody changes it.
_MONTH_FIRST = re.compile(r"\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b(.*)", re.DOTALL)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WRITTEN_OUT = (
    re.compile(r"\s*(?P<day>\d{1,2})[- ](?P<month>[A-Za-z]{3,9})[-, ]+(?P<year>\d{4})\b(?P<rest>.*)", re.DOTALL),
    re.compile(r"\s*(?P<month>[A-Za-z]{3,9})[- ](?P<day>\d{1,2})[-, ]+(?P<year>\d{4})\b(?P<rest>.*)", re.DOTALL),
)
#: What sqlglot leaves of a format as it was.
_NAMES_OF_MONTHS = re.compile(r"(?<!%)(month)|(?<!%)(mon)", re.IGNORECASE)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Add, exp.Sub)):
        for side, other in (("this", "expression"), ("expression", "this")):
            _read_text(node, side, node.args[other])
        _calculate(node)
    for call in list(tree.find_all(exp.TimestampTrunc, exp.DateTrunc, exp.Extract)):
        key = "expression" if isinstance(call, exp.Extract) else "this"
        if call.args[key].is_string:
            call.set(key, exp.cast(call.args[key].copy(), "timestamp"))
    for parsed in tree.find_all(exp.StrToDate, exp.StrToTime):
        format_ = parsed.args.get("format")
        if format_ is not None and format_.is_string:
            format_.set("this", _NAMES_OF_MONTHS.sub(lambda found: "%B" if found[1] else "%b", format_.name))
    for spec in tree.find_all(exp.WindowSpec):
        for bound in ("start", "end"):
            if isinstance(spec.args.get(bound), exp.Literal) and spec.args[bound].is_string:
                spec.set(bound, _cast(spec.args[bound], "interval"))
    for literal in list(tree.find_all(exp.Literal)):
        if literal.is_string and _beside_moment(literal):
            literal.set("this", iso(literal.name))
    return tree.transform(_spelt_out, copy=False)


def iso(text: str) -> str:
    """
    >>> iso("9-1-2012 10:00"), iso("28 Feb 2024"), iso("March 1, 2024"), iso("2012-09-01")
    ('2012-09-01 10:00', '2024-02-28', '2024-03-01', '2012-09-01')
    """
    if found := _MONTH_FIRST.fullmatch(text):
        return f"{found[3]}-{int(found[1]):02}-{int(found[2]):02}{found[4]}"
    for pattern in _WRITTEN_OUT:
        if (found := pattern.fullmatch(text)) and found["month"].lower()[:3] in _MONTHS:
            month = _MONTHS.index(found["month"].lower()[:3]) + 1
            return f"{found['year']}-{month:02}-{int(found['day']):02}{found['rest']}"
    return text


def _beside_moment(literal: exp.Literal) -> bool:
    """Whether it is cast to, or compared with, a date or a time."""
    parent = literal.parent
    if isinstance(parent, exp.DateDiff | exp.TsOrDsDiff | exp.TsOrDsAdd | exp.TsOrDsToDate | exp.AddMonths):
        return literal.arg_key in ("this", "expression") and not literal.name.isalpha()
    if isinstance(parent, exp.Cast):
        return bool(parent.to.is_type(*_MOMENTS))
    if isinstance(parent, (*_COMPARISONS, exp.Between, exp.In)):
        return any(value.is_type(*_MOMENTS) for value in parent.iter_expressions())
    return False


def _spelt_out(node: exp.Expr) -> exp.Expr:
    if isinstance(node, exp.Cast) and node.this.is_string and node.to.is_type("interval"):
        written = interval(node.this.name)
        if written is not None:
            return exp.paren(written, copy=False) if isinstance(written, exp.Add) else written
    return node


def _read_text(node: exp.Expr, side: str, other: exp.Expr) -> None:
    """A text takes the type that makes sense beside the other side."""
    one = node.args[side]
    if not one.is_string:
        return
    if other.is_type("interval"):
        node.set(side, _cast(one, "interval"))
    elif other.is_type(*_MOMENTS):
        same = other.type.this.value if other.type is not None else "timestamp"
        node.set(side, _cast(one, "interval" if isinstance(node, exp.Add) else same))


def _calculate(node: exp.Expr) -> None:
    left, right = node.this, node.expression
    if left.is_type("date") and right.is_type(*exp.DataType.INTEGER_TYPES):
        node.set("expression", _cast(right, "int"))
    elif isinstance(node, exp.Add) and right.is_type("date") and left.is_type(*exp.DataType.INTEGER_TYPES):
        node.set("this", _cast(left, "int"))
    elif isinstance(node, exp.Sub) and left.is_type("time") and right.is_type("time"):
        between = filled("(DATE '2000-01-01' + :left) - (DATE '2000-01-01' + :right)", left=left, right=right)
        between.type = exp.DataType.build("interval")
        node.replace(between)


def _cast(node: exp.Expr, type_: str) -> exp.Expr:
    cast = exp.cast(node.copy(), type_)
    cast.type = cast.to.copy()
    return cast

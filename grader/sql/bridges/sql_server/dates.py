"""SQL Server's dates: weeks begin on Sunday, numbers are days since 1900, and DATEDIFF counts boundaries.

https://learn.microsoft.com/sql/t-sql/functions/datediff-transact-sql, …/datepart-transact-sql, …/dateadd-transact-sql
"""

import re

from sqlglot import exp
from sqlglot.dialects.dialect import map_date_part

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
UNREAD = {
    "DATENAME": "text", "EOMONTH": "date", "DAY": "int", "MONTH": "int", "YEAR": "int", "GETUTCDATE": "timestamp",
    "SYSUTCDATETIME": "timestamp",
}  # fmt: skip

_CLOCK = frozenset({"HOUR", "MINUTE", "SECOND", "MILLISECOND", "MICROSECOND", "NANOSECOND"})
_AS_DAYS = frozenset({"DAYOFYEAR", "DAYOFWEEK", "DAYOFWEEKISO"})
_NUMBERS = {
    "DAYOFWEEK": "dayofweek(:moment) + 1",
    "WEEK": "(dayofyear(:moment) + dayofweek(date_trunc('year', :moment)) - 1) // 7 + 1",
    "MILLISECOND": "date_part('millisecond', :moment) % 1000",
    "MICROSECOND": "date_part('microsecond', :moment) % 1000000",
}
_MOMENTS = (
    "date",
    "timestamp",
    "timestampntz",
    "timestamptz",
    "timestampltz",
    "datetime",
    "datetime2",
    "smalldatetime",
)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)((?: .*)?)", re.DOTALL)
_AMERICAN = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})((?: .*)?)", re.DOTALL)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for literal in sought(tree, exp.Literal):
        if literal.is_string and _stands_for_moment(literal):
            literal.set("this", iso(literal.name))
    for node in sought(tree, exp.Anonymous, exp.Extract, exp.DateAdd, exp.DateDiff, exp.TimestampTrunc):
        new = _bridged(node)
        if new is not None:
            node.replace(new)
    return tree


def iso(text: str) -> str:
    """20240301 and, as with the American settings that are the default, 3/1/2024.

    >>> iso("20240301"), iso("3/1/2024"), iso("2024-03-01 10:00")
    ('2024-03-01', '2024-03-01', '2024-03-01 10:00')
    """
    if found := _COMPACT.fullmatch(text.strip()):
        return f"{found[1]}-{found[2]}-{found[3]}{found[4]}"
    if found := _AMERICAN.fullmatch(text.strip()):
        return f"{found[3]}-{found[1]:0>2}-{found[2]:0>2}{found[4]}"
    return text


def _stands_for_moment(literal: exp.Literal) -> bool:
    parent = literal.parent
    if isinstance(parent, exp.Cast):
        return parent.to.is_type(*_MOMENTS)
    if isinstance(parent, exp.TimeStrToTime | exp.TsOrDsToDate | exp.DateAdd | exp.Extract | exp.TimestampTrunc):
        return True
    if isinstance(parent, exp.Anonymous):
        return parent.name.upper() in UNREAD
    if isinstance(parent, exp.Predicate | exp.Coalesce | exp.Case | exp.If):
        return any(one.is_type(*_MOMENTS) for one in parent.iter_expressions())
    return False


def _bridged(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.Anonymous):
        return _unread(node)
    if isinstance(node, exp.Extract):
        return _part(str(node.name).upper(), node.expression)
    _name_unit(node)
    if isinstance(node, exp.DateDiff):
        for side in (node.this, node.expression):
            if isinstance(side, exp.TimeStrToTime) and side.this.is_type("time"):
                side.replace(filled("DATE '1900-01-01' + :time", time=side.this))
        if str(node.args["unit"].name) == "WEEK":
            # Whole weeks since a Sunday.
            weeks = (
                "date_diff('day', DATE '1752-12-31', :later) // 7 - date_diff('day', DATE '1752-12-31', :earlier) // 7"
            )
            return _typed(filled(weeks, later=node.this, earlier=node.expression), "int")
        return None
    return _added(node) if isinstance(node, exp.DateAdd) else _cut(node)


def _name_unit(node: exp.Expr) -> None:
    unit = node.args.get("unit")
    name = map_date_part(exp.var(unit.name if unit is not None else "day"), "tsql").name.upper()
    if name in _AS_DAYS and not isinstance(node, exp.TimestampTrunc):
        name = "DAY"
    node.set("unit", exp.var(name))


def _unread(call: exp.Anonymous) -> exp.Expr | None:
    name, arguments = call.name.upper(), call.expressions
    if name in ("DAY", "MONTH", "YEAR") and len(arguments) == 1:
        return _typed(filled(f"{name.lower()}(:moment)", moment=_moment(arguments[0])), "int")
    if name in ("GETUTCDATE", "SYSUTCDATETIME"):
        return _typed(filled("current_timestamp::timestamp"), "timestamp")
    if name == "EOMONTH" and len(arguments) in (1, 2):
        months = arguments[1] if len(arguments) == 2 else 0
        return _typed(
            filled("last_day(:moment + to_months((:months)::int))", moment=_moment(arguments[0]), months=months), "date"
        )
    if name == "DATENAME" and len(arguments) == 2:
        unit = map_date_part(exp.var(arguments[0].name), "tsql").name.upper()
        if unit in ("MONTH", "DAYOFWEEK"):
            format_ = "%B" if unit == "MONTH" else "%A"
            return _typed(filled("strftime(:moment, :format)", moment=_moment(arguments[1]), format=format_), "text")
        return _typed(exp.cast(_part(unit, arguments[1]), "text"), "text")
    return None


def _part(unit: str, moment: exp.Expr) -> exp.Expr:
    if unit in _NUMBERS:
        return _typed(filled(_NUMBERS[unit], moment=_moment(moment)), "int")
    return _typed(exp.Extract(this=exp.var(unit), expression=_moment(moment)), "int")


def _added(node: exp.DateAdd) -> exp.Expr | None:
    amount = node.expression
    if not amount.is_type(*exp.DataType.INTEGER_TYPES) and not amount.is_int:
        node.set("expression", filled("trunc(:amount)::bigint", amount=amount))
    unit = str(node.args["unit"].name)
    was_date = node.this.is_type("date")
    if not was_date:
        node.set("this", _moment(node.this))
    if was_date and unit not in _CLOCK:
        return _typed(exp.cast(node.copy(), "date"), "date")
    node.type = exp.DataType.build("timestamp")
    return None


def _cut(node: exp.Expr) -> exp.Expr | None:
    unit, moment = str(node.args["unit"].name), node.this
    was_date = moment.is_type("date")
    if unit == "WEEK":
        cut = filled("date_trunc('day', :moment) - to_days(dayofweek(:moment)::int)", moment=_moment(moment))
    elif unit in ("DAYOFYEAR", "DAYOFWEEK"):
        cut = filled("date_trunc('day', :moment)", moment=_moment(moment))
    elif unit == "WEEKISO":
        cut = filled("date_trunc('week', :moment)", moment=_moment(moment))
    else:
        cut = filled("date_trunc(:unit, :moment)", unit=unit.lower(), moment=_moment(moment))
    return _typed(exp.cast(cut, "date") if was_date else cut, "date" if was_date else "timestamp")


def _moment(node: exp.Expr) -> exp.Expr:
    """Numbers are days since the beginning of 1900."""
    if node.is_type(*exp.DataType.NUMERIC_TYPES) or node.is_number:
        return filled("TIMESTAMP '1900-01-01' + to_days(trunc(:days)::int)", days=node)
    return node.copy() if node.is_type(*_MOMENTS, "time") and not node.is_string else exp.cast(node.copy(), "timestamp")


def _typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node

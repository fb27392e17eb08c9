"""Differences of dates by whole units gone by, not by boundaries crossed; and of two dates, which are intervals.

https://trino.io/docs/current/functions/datetime.html#date_diff,
https://docs.databricks.com/en/sql/language-manual/functions/datediff3.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}
#: A month is over when its day and time come again, which there may be none of in a short month.
_MONTHS_GONE = (
    "trunc((date_diff('month', :start::timestamp, :end::timestamp) - CASE "
    "WHEN date_trunc('month', :start::timestamp) < date_trunc('month', :end::timestamp) "
    "AND :end::timestamp - date_trunc('month', :end::timestamp) "
    "< :start::timestamp - date_trunc('month', :start::timestamp) THEN 1 "
    "WHEN date_trunc('month', :start::timestamp) > date_trunc('month', :end::timestamp) "
    "AND :end::timestamp - date_trunc('month', :end::timestamp) "
    "> :start::timestamp - date_trunc('month', :start::timestamp) THEN -1 "
    "ELSE 0 END) / :length)::bigint"
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in reversed(list(tree.find_all(exp.Anonymous))):
        if call.name.upper() in ("DATEDIFF", "DATE_DIFF"):
            _read(call)
    for node in reversed(list(tree.find_all(exp.DateDiff, exp.TimestampDiff))):
        unit = node.args.get("unit")
        if unit is None:
            continue
        gone = _gone(node, unit.name.upper(), course.dialect)
        gone.type = exp.DataType.build("bigint")
        node.replace(gone)
    for minus in reversed(list(tree.find_all(exp.Sub))):
        if minus.this.is_type("date") and minus.expression.is_type("date"):
            days = filled("to_days((:later - :earlier)::int)", later=minus.this, earlier=minus.expression)
            days.type = exp.DataType.build("interval")
            minus.replace(days)
    return tree


def _read(call: exp.Expr) -> None:
    """With a unit the later time stands last, without one it stands first, and days are counted by midnights."""
    if len(call.expressions) == 2:
        end, start = call.expressions
        days = filled("date_diff('day', try_cast(:start AS date), try_cast(:end AS date))", start=start, end=end)
        days.type = exp.DataType.build("int")
        call.replace(days)
    elif len(call.expressions) == 3:
        unit, start, end = call.expressions
        call.replace(exp.DateDiff(this=end.copy(), expression=start.copy(), unit=exp.var(unit.name.upper())))


def _gone(node: exp.Expr, unit: str, dialect: str) -> exp.Expr:
    start, end = node.expression, node.this
    if dialect in SPARK and unit in _MONTHS:
        return filled(_MONTHS_GONE, start=start, end=end, length=_MONTHS[unit])
    if dialect in SPARK and unit == "DAY" and not isinstance(node, exp.TimestampDiff) and _of_days(start, end):
        return filled("date_diff('day', :start::date, :end::date)", start=start, end=end)
    moments = {"start": exp.cast(start.copy(), "timestamp"), "end": exp.cast(end.copy(), "timestamp")}
    return filled("date_sub(:unit, :start, :end)", unit=unit.lower().removesuffix("s"), **moments)


def _of_days(*values: exp.Expr) -> bool:
    return all(value.is_type("date") for value in values)

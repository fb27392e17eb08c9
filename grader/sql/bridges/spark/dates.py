"""Parts and pieces of time in Spark: weeks from Sunday, units by other names, months of 31 days, windows of time.

https://spark.apache.org/docs/latest/api/sql/#months_between, https://spark.apache.org/docs/latest/api/sql/#trunc
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.calls import rewritten
from grader.sql.course import Course
from grader.sql.families import SPARK
from grader.sql.template import filled

DIALECTS = SPARK
#: sqlglot's own reading changes their formats or arguments before a bridge could see them.
UNREAD = dict.fromkeys(
    (
        "DATEDIFF",
        "DATE_DIFF",
        "DATE_FORMAT",
        "ELT",
        "FROM_UNIXTIME",
        "NANVL",
        "REGEXP_SUBSTR",
        "RINT",
        "TO_DATE",
        "TO_TIMESTAMP",
        "TO_UNIX_TIMESTAMP",
        "UNIX_TIMESTAMP",
    ),
    "unknown",
)
_UNITS = {
    "YEAR": "YEAR", "YYYY": "YEAR", "YY": "YEAR", "QUARTER": "QUARTER", "Q": "QUARTER", "MONTH": "MONTH",
    "MM": "MONTH", "MON": "MONTH", "WEEK": "WEEK", "DAY": "DAY", "DD": "DAY", "HOUR": "HOUR", "MINUTE": "MINUTE",
    "SECOND": "SECOND",
}  # fmt: skip
_PARTS = {
    "DOW": "dayofweek(:a) + 1", "DAYOFWEEK": "dayofweek(:a) + 1", "DOW_ISO": "isodow(:a)",
    "DAYOFWEEK_ISO": "isodow(:a)", "DAYOFWEEKISO": "isodow(:a)", "YEAROFWEEK": "isoyear(:a)",
    "SECOND": "second(:a) + microsecond(:a) % 1000000 / 1000000.0",
}  # fmt: skip
_CALLS = {
    "MAKE_DATE": "try(make_date(:a, :b, :c))",
    "TIMESTAMP_MICROS": "make_timestamp(:a)",
    "TIMESTAMP_MILLIS": "make_timestamp(:a::bigint * 1000)",
    "TIMESTAMP_SECONDS": "make_timestamp((:a::decimal(38, 6) * 1000000)::bigint)",
    "WEEKDAY": "isodow(:a::date) - 1",
}
_MONTHS = (
    "CASE WHEN day(:a) = day(:b) OR (last_day(:a) = :a::date AND last_day(:b) = :b::date) "
    "THEN date_diff('month', :b, :a)::double "
    "ELSE round(date_diff('month', :b, :a) + "
    "(epoch(:a - date_trunc('month', :a)) - epoch(:b - date_trunc('month', :b))) / 2678400.0, :places) END"
)
_BUCKET = "time_bucket(:width::interval, :moment::timestamp, TIMESTAMP '1970-01-01')"
_OF_MOMENTS = (exp.Hour, exp.Minute, exp.Second, exp.Quarter, exp.LastDay, exp.NextDay, exp.Dayname, exp.Monthname)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(*_OF_MOMENTS)):
        if not node.this.is_type("date", "timestamp"):
            node.set("this", _moment(node.this, "date" if isinstance(node, exp.NextDay) else "timestamp"))
    for node in list(tree.find_all(exp.DateTrunc, exp.TimestampTrunc)):
        _truncate(node)
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() in ("DATE_PART", "DATEPART") and len(call.expressions) == 2:
            part, value = call.expressions
            call.replace(exp.Extract(this=exp.var(part.name.upper()), expression=value.copy()))
    for node in reversed(list(tree.find_all(exp.DayOfWeek, exp.Dayname, exp.Monthname, exp.Extract))):
        _take_part(node)
    for added in reversed(list(tree.find_all(exp.AddMonths))):
        # A date, whatever it is added to.
        later = exp.cast(added.copy(), "date")
        later.type = later.to.copy()
        added.replace(later)
    for node in reversed(list(tree.find_all(exp.MonthsBetween))):
        one, other = (_moment(value, "timestamp") for value in (node.this, node.expression))
        exact = node.args.get("roundoff") is not None and node.args["roundoff"].name.lower() == "false"
        node.replace(filled(_MONTHS, a=one, b=other, places=15 if exact else 8))
    for select in list(tree.find_all(exp.Select)):
        _name_windows(select)
    _windows(tree)
    rewritten(tree, _CALLS)
    return tree


def _moment(value: exp.Expr, type_: str) -> exp.Expr:
    moment = filled(f"try_cast(:value AS {type_})", value=value)
    moment.type = exp.DataType.build(type_)
    return moment


def _truncate(node: exp.Expr) -> None:
    name = node.args["unit"].name.upper()
    unit = _UNITS.get(name)
    of_dates = isinstance(node, exp.DateTrunc)
    if unit is None or (of_dates and (name == "Q" or unit in ("DAY", "HOUR", "MINUTE", "SECOND"))):
        raise UnsupportedError(f"`{name}` as a unit of time")
    moment = _moment(node.this, "date" if of_dates else "timestamp")
    cut = filled("date_trunc(:unit, :moment)", unit=unit.lower(), moment=moment)
    cut.type = exp.DataType.build("date" if of_dates else "timestamp")
    node.replace(cut)


def _take_part(node: exp.Expr) -> None:
    if isinstance(node, exp.DayOfWeek):
        value = node.this.this if isinstance(node.this, exp.TsOrDsToDate) else node.this
        made = filled("dayofweek(:a) + 1", a=_moment(value, "date"))
    elif isinstance(node, exp.Extract):
        name = node.this.name.upper()
        if name not in _PARTS or node.expression.is_type("interval"):
            return
        made = filled(_PARTS[name], a=_moment(node.expression, "timestamp"))
    else:
        made = filled("left(:name, 3)", name=node.copy())
    node.replace(made)


def _name_windows(select: exp.Select) -> None:
    """`window.start` is of the window that the rows are grouped by."""
    group = select.args.get("group")
    windows = (
        [one for one in group.find_all(exp.Anonymous) if one.name.upper() == "WINDOW"] if group is not None else []
    )
    if windows:
        for column in list(select.find_all(exp.Column)):
            if column.table.lower() == "window":
                column.replace(exp.Dot(this=windows[0].copy(), expression=column.this.copy()))


def _windows(tree: exp.Expr) -> None:
    """`window(moment, '1 day')` has a start and an end."""
    for call in reversed(list(tree.find_all(exp.Anonymous))):
        if call.name.upper() != "WINDOW":
            continue
        if len(call.expressions) != 2 or not call.expressions[1].is_string:
            raise UnsupportedError("a window of time that slides")
        moment, width = call.expressions
        bucket = filled(_BUCKET, moment=moment, width=width)
        end = filled(":bucket + :width::interval", bucket=bucket, width=width)
        dot = call.parent
        if isinstance(dot, exp.Dot) and dot.expression.name.lower() in ("start", "end"):
            dot.replace(bucket if dot.expression.name.lower() == "start" else end)
        elif isinstance(dot, exp.Group):
            call.replace(bucket)
        else:
            both = filled('struct_pack("start" := :bucket, "end" := :end)', bucket=bucket, end=end)
            call.replace(both if isinstance(dot, exp.Alias) else exp.alias_(both, "window"))

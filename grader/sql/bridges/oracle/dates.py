"""Oracle's DATE has a time of day; numbers added to it are days, and the difference of two is a number of days.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Datetime-Interval-Arithmetic.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError
from sqlglot.optimizer.annotate_types import TypeAnnotator

from grader.sql.bridges.oracle.printed import MOMENTS
from grader.sql.course import Course
from grader.sql.template import filled, sought


def _of_difference(annotator: TypeAnnotator, node: exp.Sub) -> exp.Sub:
    if all(side.is_type("date", "datetime") for side in (node.this, node.expression)):
        annotator._set_type(node, exp.DataType.build("double"))
    else:
        annotator._annotate_binary(node)
    return node


def _of_now(annotator: TypeAnnotator, node: exp.CurrentTimestamp) -> exp.CurrentTimestamp:
    annotator._set_type(node, exp.DataType.build("datetime" if node.args.get("sysdate") else "timestamp"))
    return node


DIALECTS = frozenset({"oracle"})
ANNOTATORS = {exp.Sub: _of_difference, exp.CurrentTimestamp: _of_now}
UNREAD = {
    "TRUNC": "first", "TO_DATE": "datetime", "TO_TIMESTAMP": "timestamp", "ADD_MONTHS": "datetime",
    "MONTHS_BETWEEN": "double", "LAST_DAY": "datetime", "NEXT_DAY": "datetime",
    "NUMTODSINTERVAL": "interval", "NUMTOYMINTERVAL": "interval",
}  # fmt: skip
_DATES = (*MOMENTS, "date")
_UNITS = {
    "year": ("YYYY", "YYY", "YY", "Y", "YEAR", "SYYYY", "SYEAR"), "quarter": ("Q",),
    "month": ("MM", "MON", "MONTH", "RM"), "week": ("IW",), "day": ("DD", "DDD", "J"), "sunday": ("D", "DY", "DAY"),
    "hour": ("HH", "HH12", "HH24"), "minute": ("MI",),
}  # fmt: skip
_UNIT_OF = {name: unit for unit, names in _UNITS.items() for name in names}
#: From when a date is rounded up: the month's sixteenth, noon, the half hour.
_HALF = {"year": "6 MONTH", "month": "16 DAY", "day": "12 HOUR", "hour": "30 MINUTE", "minute": "30 SECOND"}
_FIELDS = {
    "YYYY": "%Y", "RRRR": "%Y", "YY": "%y", "RR": "%y", "MM": "%m", "MONTH": "%B", "MON": "%b", "DD": "%d",
    "HH24": "%H", "HH12": "%I", "HH": "%I", "MI": "%M", "SS": "%S", "AM": "%p", "PM": "%p", "DY": "%a", "DAY": "%A",
    "DDD": "%j", "FF": "%f", "FF3": "%g", "FF6": "%f",
}  # fmt: skip
_FORMAT = re.compile(
    r'(FM|FX)|"([^"]*)"|(YYYY|RRRR|YY|RR|MONTH|MON|MM|DDD|DAY|DD|DY|HH24|HH12|HH|MI|SS|AM|PM|FF6|FF3|FF)|([^A-Z])',
    re.IGNORECASE,
)
_DEFAULT = re.compile(r"(\d{1,2})-([A-Za-z]{3})-(\d{2}|\d{4})")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_WEEKDAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for literal in sought(tree, exp.Literal):
        if literal.is_string and _stands_beside_date(literal):
            literal.set("this", iso(literal.name))
    kinds = (
        exp.Anonymous, exp.Cast, exp.StrToTime, exp.Add, exp.Sub, exp.Round, exp.CurrentTimestamp, exp.Systimestamp,
    )  # fmt: skip
    for node in sought(tree, *kinds):
        new = _bridged(node)
        if new is not None:
            node.replace(new)
    return tree


def iso(text: str) -> str:
    """A date in the default format.

    >>> iso("29-FEB-24"), iso("1-mar-1999"), iso("x")
    ('2024-02-29', '1999-03-01', 'x')
    """
    found = _DEFAULT.fullmatch(text.strip())
    if not found or found[2].upper() not in _MONTHS:
        return text
    year = int(found[3]) if len(found[3]) == 4 else int(found[3]) + (2000 if int(found[3]) < 50 else 1900)
    return f"{year:04}-{_MONTHS.index(found[2].upper()) + 1:02}-{int(found[1]):02}"


def _stands_beside_date(literal: exp.Expr) -> bool:
    parent = literal.parent
    if isinstance(parent, exp.Anonymous):
        return parent.name.upper() in UNREAD and len(parent.expressions) == 1
    if isinstance(parent, exp.Cast):
        return parent.to.is_type(*_DATES)
    if isinstance(parent, exp.Predicate | exp.Coalesce | exp.Sub):
        return any(one.is_type(*_DATES) for one in parent.iter_expressions() if one is not literal)
    return False


def _bridged(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.Add | exp.Sub):
        return _moved(node)
    if isinstance(node, exp.Round):
        return _rounded(node)
    if isinstance(node, exp.Cast):
        return _typed(_moment(node.this), "datetime") if node.to.this == exp.DType.DATE else None
    if isinstance(node, exp.StrToTime):
        # Of a literal: TIMESTAMP '…'.
        return _typed(exp.cast(node.this.copy(), "timestamp"), "timestamp")
    if isinstance(node, exp.CurrentTimestamp | exp.Systimestamp):
        if node.args.get("sysdate"):
            return _typed(filled("date_trunc('second', current_timestamp::timestamp)"), "datetime")
        return _typed(filled("current_timestamp::timestamp"), "timestamp")
    return _function(node.name.upper(), node.expressions) if isinstance(node, exp.Anonymous) else None


def _function(name: str, arguments: list[exp.Expr]) -> exp.Expr | None:
    if name == "TRUNC":
        return _truncated(arguments)
    if name in ("TO_DATE", "TO_TIMESTAMP") and arguments:
        return _typed(_read(arguments), "timestamp" if name == "TO_TIMESTAMP" else "datetime")
    if name == "LAST_DAY" and len(arguments) == 1:
        last = "last_day(:date) + (:date - date_trunc('day', :date))"
        return _typed(filled(last, date=_moment(arguments[0])), "datetime")
    if name in ("NUMTODSINTERVAL", "NUMTOYMINTERVAL") and len(arguments) == 2 and arguments[1].is_string:
        function = {"DAY": "86400 *", "HOUR": "3600 *", "MINUTE": "60 *", "SECOND": "1 *"}.get(
            arguments[1].name.upper()
        )
        months = {"YEAR": "12 *", "MONTH": "1 *"}.get(arguments[1].name.upper())
        template = f"to_seconds({function} :count)" if function else f"to_months(round({months} :count)::int)"
        return _typed(filled(template, count=arguments[0]), "interval")
    if len(arguments) != 2:
        return None
    if name == "ADD_MONTHS":
        return _typed(_months_later(_moment(arguments[0]), arguments[1]), "datetime")
    if name == "MONTHS_BETWEEN":
        return _typed(_months_between(_moment(arguments[0]), _moment(arguments[1])), "double")
    if name == "NEXT_DAY" and arguments[1].is_string and arguments[1].name[:3].upper() in _WEEKDAYS:
        day = _WEEKDAYS.index(arguments[1].name[:3].upper())
        later = ":date + to_days(((:day + 6 - dayofweek(:date)) % 7 + 1)::int)"
        return _typed(filled(later, date=_moment(arguments[0]), day=day), "datetime")
    return None


def _months_later(date: exp.Expr, months: exp.Expr) -> exp.Expr:
    """From the last day of a month to the last day of a month."""
    moved = ":date + to_months(trunc(:months)::int)"
    last = f"last_day({moved}) + (:date - date_trunc('day', :date))"
    return filled(
        f"CASE WHEN last_day(:date) = date_trunc('day', :date) THEN {last} ELSE {moved} END", date=date, months=months
    )


def _months_between(late: exp.Expr, early: exp.Expr) -> exp.Expr:
    """Whole months between equal days or last days; else with a fraction of 31 days, time of day included."""
    months = "(year(:late) - year(:early)) * 12 + month(:late) - month(:early)"
    same = "day(:late) = day(:early) OR (last_day(:late) = :late::date AND last_day(:early) = :early::date)"
    seconds = "epoch(:late - date_trunc('month', :late)) - epoch(:early - date_trunc('month', :early))"
    return filled(f"({months}) + CASE WHEN {same} THEN 0 ELSE ({seconds}) / 2678400 END", late=late, early=early)


def _truncated(arguments: list[exp.Expr]) -> exp.Expr | None:
    value = arguments[0]
    unit = arguments[1].name.upper() if len(arguments) == 2 and arguments[1].is_string else None
    if unit is None and not value.is_type(*_DATES):
        return _typed(
            exp.Anonymous(this="TRUNC", expressions=[one.copy() for one in arguments]), value.type or "unknown"
        )
    return _typed(_cut(_moment(value), _unit(unit)), "datetime")


def _cut(date: exp.Expr, unit: str) -> exp.Expr:
    if unit == "sunday":
        return filled("date_trunc('day', :date) - to_days(dayofweek(:date)::int)", date=date)
    return filled("date_trunc(:unit, :date)", unit=unit, date=date)


def _unit(name: str | None) -> str:
    unit = _UNIT_OF.get(name or "DD")
    if unit is None:
        raise UnsupportedError(f"the unit '{name}'")
    return unit


def _rounded(node: exp.Round) -> exp.Expr | None:
    places = node.args.get("decimals")
    if not node.this.is_type(*_DATES) and not (places is not None and places.is_string):
        return None
    unit = _unit(places.name.upper() if places is not None else None)
    if unit not in _HALF:
        raise UnsupportedError(f"ROUND to '{places.name if places is not None else unit}'")
    count, of = _HALF[unit].split()
    # The sixteenth of a month is past its first fifteen days.
    half = f"INTERVAL {int(count) - (unit == 'month')} {of}"
    up = f"date_trunc('{unit}', :date) + INTERVAL 1 {unit}"
    rounded = f"CASE WHEN :date >= date_trunc('{unit}', :date) + {half} THEN {up} ELSE date_trunc('{unit}', :date) END"
    return _typed(filled(rounded, date=_moment(node.this)), "datetime")


def _read(arguments: list[exp.Expr]) -> exp.Expr:
    value = arguments[0]
    if value.is_type(*_DATES):
        return _moment(value)
    if len(arguments) == 1:
        return exp.cast(value.copy(), "timestamp")
    if not arguments[1].is_string:
        raise UnsupportedError("a format that is not written out")
    format_, at = "", 0
    while at < len(arguments[1].name):
        found = _FORMAT.match(arguments[1].name, at)
        if found is None:
            raise UnsupportedError(f"the format '{arguments[1].name}'")
        format_ += _FIELDS[found[3].upper()] if found[3] else found[2] or found[4] or ""
        at = found.end()
    return filled("strptime(:text::text, :format)", text=value, format=format_)


def _moved(node: exp.Add | exp.Sub) -> exp.Expr | None:
    left, right = node.this, node.expression
    left_date, right_date = left.is_type(*_DATES), right.is_type(*_DATES)
    if isinstance(node, exp.Sub) and left_date and right_date:
        if left.is_type(*MOMENTS[:4]) or right.is_type(*MOMENTS[:4]):
            return _typed(filled(":left - :right", left=_moment(left), right=_moment(right)), "interval")
        days = "(epoch(:left) - epoch(:right)) / 86400"
        return _typed(filled(days, left=_moment(left), right=_moment(right)), "double")
    date, days = (left, right) if left_date else (right, left)
    if left_date == right_date or days.is_type("interval") or isinstance(days, exp.Interval):
        return None
    sign = "-" if isinstance(node, exp.Sub) else "+"
    moved = f":date {sign} to_seconds(round(86400 * :days))"
    return _typed(filled(moved, date=_moment(date), days=days), "datetime")


def _moment(node: exp.Expr) -> exp.Expr:
    return node.copy() if node.is_type(*MOMENTS) and not node.is_string else exp.cast(node.copy(), "timestamp")


def _typed(node: exp.Expr, type_: exp.DataType | str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node

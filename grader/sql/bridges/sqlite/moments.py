"""SQLite's functions of dates, which take text, change it step by step, and give text.

https://www.sqlite.org/lang_datefunc.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.sqlite_values import is_number, is_text
from grader.sql.template import filled

DIALECTS = frozenset({"sqlite"})
_FORMATS = {"DATE": "%Y-%m-%d", "TIME": "%H:%M:%S", "DATETIME": "%Y-%m-%d %H:%M:%S"}
_DAY = r"\d{4}-\d\d-\d\d"
_CLOCK = r"\d\d:\d\d(:\d\d(\.\d+)?)?"
_READ = (
    f"CASE WHEN regexp_full_match(:value, '{_DAY}([ T]{_CLOCK})?Z?') THEN cast(:value AS timestamp) "
    f"WHEN regexp_full_match(:value, '{_CLOCK}') THEN cast('2000-01-01 ' || :value AS timestamp) END"
)
_NOW = "cast(timezone('UTC', now()) AS timestamp)"
_STEP = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*(second|minute|hour|day|month|year)s?\s*", re.IGNORECASE)
_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400}
_UNIT = re.compile(r"\s*(second|minute|hour|day|month|year)s?\s*", re.IGNORECASE)
#: A month later is the same day of the next month, and the days that it does not have are those after it.
_MONTHS_ON = "(date_trunc('month', :t) + to_months((:n)::int) + (:t - date_trunc('month', :t)))"
_UNKNOWN_FIELD = re.compile(r"%(?:%|(?=([^dfHjmMsSwWY%])))")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        made = _made(node)
        if made is not None:
            node.replace(made)
    return tree


def _made(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.CurrentDate | exp.CurrentTime | exp.CurrentTimestamp):
        kinds = {exp.CurrentDate: "DATE", exp.CurrentTime: "TIME", exp.CurrentTimestamp: "DATETIME"}
        return _printed(filled(_NOW), _FORMATS[kinds[type(node)]])
    if isinstance(node, exp.Date):
        return _printed(_moment([node.this] if node.this is not None else []), _FORMATS["DATE"])
    if isinstance(node, exp.TimeToStr):
        value = node.this.this if isinstance(node.this, exp.TsOrDsToTimestamp) else node.this
        return _formatted(node.args["format"], [value])
    if not isinstance(node, exp.Anonymous):
        return None
    name, arguments = node.name.upper(), node.expressions
    if name in _FORMATS:
        return _printed(_moment(arguments), _FORMATS[name])
    if name == "STRFTIME" and arguments:
        return _formatted(arguments[0], arguments[1:])
    if name == "JULIANDAY":
        return _number("epoch_us(:t) / 86400000000.0 + 2440587.5", arguments, "double")
    if name == "UNIXEPOCH":
        return _number("epoch(:t)::bigint", arguments, "bigint")
    return None


def _number(template: str, arguments: list[exp.Expr], type_: str) -> exp.Expr:
    number = filled(template, t=_moment(arguments))
    number.type = exp.DataType.build(type_)
    return number


def _printed(moment: exp.Expr, format_: str) -> exp.Expr:
    """`format_` is strftime's there, remembered for what wants to know whether it gives digits."""
    here = format_.replace("%s", "%").replace("%f", "%S.%g")
    written = filled("strftime(:t, :format)", t=moment, format=here)
    written.type = exp.DataType.build("text")
    written.meta["format"] = format_
    return written


def _formatted(format_: exp.Expr, arguments: list[exp.Expr]) -> exp.Expr:
    if not format_.is_string:
        raise UnsupportedError("a format that is not written out")
    unknown = any(found[1] for found in _UNKNOWN_FIELD.finditer(format_.name))
    if unknown or ("%s" in format_.name and format_.name != "%s"):
        raise UnsupportedError(f"the format '{format_.name}'")
    if format_.name == "%s":
        seconds = filled("epoch(:t)::bigint::text", t=_moment(arguments))
        seconds.type = exp.DataType.build("text")
        seconds.meta["format"] = "%s"
        return seconds
    return _printed(_moment(arguments), format_.name)


def _moment(arguments: list[exp.Expr]) -> exp.Expr:
    if not arguments:
        return filled(_NOW)
    value, *steps = arguments
    if value.is_string and value.name.lower() == "now":
        moment = filled(_NOW)
    elif is_number(value):
        from_epoch = bool(steps) and steps[0].is_string and steps[0].name.lower() == "unixepoch"
        seconds = ":value" if from_epoch else "(:value - 2440587.5) * 86400"
        moment = filled(f"make_timestamp(round(({seconds}) * 1000000)::bigint)", value=value)
        steps = steps[1:] if from_epoch else steps
    elif is_text(value) or value.meta.get("moment"):
        moment = filled(_READ, value=value)
    else:
        moment = filled(_READ, value=exp.cast(value.copy(), "text"))
    for step in steps:
        moment = _stepped(moment, step)
    return moment


def _stepped(t: exp.Expr, step: exp.Expr) -> exp.Expr:
    if not step.is_string:
        sign, number, unit = _built(step)
        return _moved(t, filled(f"{sign}1 * cast(:n AS double)", n=number), unit)
    told = step.name.lower().strip()
    found = _STEP.fullmatch(told)
    if found:
        return _moved(t, exp.Literal.number(found[1]) if found[1][0] not in "+-" else _signed(found[1]), found[2])
    if told in ("start of day", "start of month", "start of year"):
        return filled("date_trunc(:unit, :t)", t=t, unit=told.removeprefix("start of "))
    weekday = re.fullmatch(r"weekday\s+([0-6])", told)
    if weekday:
        return filled(f":t + to_days(((({weekday[1]} - dayofweek(:t)) + 7) % 7)::int)", t=t)
    if told in ("localtime", "utc", "auto"):
        # The club's clock is at Greenwich.
        return t
    raise UnsupportedError(f"the modifier '{step.name}'")


def _signed(number: str) -> exp.Expr:
    literal = exp.Literal.number(number[1:])
    return exp.paren(exp.Neg(this=literal)) if number[0] == "-" else literal


def _moved(t: exp.Expr, n: exp.Expr, unit: str) -> exp.Expr:
    if unit in _SECONDS:
        return filled(f":t + to_microseconds(round((:n) * {_SECONDS[unit]}.0 * 1000000)::bigint)", t=t, n=n)
    return filled(_MONTHS_ON, t=t, n=n if unit == "month" else filled("12 * :n", n=n))


def _built(step: exp.Expr) -> tuple[str, exp.Expr, str]:
    """Sign, number and unit of `'-' || n || ' days'`."""
    parts: list[exp.Expr] = []
    while isinstance(step := step.unnest(), exp.DPipe):
        parts.insert(0, step.expression)
        step = step.this
    parts.insert(0, step)
    sign = parts.pop(0).name if parts[0].is_string and parts[0].name in ("+", "-") else "+"
    unit = _UNIT.fullmatch(parts[-1].name.lower()) if parts[-1].is_string else None
    if unit is None or len(parts) != 2:
        raise UnsupportedError("a modifier that is not written out")
    return sign, parts[0], unit[1]

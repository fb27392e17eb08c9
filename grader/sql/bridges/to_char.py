"""PostgreSQL's, Oracle's and Snowflake's TO_CHAR, for formats that are written out.

Names of months and days are padded to nine letters unless FM stands before them, which a mere strftime does not do.
https://www.postgresql.org/docs/current/functions-formatting.html
"""

import re
from collections.abc import Iterator

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.template import filled, sought

DIALECTS = POSTGRES | {"oracle"}
UNREAD = {"TO_CHAR": "text"}
_FIELDS: dict[str, tuple[str, str]] = {
    # field -> strftime format, and the same without padding (FM)
    "HH24": ("%H", "%-H"), "HH12": ("%I", "%-I"), "HH": ("%I", "%-I"), "MI": ("%M", "%-M"), "SS": ("%S", "%-S"),
    "MS": ("%g", "%g"), "US": ("%f", "%f"), "AM": ("%p", "%p"), "PM": ("%p", "%p"), "YYYY": ("%Y", "%Y"),
    "YY": ("%y", "%y"), "RR": ("%y", "%y"), "RRRR": ("%Y", "%Y"), "IYYY": ("%G", "%G"), "IW": ("%V", "%-V"),
    "MM": ("%m", "%-m"), "DDD": ("%j", "%-j"), "DD": ("%d", "%-d"), "ID": ("%u", "%u"),
}  # fmt: skip
_WORDS = {"MONTH": "%B", "MON": "%b", "DAY": "%A", "DY": "%a"}
_PADDED = frozenset({"MONTH", "DAY"})
_PATTERN = re.compile(
    r'"([^"]*)"|(FM)|'
    r"(IYYY|YYYY|RRRR|YY|RR|HH24|HH12|HH|MI|SS|MS|US|AM|PM|MONTH|MON|MM|DAY|DDD|DY|DD|ID|IW|WW|W|D|Q)(TH)?|([A-Z])|(.)",
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(FM)?(S|MI)?([$L]?)([09,G]*)(?:([.D])([09]*))?(S|MI)?", re.IGNORECASE)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in sought(tree, exp.Anonymous):
        if call.name.upper() != "TO_CHAR":
            continue
        arguments = call.expressions
        if len(arguments) == 1:
            call.replace(exp.cast(arguments[0].copy(), "text"))
        elif len(arguments) == 2 and arguments[1].is_string:
            written = _written(arguments[0], arguments[1].name, sticky=course.dialect == "oracle")
            if written is not None:
                written.type = exp.DataType.build("text")
                call.replace(written)
    return tree


def _written(value: exp.Expr, format_: str, sticky: bool) -> exp.Expr | None:
    number = _NUMBER.fullmatch(format_.strip())
    if number and number[4] and not value.is_type("date", "timestamp", "timestamptz", "interval"):
        return _number(value, number, oracle=sticky)
    fields = list(_parts(value, format_, sticky))
    parts = {f"part_{number}": field for number, field in enumerate(fields) if field is not None}
    if len(parts) < len(fields):
        return None
    # Joined to nothing, so that even one number is text.
    return filled(" || ".join(["''", *(f":{name}" for name in parts)]), **parts)


def _parts(value: exp.Expr, format_: str, sticky: bool) -> Iterator[exp.Expr | str | None]:
    """None for a field that is not known here. FM is for the next field, or in Oracle for all up to the next FM."""
    filled_out = True
    is_interval = value.is_type("interval")
    for quoted, fill, field, ordinal, letter, other in _PATTERN.findall(format_):
        if fill:
            filled_out = sticky and not filled_out
        elif field:
            written = (
                _interval_field(value, field.upper(), filled_out) if is_interval else _field(value, field, filled_out)
            )
            yield _with_ordinal(written, ordinal) if ordinal and written is not None else written
            filled_out = filled_out if sticky else True
        elif letter:
            yield None
        else:
            yield quoted or other


def _with_ordinal(number: exp.Expr, ordinal: str) -> exp.Expr:
    """1st, 2nd, 3rd, 4th, 11th."""
    ending = filled(
        "CASE WHEN :number::int % 100 BETWEEN 11 AND 13 THEN 'th' WHEN :number::int % 10 = 1 THEN 'st' "
        "WHEN :number::int % 10 = 2 THEN 'nd' WHEN :number::int % 10 = 3 THEN 'rd' ELSE 'th' END",
        number=number,
    )
    return filled(
        ":number || upper(:ending)" if ordinal.isupper() else ":number || :ending", number=number, ending=ending
    )


def _field(value: exp.Expr, field: str, filled_out: bool) -> exp.Expr:
    name = field.upper()
    if name in _FIELDS:
        return filled("strftime(:value::timestamp, :format)", value=value, format=_FIELDS[name][not filled_out])
    if name in _WORDS:
        word = filled("strftime(:value::timestamp, :format)", value=value, format=_WORDS[name])
        if field.isupper() or field.islower():
            word = filled("upper(:word)" if field.isupper() else "lower(:word)", word=word)
        return filled("rpad(:word, 9, ' ')", word=word) if filled_out and name in _PADDED else word
    if name == "WW":
        return filled(
            "lpad(((dayofyear(:value) - 1) // 7 + 1)::text, :width, '0')", value=value, width=2 if filled_out else 1
        )
    if name == "W":
        return filled("((day(:value) - 1) // 7 + 1)::text", value=value)
    return filled({"Q": "quarter(:value)::text", "D": "(dayofweek(:value) + 1)::text"}[name], value=value)


def _interval_field(value: exp.Expr, name: str, filled_out: bool) -> exp.Expr | None:
    parts = {"HH24": ("hour", 2), "MI": ("minute", 2), "SS": ("second", 2), "DD": ("day", 2), "DDD": ("day", 3)}
    if name not in parts:
        return None
    part, width = parts[name]
    count = filled("date_part(:part, :value)::bigint::text", part=part, value=value)
    return filled("lpad(:count, :width, '0')", count=count, width=width) if filled_out else count


def _number(value: exp.Expr, pattern: re.Match[str], oracle: bool) -> exp.Expr | None:
    fm, sign, currency, whole, point, fraction, trailing = pattern.groups()
    zeros = len(re.sub("[,G]", "", whole, flags=re.IGNORECASE).lstrip("9"))
    grouped = bool(re.search("[,G]", whole, re.IGNORECASE))
    dollars = oracle and currency == "$"
    if sign or trailing or (currency and not dollars) or (grouped and zeros > 1):
        return None
    decimals = len(fraction or "")
    digits = filled(
        f"format('{{:{',' * grouped}.{decimals}f}}', abs(round(:value::decimal(38, 10), {decimals}))::double)",
        value=value,
    )
    if zeros > 1:
        filled_up = "lpad(:digits, greatest(:width, length(:digits))::int, '0')"
        digits = filled(filled_up, digits=digits, width=zeros + decimals + bool(point))
    elif not zeros and decimals:
        digits = filled(r"regexp_replace(:digits, '^0\.', '.')", digits=digits)
    if dollars:
        digits = filled("'$' || :digits", digits=digits)
    width = dollars + len(whole) + decimals + bool(point)
    hashes = "#" * (width + 1) if oracle else re.sub("[09]", "#", f"{whole}{point or ''}{fraction or ''}")
    shown = digits
    optional = decimals - len((fraction or "").rstrip("9")) if fm else 0
    if optional:
        shown = filled(f"regexp_replace(:digits, '0{{1,{optional}}}$', '')", digits=digits)
    minus = filled("CASE WHEN round(:value, :decimals) < 0 THEN '-' ELSE '' END", value=value, decimals=decimals)
    # A number that is too long for its format is shown as hashes: after its sign, or in Oracle instead of all.
    return filled(
        f"CASE WHEN length(:digits) > :width THEN {':hashes' if oracle else _signed(fm, ':hashes')} "
        f"ELSE {_signed(fm, ':shown')} END",
        digits=digits,
        shown=shown,
        minus=minus,
        hashes=hashes,
        width=width,
        places=width + 1,
    )


def _signed(fm: str | None, digits: str) -> str:
    return f":minus || {digits}" if fm else f"lpad(:minus || {digits}, :places, ' ')"

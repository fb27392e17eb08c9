"""PostgreSQL's, Oracle's and Snowflake's TO_CHAR, for formats that are written out.

Names of months and days are padded to nine letters unless FM stands before them, which a mere strftime does not do.
https://www.postgresql.org/docs/current/functions-formatting.html
"""

import re
from collections.abc import Iterator

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.template import filled

DIALECTS = POSTGRES | {"oracle"}
_FIELDS: dict[str, tuple[str, str]] = {
    # field -> strftime format, and the same without padding (FM)
    "HH24": ("%H", "%-H"), "HH12": ("%I", "%-I"), "HH": ("%I", "%-I"), "MI": ("%M", "%-M"), "SS": ("%S", "%-S"),
    "MS": ("%g", "%g"), "US": ("%f", "%f"), "AM": ("%p", "%p"), "PM": ("%p", "%p"), "YYYY": ("%Y", "%Y"),
    "YY": ("%y", "%y"), "IYYY": ("%G", "%G"), "IW": ("%V", "%-V"), "MM": ("%m", "%-m"), "DDD": ("%j", "%-j"),
    "DD": ("%d", "%-d"), "ID": ("%u", "%u"),
}  # fmt: skip
_WORDS = {"MONTH": "%B", "MON": "%b", "DAY": "%A", "DY": "%a"}
_PADDED = frozenset({"MONTH", "DAY"})
_PATTERN = re.compile(
    r'"([^"]*)"|(FM)|(IYYY|YYYY|YY|HH24|HH12|HH|MI|SS|MS|US|AM|PM|MONTH|MON|MM|DAY|DDD|DY|DD|ID|IW|D|Q)(TH)?|([A-Z])|(.)',
    re.IGNORECASE | re.DOTALL,
)
_NUMBER = re.compile(r"(FM)?(S|MI)?([$L]?)([09,G]*)(?:([.D])([09]*))?(S|MI)?", re.IGNORECASE)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() != "TO_CHAR":
            continue
        arguments = call.expressions
        if len(arguments) == 1:
            call.replace(exp.cast(arguments[0].copy(), "text"))
        elif len(arguments) == 2 and arguments[1].is_string:
            written = _written(arguments[0], arguments[1].name)
            if written is not None:
                call.replace(exp.paren(written))
    return tree


def _written(value: exp.Expr, format_: str) -> exp.Expr | None:
    number = _NUMBER.fullmatch(format_.strip())
    if number and number[4] and not value.is_type("date", "timestamp", "timestamptz", "interval"):
        return _number(value, number)
    parts = list(_parts(value, format_))
    if None in parts:
        return None
    # Joined to nothing, so that even one number is text.
    written: exp.Expr = exp.Literal.string("")
    for part in parts:
        written = exp.DPipe(this=written, expression=part)
    return written


def _parts(value: exp.Expr, format_: str) -> Iterator[exp.Expr | None]:
    """None for a field that is not known here."""
    filled_out = True
    is_interval = value.is_type("interval")
    for quoted, fill, field, ordinal, letter, other in _PATTERN.findall(format_):
        if fill:
            filled_out = False
        elif field:
            written = (
                _interval_field(value, field.upper(), filled_out) if is_interval else _field(value, field, filled_out)
            )
            yield _with_ordinal(written, ordinal) if ordinal and written is not None else written
            filled_out = True
        elif letter:
            yield None
        else:
            yield exp.Literal.string(quoted or other)


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
    return filled({"Q": "quarter(:value)::text", "D": "(dayofweek(:value) + 1)::text"}[name], value=value)


def _interval_field(value: exp.Expr, name: str, filled_out: bool) -> exp.Expr | None:
    parts = {"HH24": ("hour", 2), "MI": ("minute", 2), "SS": ("second", 2), "DD": ("day", 2), "DDD": ("day", 3)}
    if name not in parts:
        return None
    part, width = parts[name]
    count = filled("date_part(:part, :value)::bigint::text", part=part, value=value)
    return filled("lpad(:count, :width, '0')", count=count, width=width) if filled_out else count


def _number(value: exp.Expr, pattern: re.Match[str]) -> exp.Expr | None:
    fm, sign, currency, whole, point, fraction, trailing = pattern.groups()
    zeros = len(re.sub("[,G]", "", whole, flags=re.IGNORECASE).lstrip("9"))
    grouped = bool(re.search("[,G]", whole, re.IGNORECASE))
    if sign or trailing or currency or (grouped and zeros > 1):
        return None
    decimals = len(fraction or "")
    digits = filled(
        f"format('{{:{',' * grouped}.{decimals}f}}', abs(round(:value::decimal(38, 10), {decimals}))::double)",
        value=value,
    )
    if zeros > 1:
        digits = filled("lpad(:digits, :width, '0')", digits=digits, width=zeros + decimals + bool(point))
    elif not zeros and decimals:
        digits = filled(r"regexp_replace(:digits, '^0\.', '.')", digits=digits)
    signed = "CASE WHEN round(:value, :decimals) < 0 THEN '-' ELSE :none END || :digits"
    if fm:
        optional = len(fraction or "") - len((fraction or "").rstrip("9"))
        if optional:
            digits = filled(f"regexp_replace(:digits, '0{{1,{optional}}}$', '')", digits=digits)
        return filled(signed, value=value, decimals=decimals, none="", digits=digits)
    width = len(whole) + decimals + bool(point) + 1
    return filled(f"lpad({signed}, :width, ' ')", value=value, decimals=decimals, none="", digits=digits, width=width)

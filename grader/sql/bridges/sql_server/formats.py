"""SQL Server's FORMAT, by patterns of .NET for dates and numbers.

https://learn.microsoft.com/dotnet/standard/base-types/custom-date-and-time-format-strings,
…/custom-numeric-format-strings
"""

import re
from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
UNREAD = {"FORMAT": "text"}
_DATE_FIELDS = {
    "yyyy": "%Y", "yy": "%y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "M": "%-m", "dddd": "%A", "ddd": "%a", "dd": "%d",
    "d": "%-d", "HH": "%H", "H": "%-H", "hh": "%I", "h": "%-I", "mm": "%M", "m": "%-M", "ss": "%S", "s": "%-S",
    "tt": "%p", "fff": "%g", "ffffff": "%f",
}  # fmt: skip
#: Patterns of one letter, as for American English.
_STANDARD = {
    "d": "M/d/yyyy", "D": "dddd, MMMM d, yyyy", "g": "M/d/yyyy h:mm tt", "G": "M/d/yyyy h:mm:ss tt", "m": "MMMM d",
    "M": "MMMM d", "y": "MMMM yyyy", "Y": "MMMM yyyy", "t": "h:mm tt", "T": "h:mm:ss tt", "s": "yyyy-MM-ddTHH:mm:ss",
    "f": "dddd, MMMM d, yyyy h:mm tt", "F": "dddd, MMMM d, yyyy h:mm:ss tt",
}  # fmt: skip
_DATE_PATTERN = re.compile(r"""'([^']*)'|"([^"]*)"|\\(.)|%?([yMdHhmstf])\4*|([^%A-Za-z]|T)""")
_LETTERED = re.compile(r"([NnFfCcPpDd])(\d{0,2})")
_NUMBER_PATTERN = re.compile(r"([^#0,.%;]*)([#,]*0*(?:[#0,]*0)?)(?:\.(0*)(#*))?(%?)([^#0,.%;]*)")
_MOMENTS = (
    "date",
    "timestamp",
    "timestamptz",
    "timestampntz",
    "timestampltz",
    "datetime",
    "datetime2",
    "smalldatetime",
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in sought(tree, exp.Anonymous):
        if call.name.upper() != "FORMAT":
            continue
        value, pattern, *culture = call.expressions
        if not pattern.is_string or any(one.name.lower() not in ("en-us", "en-gb") for one in culture):
            raise UnsupportedError("FORMAT with a culture, or a pattern that is not written out,")
        british = bool(culture) and culture[0].name.lower() == "en-gb"
        if value.is_type(*_MOMENTS):
            if british and len(pattern.name) == 1:
                raise UnsupportedError("FORMAT with a culture")
            written = _date(value, pattern.name)
        elif value.is_type(*exp.DataType.NUMERIC_TYPES):
            written = _number(value, pattern.name)
        else:
            raise UnsupportedError("FORMAT of this value")
        written.type = exp.DataType.build("text")
        call.replace(written)
    return tree


def _date(value: exp.Expr, pattern: str) -> exp.Expr:
    format_ = "".join(_date_fields(_STANDARD.get(pattern, pattern)))
    return filled("strftime(:value::timestamp, :format)", value=value, format=format_)


def _date_fields(pattern: str) -> Iterator[str]:
    at = 0
    while at < len(pattern):
        found = _DATE_PATTERN.match(pattern, at)
        field = found[0].removeprefix("%") if found else ""
        if not found or (found[4] and field not in _DATE_FIELDS):
            raise UnsupportedError(f"the format '{pattern}'")
        yield (
            _DATE_FIELDS[field] if found[4] else (found[1] or found[2] or found[3] or found[5] or "").replace("%", "%%")
        )
        at = found.end()


def _number(value: exp.Expr, pattern: str) -> exp.Expr:
    if found := _LETTERED.fullmatch(pattern):
        return _lettered(value, found[1].upper(), found[2])
    found = _NUMBER_PATTERN.fullmatch(pattern)
    if not found:
        raise UnsupportedError(f"the format '{pattern}'")
    before, whole, places, optional, percent, after = found.groups()
    zeros, grouped = whole.count("0"), "," in whole
    places, optional = places or "", optional or ""
    if (grouped and zeros > 1) or whole.endswith(",") or any(letter in before + after for letter in "'\"\\eE‰"):
        raise UnsupportedError(f"the format '{pattern}'")
    number = filled(":value * 100", value=value) if percent else value
    digits = _digits(number, len(places) + len(optional), grouped)
    if optional:
        digits = filled(
            r"regexp_replace(:digits, :zeros, '')",
            digits=digits,
            zeros=rf"\.?0{{0,{len(optional)}}}$" if not places else rf"0{{1,{len(optional)}}}$",
        )
    if zeros > 1:
        digits = filled(
            "lpad(:digits, greatest(:width, length(:digits))::int, '0')",
            digits=digits,
            width=zeros + (len(places) + 1 if places else 0),
        )
    elif not zeros:
        digits = filled(r"regexp_replace(:digits, '^0(\.|$)', '\1')", digits=digits)
    return _signed(number, digits, before, percent + after)


def _lettered(value: exp.Expr, letter: str, places: str) -> exp.Expr:
    count = int(places) if places else 2
    if letter == "D":
        digits = _digits(value, 0, False)
        return _signed(
            value,
            filled("lpad(:digits, greatest(:width, length(:digits))::int, '0')", digits=digits, width=int(places or 0)),
            "",
            "",
        )
    if letter == "P":
        # With a blank before the sign or without, as the version of .NET has it.
        raise UnsupportedError("the format 'P'")
    if letter == "C":
        return filled(
            "CASE WHEN round(:value, :places) < 0 THEN '($' || :digits || ')' ELSE '$' || :digits END",
            value=value, places=count, digits=_digits(value, count, True),
        )  # fmt: skip
    return _signed(value, _digits(value, count, letter == "N"), "", "")


def _digits(value: exp.Expr, places: int, grouped: bool) -> exp.Expr:
    """Without a sign."""
    rounded = f"abs(round(:value::decimal(38, 10), {places}))::double"
    return filled(f"format('{{:{',' * grouped}.{places}f}}', {rounded})", value=value)


def _signed(value: exp.Expr, digits: exp.Expr, before: str, after: str) -> exp.Expr:
    return filled(
        "CASE WHEN :value < 0 AND regexp_matches(:digits, '[1-9]') THEN '-' ELSE '' END "
        "|| :before || :digits || :after",
        value=value,
        digits=digits,
        before=before,
        after=after,
    )

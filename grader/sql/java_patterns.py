"""Java's patterns of dates, in which letters are fields and quotes stand around what is none: `d. MMMM 'at' HH:mm`.

https://spark.apache.org/docs/latest/sql-ref-datetime-pattern.html,
https://www.joda.org/joda-time/apidocs/org/joda/time/format/DateTimeFormat.html
"""

import re

from sqlglot import exp

from grader.sql.template import filled

_FIELDS = {
    "yyyy": "%Y", "y": "%Y", "yy": "%y", "uuuu": "%Y", "u": "%Y", "YYYY": "%G", "xxxx": "%G", "M": "%-m", "MM": "%m",
    "MMM": "%b", "MMMM": "%B", "L": "%-m", "LL": "%m", "LLL": "%b", "LLLL": "%B", "d": "%-d", "dd": "%d", "D": "%-j",
    "DDD": "%j", "E": "%a", "EE": "%a", "EEE": "%a", "EEEE": "%A", "a": "%p", "H": "%-H", "HH": "%H", "h": "%-I",
    "hh": "%I", "m": "%-M", "mm": "%M", "s": "%-S", "ss": "%S", "SSS": "%g", "SSSSSS": "%f",
}  # fmt: skip
_QUARTERS = {"Q": "", "q": "", "QQ": "0", "qq": "0", "QQQ": "Q", "qqq": "Q"}
_PIECE = re.compile(r"'((?:[^']|'')*)'|(([A-Za-z])\3*)|(.)", re.DOTALL)
#: Weeks of Java's pattern are those of the place in Spark, which may begin on a Sunday.
_OF_JODA = {"w": "%-V", "ww": "%V", "e": "%u"}
_NOT_OF_JODA = frozenset({"u", "uuuu", "L", "LL", "LLL", "LLLL", "Q", "q", "QQ", "qq", "QQQ", "qqq"})
_NOT_OF_SPARK = frozenset({"YYYY", "xxxx"})


def written(value: exp.Expr, pattern: str, joda: bool = False) -> exp.Expr | None:
    """The moment as text; None for a pattern with fields that are not known here."""
    formats = _formats(pattern, joda)
    if formats is None:
        return None
    made: exp.Expr | None = None
    for format_ in formats:
        if format_ in _QUARTERS:
            before = _QUARTERS[format_]
            piece = filled(":before || quarter(:value::timestamp)", before=before, value=value)
        else:
            piece = filled("strftime(:value::timestamp, :format)", value=value, format=format_)
        made = piece if made is None else exp.DPipe(this=made, expression=piece)
    text = exp.paren(made) if made is not None else exp.Literal.string("")
    text.type = exp.DataType.build("text")
    return text


def read_by(pattern: str, joda: bool = False) -> str | None:
    """DuckDB's format to read such a text by.

    >>> read_by("dd/MM/yyyy 'at' HH"), read_by("Q")
    ('%d/%m/%Y at %H', None)
    """
    formats = _formats(pattern, joda)
    if formats is None or any(format_ in _QUARTERS for format_ in formats):
        return None
    return "".join(formats)


def _formats(pattern: str, joda: bool) -> list[str] | None:
    """Formats of strftime, and quarters, which it has none for."""
    formats: list[str] = []
    for quoted, letters, _, other in _PIECE.findall(pattern):
        if letters in _QUARTERS and not joda:
            formats.append(letters)
            continue
        if letters:
            beyond = _NOT_OF_JODA if joda else _NOT_OF_SPARK
            format_ = (_OF_JODA if joda else {}).get(letters) or _FIELDS.get(letters)
            if format_ is None or letters in beyond:
                return None
        else:
            # Two quotes with nothing between them are one.
            format_ = (quoted.replace("''", "'") or other or "'").replace("%", "%%")
        if formats and formats[-1] not in _QUARTERS:
            formats[-1] += format_
        else:
            formats.append(format_)
    return formats

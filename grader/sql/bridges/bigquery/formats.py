"""BigQuery's FORMAT_DATE and its kin, some of whose fields strftime does not have or has otherwise.

https://cloud.google.com/bigquery/docs/reference/standard-sql/format-elements#format_elements_date_time
"""

import re
from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
#: sqlglot's own reading changes their formats before a bridge could see them.
UNREAD = {"FORMAT_DATE": "text", "FORMAT_DATETIME": "text", "FORMAT_TIMESTAMP": "text", "FORMAT_TIME": "text"}
_CALLS = {"FORMAT_DATE": "date", "FORMAT_DATETIME": "timestamp", "FORMAT_TIMESTAMP": "timestamp"}
_FIELDS = {
    "A": "%A", "a": "%a", "B": "%B", "b": "%b", "h": "%b", "D": "%m/%d/%y", "d": "%d", "F": "%Y-%m-%d", "G": "%G",
    "H": "%H", "I": "%I", "j": "%j", "M": "%M", "m": "%m", "n": "\n", "p": "%p", "R": "%H:%M", "S": "%S",
    "T": "%H:%M:%S", "t": "\t", "U": "%U", "u": "%u", "V": "%V", "W": "%W", "w": "%w", "X": "%H:%M:%S",
    "x": "%m/%d/%y", "Y": "%Y", "y": "%y", "%": "%%", "E4Y": "%Y", "-d": "%-d", "-m": "%-m", "-H": "%-H", "-I": "%-I",
}  # fmt: skip
_OTHERWISE = {
    "e": "lpad(day(:value)::text, 2, ' ')",
    "k": "lpad(hour(:value)::text, 2, ' ')",
    "l": "lpad(strftime(:value, '%-I'), 2, ' ')",
    "P": "lower(strftime(:value, '%p'))",
    "Q": "quarter(:value)::text",
}
_FIELD = re.compile(r"%(E4Y|-?.)|([^%]+)", re.DOTALL)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Anonymous)):
        name = call.name.upper()
        if name not in _CALLS and name != "FORMAT_TIME":
            continue
        if name not in _CALLS or len(call.expressions) != 2 or not call.expressions[0].is_string:
            raise UnsupportedError(f"{name} with these arguments")
        pattern, value = call.expressions
        if value.is_string:
            value = exp.cast(value.copy(), _CALLS[name])
        # Joined to nothing, so that even one number is text.
        written: exp.Expr = exp.Literal.string("")
        for part in _parts(pattern.name, value):
            written = exp.DPipe(this=written, expression=part)
        written = exp.paren(written)
        written.type = exp.DataType.build("text")
        call.replace(written)
    return tree


def _parts(pattern: str, value: exp.Expr) -> Iterator[exp.Expr]:
    """The pattern is cut where strftime does not know a field."""
    known = ""
    for field, plain in _FIELD.findall(pattern):
        if plain or field in _FIELDS:
            known += plain or _FIELDS[field]
        elif field in _OTHERWISE:
            if known:
                yield filled("strftime(:value, :pattern)", value=value, pattern=known)
            known = ""
            yield filled(_OTHERWISE[field], value=value)
        else:
            raise UnsupportedError(f"`%{field}`")
    if known:
        yield filled("strftime(:value, :pattern)", value=value, pattern=known)

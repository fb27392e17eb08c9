"""BigQuery's FORMAT, whose pattern is that of printf; DuckDB's function of that name has patterns of its own.

https://cloud.google.com/bigquery/docs/reference/standard-sql/string_functions#format_string
"""

import re
from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
_FIELD = re.compile(r"%(?:(%)|([-+ 0']*)(\d*)(\.\d+)?([diouxXfFeEgGst]))|([^%]+)|(%)")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Format)):
        if not call.this.is_string:
            raise UnsupportedError("FORMAT by a computed pattern")
        # Joined to nothing, so that even one number is text.
        written: exp.Expr = exp.Literal.string("")
        for part in _parts(call.this.name, list(call.expressions)):
            written = exp.DPipe(this=written, expression=part)
        written = exp.paren(written)
        written.type = exp.DataType.build("text")
        call.replace(written)
    return tree


def _parts(pattern: str, values: list[exp.Expr]) -> Iterator[exp.Expr]:
    waiting = iter(values)
    for percent, flags, width, digits, kind, plain, other in _FIELD.findall(pattern):
        if percent or plain:
            yield exp.Literal.string(percent or plain)
            continue
        value = next(waiting, None)
        if other or value is None:
            raise UnsupportedError(f"the pattern `{pattern}`")
        yield _field(value, flags, width, digits, kind)
    if next(waiting, None) is not None:
        raise UnsupportedError(f"the pattern `{pattern}`")


def _field(value: exp.Expr, flags: str, width: str, digits: str, kind: str) -> exp.Expr:
    if kind in "st":
        word: exp.Expr = exp.cast(value.copy(), "text")
        if kind == "t":
            word = filled("coalesce(:word, 'NULL')", word=word)
        return filled("printf(:pattern, :word)", pattern=f"%{flags}{width}{digits}s", word=word) if width else word
    type_ = "bigint" if kind in "diouxX" else "double"
    number = exp.cast(value.copy(), type_)
    if "'" in flags:
        if flags != "'" or width or kind not in "dif":
            raise UnsupportedError(f"the pattern `%{flags}{width}{digits}{kind}`")
        precise = "" if type_ == "bigint" else f"{digits or '.6'}f"
        return filled("format(:pattern, :number)", pattern=f"{{:,{precise}}}", number=number)
    return filled("printf(:pattern, :number)", pattern=f"%{flags}{width}{digits}{kind}", number=number)

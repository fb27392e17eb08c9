"""Java's FORMAT and FORMAT_STRING, which put values into a text by `%d` and `%s`.

https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/util/Formatter.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_SIGN = re.compile(r"%([-+0, #(]*)(\d*)(?:\.(\d+))?([A-Za-z%])|%")
_CALLED = ("PRINTF", "FORMAT_STRING")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Format, exp.Anonymous)):
        if isinstance(node, exp.Format):
            format_, *values = node.this, *node.expressions
        elif node.name.upper() in _CALLED and node.expressions:
            format_, *values = node.expressions
        else:
            continue
        node.replace(_printed(format_, values))
    return tree


def _printed(format_: exp.Expr, values: list[exp.Expr]) -> exp.Expr:
    if not format_.is_string:
        raise UnsupportedError("a format that is not written out")
    waiting, given, pieces, at = list(values), [], [], 0
    for sign in _SIGN.finditer(format_.name):
        pieces.append(format_.name[at : sign.start()])
        at = sign.end()
        flags, width, after_point, kind = sign.groups()
        if kind in ("n", "%"):
            pieces.append("\n" if kind == "n" else "%%")
            continue
        if kind not in ("d", "s", "S", "f", "x", "X", "b") or not waiting or set(flags or "") & {"#", "("}:
            raise UnsupportedError(f"`{sign[0]}` in a format")
        given.append(_value(waiting.pop(0), kind, after_point))
        point = f".{after_point or 6}" if kind == "f" else ""
        pieces.append(f"%{flags}{width}{point}{'s' if kind in 'sSb' else kind}")
    pieces.append(format_.name[at:])
    call = exp.Anonymous(this="printf", expressions=[exp.Literal.string("".join(pieces)), *given])
    call.type = exp.DataType.build("text")
    return call


def _value(value: exp.Expr, kind: str, after_point: str | None) -> exp.Expr:
    if kind == "f":
        # Halves go away from zero, as the number is written.
        rounded = "round(:value::double::decimal(38, 12), :places)::double"
        return filled(rounded, value=value, places=int(after_point or 6))
    if kind in "sSb":
        text = filled("coalesce(:value::text, 'null')", value=value)
        return filled("upper(:text)", text=text) if kind == "S" else text
    return value.copy()

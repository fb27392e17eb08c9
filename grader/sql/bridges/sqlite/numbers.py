"""SQLite's arithmetic: text counts as the number it begins with, and amounts that are whole are whole numbers.

https://www.sqlite.org/lang_expr.html, https://www.sqlite.org/lang_aggfunc.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.sqlite_values import (
    as_number,
    as_text,
    as_whole,
    begins_whole,
    is_text,
    known_wholeness,
    retyped,
    typed,
    wholeness,
)
from grader.sql.template import filled

DIALECTS = frozenset({"sqlite"})
_ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Mod, exp.Neg)
_OF_NUMBERS = (exp.Sum, exp.Avg, exp.Round, exp.Abs, exp.Ceil, exp.Floor)
_OF_TEXT = (
    exp.Like, exp.Glob, exp.DPipe, exp.GroupConcat, exp.Substring, exp.StrPosition, exp.Replace, exp.Trim, exp.Upper,
    exp.Lower, exp.Length,
)  # fmt: skip
_CLASSES = (
    "CASE WHEN :x IS NULL THEN 'null' WHEN typeof(:x) LIKE '%INT%' OR typeof(:x) = 'BOOLEAN' THEN 'integer' "
    "WHEN typeof(:x) = 'VARCHAR' THEN 'text' WHEN typeof(:x) = 'BLOB' THEN 'blob' ELSE 'real' END"
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.walk())):
        if isinstance(node, (*_ARITHMETIC, *_OF_NUMBERS)):
            _calculate(node)
        elif isinstance(node, _OF_TEXT):
            _print(node)
        elif isinstance(node, exp.Format) or (isinstance(node, exp.Anonymous) and node.name.upper() == "PRINTF"):
            _format(node)
        elif isinstance(node, exp.Typeof):
            node.replace(typed(_class_of(node.this), "text"))
    return tree


def _calculate(node: exp.Expr) -> None:
    if isinstance(node, exp.Div):
        _divide(node)
        return
    for key in ("this", "expression") if isinstance(node, exp.Binary) else ("this",):
        side = node.args[key]
        if isinstance(side, exp.Distinct):
            side.set("expressions", [as_number(one) for one in side.expressions])
        elif is_text(side):
            node.set(key, as_number(side))
            other = node.args["this" if key == "expression" else "expression"] if isinstance(node, exp.Binary) else None
            if not isinstance(node, exp.Avg | exp.Round):
                whole = node.args[key].is_type("bigint") and (other is None or is_text(other) or _is_whole(other))
                retyped(node, "bigint" if whole else "double")
    if isinstance(node, exp.Mod):
        sides = [side if _is_whole(side) else as_whole(side) for side in (node.this, node.expression)]
        node.replace(typed(filled(":a % nullif(:b, 0)", a=sides[0], b=sides[1]), "bigint"))
    elif isinstance(node, exp.Round) and isinstance(node.args.get("decimals"), exp.Neg):
        node.set("decimals", exp.Literal.number(0))
    elif isinstance(node, exp.Round):
        typed(node, "double")


def _is_whole(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.INTEGER_TYPES)


def _divide(node: exp.Div) -> None:
    sides = (node.this, node.expression)
    if any(is_text(side) and not side.is_string and not begins_whole(side) for side in sides):
        raise UnsupportedError("a division of text")
    left, right = (as_number(side) for side in sides)
    node.set("this", left)
    node.set("expression", right)
    whole = wholeness(left, right)
    parts = [part for side in sides for part in (side, *side.find_all(exp.Column))]
    if whole is None and any(part.is_type("decimal", "double") or part.meta.get("unsure") for part in parts):
        raise UnsupportedError("a number that may be whole or not")
    if whole is True and not all(_is_whole(side) for side in sides):
        node.replace(typed(filled("trunc(:a / nullif(:b, 0))::bigint", a=left, b=right), "bigint"))
    elif isinstance(whole, exp.Expr):
        template = "CASE WHEN :whole THEN trunc(:a / nullif(:b, 0)) ELSE :a / nullif(:b, 0) END"
        made = typed(filled(template, whole=whole, a=left, b=right), "double")
        made.meta["whole"] = whole
        node.replace(made)


def _print(node: exp.Expr) -> None:
    for key in ("this", "expression") if isinstance(node, exp.DPipe | exp.Like | exp.Glob) else ("this",):
        holder = node
        if isinstance(holder.args[key], exp.Order):
            holder = holder.args[key]
        value = holder.args[key]
        if isinstance(value, exp.Distinct):
            value.set("expressions", [as_text(one) if one.is_type("decimal") else one for one in value.expressions])
        elif value.is_type("decimal") or isinstance(node, exp.Like | exp.Glob):
            holder.set(key, as_text(value) if value.type is not None and not value.is_type("unknown") else value)
    if isinstance(node, exp.Like):
        node.replace(exp.ILike(this=node.this, expression=node.expression, negate=node.args.get("negate")))


def _format(node: exp.Expr) -> None:
    """Every field is given a value of its kind."""
    format_, *values = node.expressions if isinstance(node, exp.Anonymous) else (node.this, *node.expressions)
    if not format_.is_string:
        raise UnsupportedError("a format that is not written out")
    found = re.findall(r"%[-+ 0#,]*\d*(?:\.(\d+))?([a-zA-Z%])", format_.name)
    fields = [(places, field) for places, field in found if field != "%"]
    if len(fields) != len(values) or not {field for _, field in fields} <= set("difegsxX"):
        raise UnsupportedError(f"the format '{format_.name}'")
    read = [_of_field(field, places, one) for (places, field), one in zip(fields, values, strict=True)]
    node.replace(typed(exp.func("printf", format_.copy(), *read), "text"))


def _of_field(field: str, places: str, value: exp.Expr) -> exp.Expr:
    if field == "s":
        return filled("coalesce(:x, '')", x=as_text(value))
    value = filled("coalesce(:x, 0)", x=as_number(value))
    if field in "dixX":
        return as_whole(value)
    # Halves go up there.
    return filled(
        "round(cast(:x as double), :places)" if field == "f" else "cast(:x as double)", x=value, places=int(places or 6)
    )


def _class_of(value: exp.Expr) -> exp.Expr:
    if value.is_type("decimal"):
        whole = known_wholeness(value)
        template = "CASE WHEN :x IS NULL THEN 'null' WHEN :whole THEN 'integer' ELSE 'real' END"
        return filled(template, x=value, whole=whole)
    return filled(_CLASSES, x=value)

"""What MySQL makes of a value of one type where another is wanted.

https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.template import filled

DATES = ("date",)
TIMES = ("time",)
STAMPS = ("timestamp", "timestamptz", "timestampntz", "timestampltz", "datetime")
MOMENTS = (*DATES, *STAMPS)
_DIGITS = {"date": "%Y%m%d", "stamp": "%Y%m%d%H%M%S"}
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?")


def is_text(node: exp.Expr) -> bool:
    return node.is_string or node.is_type(*exp.DataType.TEXT_TYPES)


def is_number(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.NUMERIC_TYPES)


def is_whole(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.INTEGER_TYPES)


def as_number(node: exp.Expr) -> exp.Expr:
    """Text that is no number raises, and a human looks; a date is the number of its digits."""
    if node.is_string and re.fullmatch(r"\s*[+-]?\d{1,15}(\.\d+)?\s*", node.name):
        return exp.cast(exp.Literal.string(node.name.strip()), "double")
    if is_text(node):
        return typed(exp.cast(node.copy(), "double"), "double")
    if node.is_type(*DATES):
        return typed(filled("strftime(:value, :format)::bigint", value=node, format=_DIGITS["date"]), "bigint")
    if node.is_type(*STAMPS):
        return typed(filled("strftime(:value, :format)::bigint", value=node, format=_DIGITS["stamp"]), "bigint")
    return node


def as_stamp(node: exp.Expr) -> exp.Expr:
    return node if node.is_type(*STAMPS) else typed(exp.cast(_moment(node), "timestamp"), "timestamp")


def as_date(node: exp.Expr) -> exp.Expr:
    return node if node.is_type(*DATES) else typed(exp.cast(_moment(node), "date"), "date")


def _moment(node: exp.Expr) -> exp.Expr:
    """Text without marks between the digits is a moment there."""
    if node.is_string and re.match(r"\s*\d\d?[-/.]", node.name):
        raise UnsupportedError("a year of two digits")
    compact = _COMPACT.fullmatch(node.name) if isinstance(node, exp.Literal) else None
    if compact is None:
        return node.copy()
    date, time = "-".join(compact.groups()[:3]), compact.groups()[3:]
    return exp.Literal.string(f"{date} {':'.join(time)}" if time[0] else date)


def as_text(node: exp.Expr) -> exp.Expr:
    """As MySQL prints it: exact numbers with the digits of their scale, floating ones without needless ones."""
    if is_text(node):
        return node
    digits = scale(node)
    if digits is not None:
        text = filled(f"round(:value, {digits})::decimal(38, {digits})::text", value=node)
    elif node.is_type("double", "float"):
        text = filled(r"regexp_replace(:value::text, '\.0$', '')", value=node)
    else:
        text = exp.cast(node.copy(), "text")
    return typed(text, "text")


def scale(node: exp.Expr) -> int | None:
    """Digits behind the point of an exact number; None for what is none.

    https://dev.mysql.com/doc/refman/8.4/en/arithmetic-functions.html
    """
    node = node.unnest()
    if isinstance(node, exp.Literal):
        return None if node.is_string or "e" in node.name.lower() else len(node.name.partition(".")[2])
    if isinstance(node, exp.Column):
        if node.is_type(*exp.DataType.INTEGER_TYPES):
            return 0
        parts = node.type.expressions if node.is_type("decimal") and node.type is not None else []
        return int(parts[1].name) if len(parts) > 1 else None
    if isinstance(node, exp.Predicate | exp.Connector | exp.Not | exp.Boolean | exp.Count | exp.Length | exp.IntDiv):
        return 0
    if isinstance(node, exp.Cast):
        return 0 if is_whole(node) else None
    if isinstance(node, exp.Case | exp.If | exp.Coalesce):
        return _of_branches(node)
    if isinstance(node, exp.Round | exp.Trunc):
        return _rounded(node)
    if isinstance(node, exp.Binary):
        left, right = scale(node.this), scale(node.expression)
        if left is None or right is None:
            return None
        known: dict[type[exp.Expr], int] = {exp.Div: left + 4, exp.Mul: left + right}
        known |= dict.fromkeys((exp.Add, exp.Sub, exp.Mod), max(left, right))
        return known.get(type(node))
    if isinstance(node, exp.Sum | exp.Max | exp.Min | exp.Neg | exp.Abs | exp.Avg | exp.Window | exp.Distinct):
        inner = node.expressions[0] if isinstance(node, exp.Distinct) else node.this
        below = scale(inner)
        return below + 4 if below is not None and isinstance(node, exp.Avg) else below
    return None


def _of_branches(node: exp.Expr) -> int | None:
    branches = [branch.args.get("true") for branch in node.args.get("ifs", [])]
    branches += [node.args.get(key) for key in ("true", "false", "default")]
    if isinstance(node, exp.Coalesce):
        branches = [node.this, *node.expressions]
    known = [scale(one) for one in branches if one is not None and not isinstance(one, exp.Null)]
    return None if None in known or not known else max(one for one in known if one is not None)


def _rounded(node: exp.Round | exp.Trunc) -> int | None:
    below, places = scale(node.this), node.args.get("decimals")
    if below is None or not (places is None or isinstance(places, exp.Literal)):
        return None
    return min(int(places.name) if places is not None else 0, 30) if below else 0


def typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node

"""What SQLite makes of a value of one kind where another is wanted.

https://www.sqlite.org/datatype3.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.template import filled

_NUMBER = r"^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
_WHOLE_NUMBER = r"^\s*([+-]?\d+)"
_LEADING = (
    "CASE WHEN :text IS NOT NULL THEN coalesce(try_cast(nullif(regexp_extract(:text, :pattern, 1), '') AS {0}), 0) END"
)
#: Fields of strftime's that are digits.
_DIGITS = re.compile(r"(?:%[dHmMSwWYjs])+")
#: What may give whole numbers and others.
_MIXED = (
    exp.Binary, exp.Neg, exp.Sum, exp.Case, exp.If, exp.Coalesce, exp.Greatest, exp.Least, exp.Window, exp.Filter,
    exp.Subquery,
)  # fmt: skip
_FIXED = (exp.Count, exp.Length, exp.StrPosition, exp.RowNumber, exp.Rank, exp.DenseRank, exp.Ntile)


def is_text(node: exp.Expr) -> bool:
    return node.is_string or node.is_type(*exp.DataType.TEXT_TYPES)


def is_number(node: exp.Expr) -> bool:
    return node.is_type(*exp.DataType.NUMERIC_TYPES, "boolean") or isinstance(node, exp.Predicate | exp.Connector)


def typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node


def retyped(node: exp.Expr, type_: str) -> None:
    """With the brackets around it."""
    typed(node, type_)
    while isinstance(node.parent, exp.Paren):
        node = typed(node.parent, type_)


def as_number(node: exp.Expr) -> exp.Expr:
    """The number that a text begins with, 0 without one."""
    if not is_text(node):
        return node
    if node.is_string:
        found = re.match(_NUMBER, node.name)
        number = found[1] if found else "0"
        is_whole = re.fullmatch(r"[+-]?\d+", number) is not None
        read = exp.cast(exp.Literal.string(number), "bigint" if is_whole else "double")
        return typed(read, "bigint" if is_whole else "double")
    type_ = "bigint" if begins_whole(node) else "double"
    return typed(filled(_LEADING.format(type_), text=node, pattern=_NUMBER), type_)


def as_whole(node: exp.Expr) -> exp.Expr:
    """As a cast to INTEGER gives it: cut off."""
    if is_text(node):
        return typed(filled(_LEADING.format("bigint"), text=node, pattern=_WHOLE_NUMBER), "bigint")
    return typed(filled("cast(trunc(:x) as bigint)", x=node), "bigint")


def begins_whole(node: exp.Expr) -> bool:
    """Whether the number that a text begins with has no fraction: that of dates has none."""
    while isinstance(node, exp.Paren) and "format" not in node.meta:
        node = node.this
    if isinstance(node, exp.Column):
        return bool(node.meta.get("moment"))
    if "format" in node.meta:
        return _DIGITS.match(node.meta["format"]) is not None
    return isinstance(node, exp.Max | exp.Min) and begins_whole(node.this)


def as_text(node: exp.Expr) -> exp.Expr:
    """As SQLite prints it: amounts that are whole are kept without a point."""
    if is_text(node):
        return node
    if node.is_type("decimal"):
        whole = known_wholeness(node)
        template = "CASE WHEN :whole THEN cast(:x as bigint)::text ELSE cast(:x as double)::text END"
        return typed(filled(template, x=node, whole=whole), "text")
    if isinstance(node, exp.Literal):
        return exp.Literal.string(node.name)
    return typed(exp.cast(node.copy(), "text"), "text")


def wholeness(*nodes: exp.Expr) -> exp.Expr | bool | None:
    """Whether all the values are stored as whole numbers there: as a condition where it depends, None if unknown."""
    return _all([begins_whole(node) or None if is_text(node) else _wholeness(node) for node in nodes])


def known_wholeness(node: exp.Expr) -> exp.Expr:
    known = wholeness(node)
    if known is None:
        raise UnsupportedError("a number that may be whole or not")
    return exp.Boolean(this=known) if isinstance(known, bool) else known


def _wholeness(node: exp.Expr) -> exp.Expr | bool | None:
    while isinstance(node, exp.Paren) and not ({"whole", "amount"} & node.meta.keys()):
        node = node.this
    if "whole" in node.meta:
        return node.meta["whole"]  # type: ignore[no-any-return]  # what a division noted
    if node.meta.get("amount"):
        return filled("(:x) = trunc(:x)", x=node)
    if isinstance(node, exp.Literal):
        return node.is_int
    if node.is_type(*exp.DataType.INTEGER_TYPES, "boolean") or isinstance(node, (*_FIXED, exp.Predicate)):
        return True
    if isinstance(node, exp.Column):
        return _of_column(node)
    if isinstance(node, exp.Round | exp.Avg):
        return False
    if node.is_type("double", "float") and not isinstance(node, _MIXED):
        return False
    if isinstance(node, exp.Add | exp.Sub | exp.Mul | exp.Div | exp.Mod):
        return _all([_wholeness(node.this), _wholeness(node.expression)])
    if isinstance(node, exp.Neg | exp.Abs):
        return _wholeness(node.this)
    if isinstance(node, exp.Sum | exp.Window | exp.Filter):
        return _of_sum(node)
    if isinstance(node, exp.Case | exp.If):
        return _of_branches(node)
    if isinstance(node, exp.Coalesce) and len(node.expressions) == 1:
        parts = [_wholeness(one) for one in (node.this, node.expressions[0])]
        one, other = (exp.Boolean(this=part) if isinstance(part, bool) else part for part in parts)
        if one is None or other is None:
            return None
        return filled("CASE WHEN :x IS NOT NULL THEN :one ELSE :other END", x=node.this, one=one, other=other)
    if isinstance(node, exp.Max | exp.Min):
        inner = _wholeness(node.this)
        return inner if not isinstance(inner, exp.Expr) else filled("(:x) = trunc(:x)", x=node)
    return None


def _of_branches(node: exp.Case | exp.If) -> exp.Expr | bool | None:
    conditions = node.args["ifs"] if isinstance(node, exp.Case) else [node]
    default = node.args.get("default" if isinstance(node, exp.Case) else "false") or exp.Null()
    branches = [*(branch.args["true"] for branch in conditions), default]
    parts = [True if isinstance(one, exp.Null) else _wholeness(one) for one in branches]
    if None in parts or (isinstance(node, exp.Case) and node.this is not None):
        return None
    if all(isinstance(part, bool) for part in parts) and len(set(parts)) == 1:
        return parts[0]
    told = [exp.Boolean(this=part) if isinstance(part, bool) else part for part in parts if part is not None]
    ifs = [exp.If(this=branch.this.copy(), true=one.copy()) for branch, one in zip(conditions, told, strict=False)]
    return exp.Case(ifs=ifs, default=told[-1].copy())


def _of_sum(node: exp.Expr) -> exp.Expr | bool | None:
    """A sum is whole if all in it is."""
    path = node
    while isinstance(path, exp.Window | exp.Filter):
        path = path.this
    if isinstance(path, exp.Avg):
        return False
    if not isinstance(path, exp.Sum) or isinstance(path.this, exp.Distinct):
        return None
    inner = _wholeness(path.this)
    if not isinstance(inner, exp.Expr):
        return inner
    all_whole = exp.func("bool_and", inner.copy())
    if path is node:
        return filled("coalesce(:whole, true)", whole=all_whole)
    outer = node.copy()
    for one in outer.find_all(exp.Sum):
        one.replace(all_whole)
        break
    return filled("coalesce(:whole, true)", whole=outer)


def _of_column(node: exp.Column) -> exp.Expr | bool | None:
    if node.meta.get("unsure"):
        return None
    if node.is_type("double", "float"):
        return False
    return filled("(:x) = trunc(:x)", x=node) if node.is_type("decimal") and node.meta.get("stored") else None


def _all(parts: list[exp.Expr | bool | None]) -> exp.Expr | bool | None:
    if False in parts:
        return False
    if None in parts:
        return None
    conditions = [part for part in parts if isinstance(part, exp.Expr)]
    return exp.and_(*conditions) if conditions else True

"""MySQL reads text and dates as numbers where numbers are wanted, and as dates where they stand beside dates.

https://dev.mysql.com/doc/refman/8.4/en/type-conversion.html
"""

import re

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.mysql_values import (
    DATES,
    MOMENTS,
    as_number,
    as_stamp,
    is_number,
    is_text,
    is_whole,
    scale,
    typed,
)  # fmt: skip
from grader.sql.template import filled

DIALECTS = MYSQL
_ARITHMETIC = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.IntDiv, exp.Mod, exp.Neg)
_OF_NUMBERS = (
    exp.Sum, exp.Avg, exp.Stddev, exp.StddevPop, exp.StddevSamp, exp.Variance, exp.VariancePop, exp.Round, exp.Abs,
    exp.Ceil, exp.Floor, exp.Trunc, exp.Ln, exp.Log, exp.Sqrt,
)  # fmt: skip
_COMPARISONS = (exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.NullSafeEQ, exp.Between, exp.In)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.find_all(*_ARITHMETIC, *_OF_NUMBERS, *_COMPARISONS))):
        if isinstance(node, _COMPARISONS):
            _compare(node)
        elif not any(isinstance(side, exp.Interval) for side in (node.this, node.args.get("expression"))):
            _calculate(node)
    return tree


def _calculate(node: exp.Expr) -> None:
    for key in ("this", "expression") if isinstance(node, exp.Binary) else ("this",):
        side = node.args[key]
        if isinstance(side, exp.Distinct):
            side.set("expressions", [as_number(one) for one in side.expressions])
        else:
            node.set(key, as_number(side))
            if node.args[key] is not side and isinstance(node, exp.Add | exp.Sub | exp.Mul | exp.Neg):
                typed(node, "double" if is_text(side) else "bigint")
    if isinstance(node, exp.IntDiv):
        whole = is_whole(node.this) and is_whole(node.expression)
        template = ":a // nullif(:b, 0)" if whole else "trunc(:a / nullif(:b, 0))::bigint"
        node.replace(typed(filled(template, a=node.this, b=node.expression), "bigint"))
    elif isinstance(node, exp.Mod):
        node.set("expression", filled("nullif(:b, 0)", b=node.expression))
    elif isinstance(node, exp.Ln | exp.Log | exp.Sqrt):
        last = node.args.get("expression") or node.this
        last.replace(filled(f"CASE WHEN :x {'>=' if isinstance(node, exp.Sqrt) else '>'} 0 THEN :x END", x=last))
    elif isinstance(node, exp.Round) and node.this.is_type("double", "float") and scale(node.this) is None:
        node.replace(typed(filled("round_even(:a, :b)", a=node.this, b=node.args.get("decimals") or 0), "double"))


def _is_date_like(side: exp.Expr) -> bool:
    return side.is_type(*DATES) or (isinstance(side, exp.Literal) and re.fullmatch(r"\d{8}", side.name) is not None)


def _compare(node: exp.Expr) -> None:
    keys: tuple[str, ...] = ("this", "expression")
    if isinstance(node, exp.Between | exp.In):
        keys = ("this", "low", "high") if isinstance(node, exp.Between) else ("this",)
    sides = [node.args[key] for key in keys] + (node.expressions if isinstance(node, exp.In) else [])
    if any(is_number(side) for side in sides):
        if any(side.is_type(*MOMENTS) for side in sides) and not all(_is_date_like(side) for side in sides):
            raise UnsupportedError("a date beside a number")
        read = [as_number(side) for side in sides]
    elif any(side.is_type(*MOMENTS) for side in sides) and any(side.is_string for side in sides):
        # A day is midnight beside a text that may hold a time.
        read = [as_stamp(side) if side.is_string or side.is_type(*DATES) else side for side in sides]
    else:
        return
    for key, side in zip(keys, read, strict=False):
        node.set(key, side)
    if isinstance(node, exp.In) and node.expressions:
        node.set("expressions", read[1:])

"""Decimal numbers and their places as Trino counts them: every operation on them has an exact result of its own type.

https://trino.io/docs/current/functions/decimal.html
"""

from collections.abc import Callable
from typing import Any

from sqlglot import exp
from sqlglot.optimizer.annotate_types import TypeAnnotator

#: How many there are at most.
DIGITS = 38


def places(type_: exp.DataType | None) -> int | None:
    """How many digits stand after the point; None for what is no exact number, or not known to be one.

    >>> places(exp.DataType.build("decimal(8, 2)")), places(exp.DataType.build("int"))
    (2, 0)
    """
    if type_ is None:
        return None
    if type_.is_type(*exp.DataType.INTEGER_TYPES):
        return 0
    if not type_.is_type("decimal"):
        return None
    sizes = [size.name for size in type_.expressions]
    return int(sizes[1]) if len(sizes) == 2 else 0


def decimal(after_point: int) -> exp.DataType:
    return exp.DataType.build(f"decimal({DIGITS}, {min(after_point, DIGITS)})")


def metadata(known: dict[type[exp.Expr], dict[str, Any]]) -> dict[type[exp.Expr], dict[str, Any]]:
    """Types of expressions over decimals, where sqlglot knows of no places."""
    kinds: dict[type[exp.Expr], Callable[[exp.Expr], int | None]] = {
        exp.Literal: _of_literal,
        exp.Mul: lambda node: _of_both(node, sum),
        exp.Add: lambda node: _of_both(node, max),
        exp.Sub: lambda node: _of_both(node, max),
        exp.Div: lambda node: _of_both(node, max),
        exp.Mod: lambda node: _of_both(node, max),
        exp.Sum: _of_argument,
        exp.Avg: _of_argument,
        exp.Floor: lambda node: 0 if _of_argument(node) else None,
        exp.Ceil: lambda node: 0 if _of_argument(node) else None,
    }
    return {kind: {"annotator": _annotator(known[kind], found)} for kind, found in kinds.items()}


def _annotator(
    known: dict[str, Any], found: Callable[[exp.Expr], int | None]
) -> Callable[[TypeAnnotator, exp.Expr], exp.Expr]:
    def annotate(annotator: TypeAnnotator, node: exp.Expr) -> exp.Expr:
        after_point = found(node)
        if after_point is not None:
            annotator._set_type(node, decimal(after_point))
        elif "annotator" in known:
            known["annotator"](annotator, node)
        else:
            annotator._set_type(node, known["returns"])
        return node

    return annotate


def _of_literal(node: exp.Expr) -> int | None:
    text = node.name.lower()
    return len(text.partition(".")[2]) if not node.is_string and "." in text and "e" not in text else None


def _of_both(node: exp.Expr, together: Callable[[tuple[int, int]], int]) -> int | None:
    """None for two whole numbers, whose type is usual."""
    left, right = places(node.this.type), places(node.expression.type)
    if left is None or right is None or not any(side.is_type("decimal") for side in (node.this, node.expression)):
        return None
    return together((left, right))


def _of_argument(node: exp.Expr) -> int | None:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    return places(argument.type) if argument.is_type("decimal") else None

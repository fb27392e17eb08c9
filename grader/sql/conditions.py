"""What a condition demands: its parts, which of them NULL fails, which columns it makes equal."""

from collections.abc import Callable, Iterator

from sqlglot import exp

#: Neither true nor false where an operand is NULL.
_STRICT = (
    exp.EQ, exp.NEQ, exp.GT, exp.GTE, exp.LT, exp.LTE, exp.Like, exp.ILike, exp.SimilarTo, exp.RegexpLike,
    exp.Add, exp.Sub, exp.Mul, exp.Div, exp.IntDiv, exp.Mod, exp.Neg, exp.DPipe, exp.Cast, exp.Paren, exp.Lower,
    exp.Upper, exp.Abs, exp.Round, exp.Extract, exp.Year, exp.Month, exp.Day, exp.TimestampTrunc, exp.DateTrunc,
    exp.Length, exp.Substring, exp.Trim,
)  # fmt: skip


def conjuncts(condition: object) -> list[exp.Expr]:
    """What is joined by AND, without brackets around it.

    >>> import sqlglot
    >>> [part.sql() for part in conjuncts(sqlglot.parse_one("a = 1 AND (b = 2 AND (c = 3 OR d = 4))"))]
    ['a = 1', 'b = 2', 'c = 3 OR d = 4']
    """
    return _joined_by(exp.And, condition)


def disjuncts(condition: object) -> list[exp.Expr]:
    """What is joined by OR, likewise."""
    return _joined_by(exp.Or, condition)


def _joined_by(connector: type[exp.Connector], condition: object) -> list[exp.Expr]:
    # Without recursion: texts made by programs join thousands.
    found, waiting = list[exp.Expr](), [condition]
    while waiting:
        one = waiting.pop()
        inner = one.unnest() if isinstance(one, exp.Paren) else one
        if isinstance(inner, connector):
            waiting += [inner.expression, inner.this]
        elif isinstance(inner, exp.Expr):
            found.append(inner)
    return found


def rejects_null(condition: exp.Expr, is_null: Callable[[exp.Column], bool]) -> bool:
    """Whether a condition cannot be true where the columns told are NULL.

    >>> import sqlglot
    >>> [rejects_null(sqlglot.parse_one(text), lambda column: column.name == "x")
    ...  for text in ("x > 1", "x > 1 OR y = 2", "x IS NULL", "NOT x IS NULL", "coalesce(x, 0) = 0", "NOT (x = 1)")]
    [True, False, False, True, False, True]
    """
    condition = condition.unnest() if isinstance(condition, exp.Paren) else condition
    if isinstance(condition, exp.And):
        return any(rejects_null(side, is_null) for side in (condition.left, condition.right))
    if isinstance(condition, exp.Or):
        return all(rejects_null(side, is_null) for side in (condition.left, condition.right))
    if isinstance(condition, exp.Not):
        return _unknown_of_null(condition.this, is_null) or _is_true_of_null(condition.this, is_null)
    if isinstance(condition, exp.Is) and condition.args.get("negate"):
        # `IS NOT NULL` of PostgreSQL; elsewhere it is NOT (… IS NULL).
        return isinstance(condition.expression, exp.Null) and _unknown_of_null(condition.this, is_null)
    if isinstance(condition, exp.Is):
        # `IS TRUE` and the like; `IS NULL` is what NULL passes.
        return isinstance(condition.expression, exp.Boolean) and _unknown_of_null(condition.this, is_null)
    if isinstance(condition, exp.In):
        return _unknown_of_null(condition.this, is_null)
    return _unknown_of_null(condition, is_null)


def _is_true_of_null(condition: exp.Expr, is_null: Callable[[exp.Column], bool]) -> bool:
    """Whether a condition is true, which NOT turns into false."""
    condition = condition.unnest() if isinstance(condition, exp.Paren) else condition
    if isinstance(condition, exp.Or):
        return any(_is_true_of_null(side, is_null) for side in (condition.left, condition.right))
    return (
        isinstance(condition, exp.Is)
        and not condition.args.get("negate")
        and isinstance(condition.expression, exp.Null)
        and _unknown_of_null(condition.this, is_null)
    )


def _unknown_of_null(node: exp.Expr, is_null: Callable[[exp.Column], bool]) -> bool:
    """Whether an expression is NULL where these columns are."""
    if isinstance(node, exp.Column):
        return is_null(node)
    if isinstance(node, exp.And | exp.Or):
        return all(_unknown_of_null(side, is_null) for side in (node.left, node.right))
    if isinstance(node, exp.Not):
        return _unknown_of_null(node.this, is_null)
    if isinstance(node, exp.In | exp.Between):
        return node.args.get("query") is None and _unknown_of_null(node.this, is_null)
    if isinstance(node, _STRICT):
        # Of no rows, ANY is false and ALL is true.
        if any(isinstance(child, exp.Any | exp.All) for child in node.iter_expressions()):
            return False
        return any(_unknown_of_null(child, is_null) for child in node.iter_expressions())
    return False


def equalities(condition: object) -> Iterator[tuple[exp.Expr, exp.Expr]]:
    """Both sides of each `=` that must hold."""
    for part in conjuncts(condition):
        if isinstance(part, exp.EQ):
            yield part.left.unnest(), part.right.unnest()

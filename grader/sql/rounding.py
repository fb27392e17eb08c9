"""The solution with its ROUNDs tipped by as much as floating-point noise could tip them."""

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

#: Relative; sums of thousands of doubles in another order stay well below it.
NOISE = 1e-12
#: With more ROUNDs than these only all of them are tipped together, not each by itself.
_TIPPED_ALONE = 4


def tipped(solution: str, dialect: str = "duckdb") -> tuple[str, ...]:
    """The solution with each of its ROUNDs, and with all, of a value a little larger and a little smaller.

    The factor is a DOUBLE, so that a ROUND of an exact number changes its type and shows that it should be left alone.
    """
    try:
        tree = sqlglot.parse_one(solution, read=dialect)
    except (SqlglotError, RecursionError):
        return ()
    count = len(list(tree.find_all(exp.Round)))
    alone = [{place} for place in range(count)] if 1 < count <= _TIPPED_ALONE else []
    return tuple(
        _tipped(tree, which, factor)
        for which in (*alone, set(range(count)))
        if which
        for factor in (1 + NOISE, 1 - NOISE)
    )


def _tipped(tree: exp.Expr, which: set[int], factor: float) -> str:
    copy = tree.copy()
    for place, node in enumerate(list(copy.find_all(exp.Round))):
        if place in which:
            by = exp.cast(exp.Literal.number(repr(factor)), "double")
            node.set("this", exp.Mul(this=exp.paren(node.this.copy()), expression=by))
    return copy.sql("duckdb")

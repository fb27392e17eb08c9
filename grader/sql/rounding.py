"""The solution with its ROUNDs tipped by as much as floating-point noise could tip them."""

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

#: Relative; sums of thousands of doubles in another order stay well below it.
NOISE = 1e-12


def rounds(solution: str, dialect: str = "duckdb") -> int:
    """How many ROUNDs the solution holds; 0 too where it cannot be parsed."""
    try:
        return len(list(sqlglot.parse_one(solution, read=dialect).find_all(exp.Round)))
    except (SqlglotError, RecursionError):
        return 0


def tipped(solution: str, which: frozenset[int], up: bool, dialect: str = "duckdb") -> str:
    """The solution with the given ROUNDs (counted from 0) of a value a little larger or smaller.

    The factor is a DOUBLE, so that a ROUND of an exact number changes its type and shows that it should be left alone.
    """
    tree = sqlglot.parse_one(solution, read=dialect)
    factor = exp.cast(exp.Literal.number(repr(1 + NOISE if up else 1 - NOISE)), "double")
    for place, node in enumerate(list(tree.find_all(exp.Round))):
        if place in which:
            node.set("this", exp.Mul(this=exp.paren(node.this.copy()), expression=factor.copy()))
    return tree.sql("duckdb")

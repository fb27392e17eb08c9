"""The solution with its ROUNDs tipped by as much as floating-point noise could tip them.

Only those whose value is shown: one in a condition decides which rows there are, and that is no noise in a number.
"""

from sqlglot import exp

from grader.sql.reading import tree_of

#: Relative; sums of thousands of doubles in another order stay well below it.
NOISE = 1e-12
#: With more ROUNDs than these only all of them are tipped together, not each by itself.
_TIPPED_ALONE = 4
_CONDITIONS = (exp.Where, exp.Having, exp.Qualify, exp.Join, exp.Group, exp.Order, exp.Distinct)


def tipped(solution: str) -> tuple[str, ...]:
    """The solution with each of its ROUNDs, and with all, of a value a little larger and a little smaller."""
    tree = tree_of(solution)
    if tree is None:
        return ()
    count = len(_shown(tree))
    alone = [{place} for place in range(count)] if 1 < count <= _TIPPED_ALONE else []
    return tuple(
        _tipped(tree, which, factor)
        for which in (*alone, set(range(count)))
        if which
        for factor in (1 + NOISE, 1 - NOISE)
    )


def _shown(tree: exp.Expr) -> list[exp.Expr]:
    """The ROUNDs that stand in no condition or key of the query they belong to."""
    rounds = tree.find_all(exp.Round)
    return [node for node in rounds if not isinstance(node.find_ancestor(exp.Query, *_CONDITIONS), _CONDITIONS)]


def _tipped(tree: exp.Expr, which: set[int], factor: float) -> str:
    copy = tree.copy()
    for place, node in enumerate(_shown(copy)):
        if place in which:
            by = exp.cast(exp.Literal.number(repr(factor)), "double")
            more = exp.Mul(this=exp.paren(node.this.copy()), expression=by)
            # Back to its own type: a ROUND of an exact number is left as it is.
            node.set("this", exp.Anonymous(this="cast_to_type", expressions=[more, node.this.copy()]))
    return copy.sql("duckdb")

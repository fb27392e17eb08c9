from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import NUMBERS, Query


@operator()
def operands_exchanged(query: Query) -> Plants:
    """A difference or a quotient the wrong way round."""
    for node in query.find(exp.Sub, exp.Div, exp.IntDiv):
        left, right = node.left, node.right
        if isinstance(left, exp.Literal) or isinstance(right, exp.Literal) or not _are_alike(query, node):
            continue
        effect = "a difference is" if isinstance(node, exp.Sub) else "a quotient is"
        wrapped = exp.paren(left) if isinstance(left, exp.Binary) else left
        new = made(type(node), this=right, expression=wrapped)
        yield swapped(node, new, effect + " taken the wrong way round", *clauses_of(node))


def _are_alike(query: Query, node: exp.Binary) -> bool:
    """Whether either may stand on either side."""
    one, other = query.family(node.left), query.family(node.right)
    return (one in NUMBERS and other in NUMBERS) or (one == other and one in ("date", "moment"))

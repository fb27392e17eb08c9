from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def term_missing(query: Query) -> Plants:
    """A part of a calculation that is not there."""
    for node in query.find(exp.Add, exp.Sub, exp.Mul, exp.Div):
        if not query.is_number(node.left) or not query.is_number(node.right):
            continue
        sides = [(node.left, node.right)]
        if isinstance(node, exp.Mul | exp.Add):
            sides.append((node.right, node.left))
        for kept, gone in sides:
            if gone.find(exp.Column):
                effect = f"{query.told(gone, 'something')} is left out of a calculation"
                yield swapped(node, kept, effect, *clauses_of(node))

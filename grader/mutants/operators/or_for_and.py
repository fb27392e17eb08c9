from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def or_for_and(query: Query) -> Plants:
    """OR where all the conditions must hold."""
    for together in query.find(exp.And):
        if together.find_ancestor(exp.Join, exp.Select, exp.Where) is not None and not _in_join(together):
            effect = "rows are taken that meet only one of several conditions"
            either = made(exp.Or, this=together.this, expression=together.expression)
            plain = isinstance(together.parent, exp.Where | exp.Having | exp.Qualify | exp.Paren)
            yield swapped(together, either if plain else exp.paren(either), effect, *clauses_of(together))


def _in_join(node: exp.Expr) -> bool:
    return isinstance(node.find_ancestor(exp.Join, exp.Query), exp.Join)

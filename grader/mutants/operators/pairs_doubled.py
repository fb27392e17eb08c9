from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def pairs_doubled(query: Query) -> Plants:
    """Pairs of rows of one table, each of them in both orders."""
    for less in query.find(exp.LT, exp.GT):
        one, other = query.resolved(less.left), query.resolved(less.right)
        if one is None or other is None or one[0] is other[0]:
            continue
        if one[1].home == other[1].home and one[1].name == other[1].name and one[1].is_key:
            pairs = made(exp.NEQ, this=less.left, expression=less.right)
            yield swapped(less, pairs, "each pair is listed twice, once in each order", *clauses_of(less), "WHERE")

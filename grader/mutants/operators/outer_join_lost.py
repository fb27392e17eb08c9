from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def outer_join_lost(query: Query) -> Plants:
    """An inner join where rows without a match are wanted."""
    for join in query.find(exp.Join):
        left, right = query.sides(join)
        if join.side == "RIGHT":
            left, right = right, left
        if join.side in ("LEFT", "RIGHT", "FULL") and join.method != "NATURAL":
            effect = query.told_pair(left, right, "{} without {} are lost", "rows without a match are lost")
            yield swapped(join, altered(join, side=None, kind=None), effect, "JOIN", "WHERE")
        if join.side == "FULL":
            effect = query.told_pair(right, left, "{} without {} are lost", "rows without a match are lost")
            yield swapped(join, altered(join, side="LEFT", kind=None), effect, "LEFT JOIN", "JOIN")

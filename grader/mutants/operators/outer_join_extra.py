from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.mutants.query import Query


@operator()
def outer_join_extra(query: Query) -> Plants:
    """An outer join where only rows with a match are wanted."""
    for join in query.find(exp.Join):
        condition = join.args.get("on") or join.args.get("using")
        if condition and not join.side and join.kind in ("", "INNER") and not join.method:
            left, right = query.sides(join)
            effect = query.told_pair(
                left, right, "{} without {} are listed, too", "rows without a match are listed, too"
            )
            yield swapped(join, altered(join, side="LEFT", kind=None), effect, "LEFT JOIN", "JOIN")

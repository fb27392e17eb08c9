from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def join_side(query: Query) -> Plants:
    """The outer join of the wrong side."""
    for join in query.find(exp.Join):
        if join.side != "LEFT" or join.method or not isinstance(join.this, exp.Table):
            continue
        left, right = query.sides(join)
        if not any(query.is_outer(column) for column in join.find_all(exp.Column)):
            named = "{1} without {0} are kept, not {0} without {1}"
            effect = query.told_pair(left, right, named, "rows of the wrong table are kept without a match")
            yield swapped(join, altered(join, side="RIGHT"), effect, "LEFT JOIN", "RIGHT JOIN", "JOIN")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.sources import Source


@operator()
def outer_join_extra(query: Query) -> Plants:
    """An outer join where only rows with a match are wanted."""
    for join in query.find(exp.Join):
        condition = join.args.get("on") or join.args.get("using")
        if condition and not join.side and join.kind in ("", "INNER") and not join.method:
            left, right = query.sides(join)
            if _always_match(left, right, len(conjuncts(join.args.get("on")) or condition)):
                continue
            effect = query.told_pair(
                left, right, "{} without {} are listed, too", "rows without a match are listed, too"
            )
            yield swapped(join, altered(join, side="LEFT", kind=None), effect, "LEFT JOIN", "JOIN")


def _always_match(left: Source | None, right: Source | None, conditions: int) -> bool:
    """Whether the tables are joined by a foreign key alone, so that each row has its match."""
    if left is None or right is None or left.relation is None or right.relation is None:
        return False
    return any(
        reference.table == right.relation.name
        and len(reference.columns) == conditions
        and not any(one.nullable for one in left.outputs if one.home in reference.columns)
        for reference in left.relation.references
    )

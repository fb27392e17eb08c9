from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def join_column(query: Query) -> Plants:
    """Tables joined by the wrong column."""
    for join in query.find(exp.Join):
        left, right = query.sides(join)
        effect = query.told_pair(left, right, "{} are joined with the wrong {}", "rows are joined with the wrong ones")
        for part in conjuncts(join.args.get("on")):
            if not isinstance(part, exp.EQ):
                continue
            for side in (part.left, part.right):
                rival = query.rival(side)
                if rival is not None:
                    yield swapped(side, rival, effect, "ON", "JOIN")

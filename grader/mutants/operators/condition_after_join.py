from sqlglot import exp

from grader.mutants.planting import Plants, altered, both, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def condition_after_join(query: Query) -> Plants:
    """A condition on what an outer join adds, which undoes the outer join."""
    for select in query.find(exp.Select):
        for join in select.args.get("joins") or ():
            parts = conjuncts(join.args.get("on"))
            _, right = query.sides(join)
            for part in parts if join.side == "LEFT" and len(parts) > 1 else ():
                found = [query.resolved(column) for column in part.find_all(exp.Column)]
                if not found or any(one is None or one[0] is not right for one in found) or part.find(exp.Query):
                    continue
                where = select.args.get("where")
                held = exp.Where(this=both(where.this if where is not None else None, part))
                rest = exp.and_(*(one for one in parts if one is not part), copy=True)
                joins = [altered(one, on=rest) if one is join else one for one in select.args["joins"]]
                left, right = query.sides(join)
                effect = query.told_pair(
                    left, right, "{} without such {} are lost", "rows without such a match are lost"
                )
                yield swapped(select, altered(select, joins=joins, where=held), effect, "WHERE", "ON")

from sqlglot import exp

from grader.mutants.planting import Planted, Plants, both, operator
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def condition_on_join(query: Query) -> Plants:
    """A condition of the whole query held against what an outer join adds only."""
    for select in query.find(exp.Select):
        where = select.args.get("where")
        for join in select.args.get("joins") or ():
            on = join.args.get("on")
            if join.side != "LEFT" or on is None or where is None or join.method:
                continue
            for part in conjuncts(where.this):
                if part.find(exp.Query, exp.Window) or not _is_about(query, part, select):
                    continue
                rest = [one for one in conjuncts(where.this) if one is not part]
                kept = exp.Where(this=exp.and_(*rest, copy=True)) if rest else None
                what = query.told(part, "their values")
                effect = f"rows that a condition on {what} should leave out are kept, but find no match"
                yield Planted([(on, both(on, part)), (where, kept)], effect, ("ON", "WHERE"))


def _is_about(query: Query, part: exp.Expr, select: exp.Select) -> bool:
    """Whether it is about what stands first in FROM."""
    found = [query.resolved(column) for column in part.find_all(exp.Column)]
    return bool(found) and all(one is not None and one[0] is query.sources(select)[0] for one in found)

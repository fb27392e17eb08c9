from sqlglot import exp

from grader.mutants.planting import Plants, altered, both, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def having_as_where(query: Query) -> Plants:
    """Single rows held against a limit that is meant for groups."""
    for having in query.find(exp.Having):
        select = having.parent
        for part in conjuncts(having.this):
            calls = [call for call in part.find_all(exp.AggFunc) if query.select_of(call) is select]
            if not calls or part.find(exp.Query, exp.Filter) or any(not _is_value(query, call) for call in calls):
                continue
            if not isinstance(select, exp.Select):
                continue
            where, rest = select.args.get("where"), [one for one in conjuncts(having.this) if one is not part]
            rows = part.transform(lambda node: node.this if isinstance(node, exp.AggFunc) else node)
            held = exp.Where(this=both(where.this if where is not None else None, rows))
            kept = exp.Having(this=exp.and_(*rest, copy=True)) if rest else None
            effect = "single rows are held against a limit that is meant for whole groups"
            yield swapped(select, altered(select, where=held, having=kept), effect, "WHERE", "HAVING")


def _is_value(query: Query, call: exp.Expr) -> bool:
    """Whether it is about one value of each row, which a row by itself has, too."""
    return isinstance(call, exp.Sum | exp.Avg | exp.Min | exp.Max) and isinstance(call.this, exp.Column)

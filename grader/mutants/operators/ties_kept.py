from sqlglot import exp

from grader.mutants.planting import Plants, altered, made, operator, swapped, whole
from grader.sql.query import Query


@operator()
def ties_kept(query: Query) -> Plants:
    """All that tie with the last row, where only so many rows are wanted."""
    for select in query.find(exp.Select):
        order, limit = select.args.get("order"), select.args.get("limit")
        if order is None or not isinstance(limit, exp.Limit) or whole(limit.expression) is None:
            continue
        if any(select.args.get(name) for name in ("offset", "distinct", "qualify", "windows")):
            continue
        key = order.expressions[0]
        if _is_known(key) and not _is_output(select, key.this):
            rank = exp.Window(this=exp.Anonymous(this="rank"), order=made(exp.Order, expressions=[key]))
            held = exp.Qualify(this=made(exp.LTE, this=rank, expression=limit.expression))
            effect = "rows that tie with the last one are listed, too"
            yield swapped(select, altered(select, limit=None, qualify=held), effect, "LIMIT", "RANK", "ORDER BY")


def _is_known(key: exp.Expr) -> bool:
    return isinstance(key, exp.Ordered) and not isinstance(key.this, exp.Literal | exp.Var)


def _is_output(select: exp.Select, key: exp.Expr) -> bool:
    """Whether it is a name for something that is calculated, which a window does not know."""
    return isinstance(key, exp.Column) and any(
        isinstance(item, exp.Alias) and item.alias.lower() == key.name.lower() for item in select.expressions
    )

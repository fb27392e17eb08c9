from sqlglot import exp

from grader.mutants.planting import Planted, Plants, made, operator
from grader.sql.query import Query
from grader.sql.shape import is_aggregated


@operator()
def group_column_missing(query: Query) -> Plants:
    """Groups too large, since a column is missing in GROUP BY."""
    for select in query.find(exp.Select):
        group = select.args.get("group")
        keys = group.expressions if group is not None else []
        if len(keys) < 2 or not all(isinstance(key, exp.Column) or key.find(exp.Column) for key in keys):
            continue
        for key in keys:
            shown = _shown(select, key)
            if shown is None or query.is_decided(key, [other for other in keys if other is not key]):
                continue
            places = [node for node in select.find_all(type(shown)) if node == shown and _is_bare(query, select, node)]
            least = [(node, made(exp.Min, this=node)) for node in places]
            effect = f"groups that differ only in {query.told(shown, 'one value')} are melted into one"
            yield Planted([(key, None), *_aliased(least)], effect, ("GROUP BY", "PARTITION BY"))


def _shown(select: exp.Select, key: exp.Expr) -> exp.Expr | None:
    """What is grouped by: the key, or what it is a name for."""
    if not isinstance(key, exp.Column):
        return key if not key.find(exp.AggFunc, exp.Query) else None
    named = [item.unalias() for item in select.expressions if item.alias and item.alias.lower() == key.name.lower()]
    return named[0] if named and not key.table else key


def _is_bare(query: Query, select: exp.Select, node: exp.Expr) -> bool:
    """Whether it needs to be grouped by: it stands in no aggregate, and where groups exist already."""
    place: exp.Expr | None = node
    while place is not None and place is not select:
        if isinstance(place, exp.Group | exp.Where | exp.Join | exp.From | exp.CTE | exp.Query) or is_aggregated(place):
            return False
        place = place.parent
    return True


def _aliased(least: list[tuple[exp.Expr, exp.Min]]) -> list[tuple[exp.Expr, exp.Expr | None]]:
    """With the name that a column had in SELECT."""
    return [
        (node, exp.alias_(new, node.output_name) if isinstance(node.parent, exp.Select) and node.output_name else new)
        for node, new in least
    ]

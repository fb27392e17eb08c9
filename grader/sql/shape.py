"""What is read off a query's own clauses: whether it groups, and by what, and whether it gives one row."""

from collections.abc import Callable

from sqlglot import exp

from grader.values.names import folded


def is_aggregating(select: exp.Select) -> bool:
    """Whether a query makes one row of several."""
    if select.args.get("group") is not None or select.args.get("having") is not None:
        return True
    return any(_is_own_aggregate(call, select) for item in select.expressions for call in item.find_all(exp.AggFunc))


def _is_own_aggregate(call: exp.Expr, select: exp.Select) -> bool:
    place = call.parent
    while isinstance(place, exp.Filter | exp.IgnoreNulls | exp.RespectNulls | exp.WithinGroup):
        place = place.parent
    return not isinstance(place, exp.Window) and call.find_ancestor(exp.Select) is select


def is_single(select: exp.Select) -> bool:
    """Whether there is one row at most."""
    limit = select.args.get("limit")
    count = limit.args.get("count") or limit.args.get("expression") if limit is not None else None
    if isinstance(count, exp.Literal) and count.name in ("0", "1"):
        return True
    if select.args.get("from_") is None:
        return not any(item.find(exp.Explode, exp.Unnest) for item in select.expressions)
    return select.args.get("group") is None and is_aggregating(select)


def group_terms(select: exp.Select, is_stored: Callable[[exp.Column], bool]) -> list[exp.Expr] | None:
    """What a query groups by, places and names in SELECT looked up; None for several levels at once.

    `is_stored` tells columns of the tables, which come before names in SELECT.
    """
    group = select.args.get("group")
    if group is None:
        return []
    if has_levels(select):
        return None
    if group.args.get("all"):
        return [item.unalias() for item in select.expressions if not item.find(exp.AggFunc)]
    return [_meant(term, select, is_stored) for term in group.expressions]


def _meant(term: exp.Expr, select: exp.Select, is_stored: Callable[[exp.Column], bool]) -> exp.Expr:
    items: list[exp.Expr] = select.expressions
    if isinstance(term, exp.Literal) and term.is_int and 0 < int(term.name) <= len(items):
        return items[int(term.name) - 1].unalias()
    if isinstance(term, exp.Column) and not term.table and not is_stored(term):
        named = [item for item in items if isinstance(item, exp.Alias) and folded(item.alias) == folded(term.name)]
        return named[0].unalias() if named else term
    return term


def has_levels(select: exp.Select) -> bool:
    group = select.args.get("group")
    return group is not None and any(group.args.get(name) for name in ("rollup", "cube", "grouping_sets", "totals"))


def bare(query: exp.Expr) -> exp.Expr:
    while isinstance(query, exp.Subquery) and isinstance(query.this, exp.Query):
        query = query.this
    return query

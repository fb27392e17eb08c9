"""What is read off a query's own clauses: whether it groups, and by what, and whether it gives one row."""

from collections.abc import Callable

from sqlglot import exp

from grader.values.names import folded


def is_aggregating(select: exp.Select) -> bool:
    """Whether a query makes one row of several."""
    if select.args.get("group") is not None or select.args.get("having") is not None:
        return True
    return any(
        is_aggregated(call) and call.find_ancestor(exp.Select) is select for call in select.find_all(exp.AggFunc)
    )


def is_aggregated(call: exp.Expr) -> bool:
    """Whether a call makes one row of several, which in a window it does not."""
    place = call.parent
    while isinstance(place, exp.Filter | exp.IgnoreNulls | exp.RespectNulls | exp.WithinGroup):
        place = place.parent
    return isinstance(call, exp.AggFunc) and not isinstance(place, exp.Window)


def is_single(select: exp.Select) -> bool:
    """Whether there is one row at most."""
    limit = select.args.get("limit")
    count = limit.args.get("count") or limit.args.get("expression") if limit is not None else None
    options = limit.args.get("limit_options") if limit is not None else None
    whole = options is None or not (options.args.get("percent") or options.args.get("with_ties"))
    if isinstance(count, exp.Literal) and count.name in ("0", "1") and whole:
        return True
    if any(item.find(exp.Explode, exp.Unnest) for item in select.expressions):
        return False
    return select.args.get("from_") is None or (select.args.get("group") is None and is_aggregating(select))


def is_never_empty(select: exp.Select) -> bool:
    """Whether there is one row, whatever the data: an aggregate of all rows, or values without a table."""
    if not is_single(select) or any(select.args.get(name) for name in ("limit", "offset", "having", "qualify")):
        return False
    return select.args.get("group") is None and (is_aggregating(select) or select.args.get("where") is None)


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
    if group is None:
        return False
    return any(group.args.get(name) for name in ("rollup", "cube", "grouping_sets", "totals")) or any(
        isinstance(term, exp.Rollup | exp.Cube | exp.GroupingSets) for term in group.expressions
    )


def bare(query: exp.Expr) -> exp.Expr:
    while isinstance(query, exp.Subquery) and isinstance(query.this, exp.Query):
        query = query.this
    return query

"""What a query writes twice, since it groups or sorts by what it shows: a mistake in it is made twice, too."""

from collections.abc import Iterator, Sequence

from sqlglot import exp

Changes = Sequence[tuple[exp.Expr, exp.Expr | None]]


def everywhere(changes: Changes, select: exp.Select | None) -> Changes:
    """One change, made wherever the expression that it is part of is written in the query."""
    if len(changes) != 1 or select is None:
        return changes
    ((node, new),) = changes
    if new is None:
        return changes
    repeated = _repeated(node, select)
    if repeated is None:
        return changes
    way = steps(node, repeated)
    return [(followed(twin, way), new) for twin in select.find_all(type(repeated)) if twin == repeated]


def _repeated(node: exp.Expr, select: exp.Select) -> exp.Expr | None:
    """The largest expression around the node that the query groups by, or sorts different rows by."""
    keys = list(_keys(select))
    place: exp.Expr | None = node
    largest = None
    while place is not None and place is not select:
        if any(place == key for key in keys):
            largest = place
        place = place.parent
    return largest


def _keys(select: exp.Select) -> Iterator[exp.Expr]:
    group, order = select.args.get("group"), select.args.get("order")
    if group is not None:
        yield from (key for key in group.expressions if not isinstance(key, exp.Column | exp.Literal))
    if order is not None and select.args.get("distinct"):
        yield from (term.this for term in order.expressions if isinstance(term, exp.Ordered))


def steps(node: exp.Expr, top: exp.Expr) -> list[tuple[str, int | None]]:
    """The way down from the top of a tree to a node in it; a copy of the tree has the same."""
    way: list[tuple[str, int | None]] = []
    while node is not top:
        assert node.arg_key is not None
        assert node.parent is not None
        way.insert(0, (node.arg_key, node.index))
        node = node.parent
    return way


def followed(node: exp.Expr, way: list[tuple[str, int | None]]) -> exp.Expr:
    for name, index in way:
        node = node.args[name] if index is None else node.args[name][index]
    return node

"""What UPDATE sets looks like a comparison in the tree, and is none: no bridge may take it for one."""

from sqlglot import exp

_ASSIGNMENT = "assignment"


def set_apart(tree: exp.Expr) -> exp.Expr:
    """With assignments as pairs."""
    for node in tree.find_all(exp.Update, exp.OnConflict):
        node.set("expressions", [_pair(item) for item in node.expressions])
        keys = node.args.get("conflict_keys") or []
        # A key has no order, though sqlglot gives it one.
        node.set("conflict_keys", [key.this if isinstance(key, exp.Ordered) else key for key in keys] or None)
    return tree


def put_back(tree: exp.Expr) -> exp.Expr:
    for node in tree.find_all(exp.Update, exp.OnConflict):
        node.set("expressions", [_assignment(item) for item in node.expressions])
    return tree


def _pair(item: exp.Expr) -> exp.Expr:
    if not isinstance(item, exp.EQ):
        return item
    pair = exp.Tuple(expressions=[item.this, item.expression])
    pair.meta[_ASSIGNMENT] = True
    return pair


def _assignment(item: exp.Expr) -> exp.Expr:
    if _ASSIGNMENT not in item.meta:
        return item
    target, value = item.expressions
    return exp.EQ(this=target, expression=value)

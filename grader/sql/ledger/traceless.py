"""What can be taken out of a statement without a change in its translation: it would be lost without a word."""

from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import ErrorLevel

#: Arguments that change nothing in the rows: hints, locks, and notes of the parser to itself.
_WITHOUT_MEANING = frozenset(
    {
        ("Any", "hint"),
        ("Any", "hints"),
        ("Any", "locks"),
        ("Any", "quoted"),
        ("Any", "copy"),
        ("Any", "big_int"),
        ("Any", "is_null"),
        ("Any", "is_nvl"),
        ("Any", "kind"),
        ("CTE", "materialized"),
        ("DateAdd", "unit"),
        ("DataType", "expressions"),
        ("Div", "typed"),
        ("Div", "safe"),
        ("Fetch", "limit_options"),
        ("Fetch", "direction"),
        ("GroupConcat", "separator"),
        ("Lateral", "view"),
        ("Limit", "limit_options"),
        ("Trim", "position"),
        ("Union", "distinct"),
        ("Except", "distinct"),
        ("Intersect", "distinct"),
        ("Window", "over"),
        ("WindowSpec", "end"),
    }
)


def traceless(tree: exp.Expr) -> Iterator[tuple[exp.Expr, str]]:
    """What can be taken out of the tree without a change in what is written."""
    for node in tree.walk():
        if isinstance(node, exp.Hint | exp.Lock | exp.Identifier | exp.Literal) or node.find_ancestor(
            exp.Hint, exp.Lock
        ):
            continue
        written: str | None = None
        kind = type(node).__name__
        for key, value in list(node.args.items()):
            if not value or ("Any", key) in _WITHOUT_MEANING or (kind, key) in _WITHOUT_MEANING:
                continue
            if written is None:
                written = _written(node)
            node.args[key] = None
            without = _written(node)
            node.args[key] = value
            if written is not None and without == written:
                yield node, key


def _written(node: exp.Expr) -> str | None:
    try:
        return node.sql("duckdb", unsupported_level=ErrorLevel.IGNORE)
    except Exception:
        # A tree with a part taken out may be one that cannot be written.
        return None


def named(node: exp.Expr, key: str) -> str:
    value = node.args[key]
    if isinstance(value, exp.Expr):
        return f"`{value.sql()}`"
    return f"{key.replace('_', ' ').upper()} of {type(node).__name__}"

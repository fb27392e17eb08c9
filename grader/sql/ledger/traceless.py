"""What can be taken out of a statement without a change in its translation: it would be lost without a word."""

from collections.abc import Iterator

from sqlglot import exp
from sqlglot.errors import ErrorLevel

from grader.sql.ledger.notes import WITHOUT_MEANING, WITHOUT_MEANING_IN

_NOTES = exp.Hint | exp.Lock | exp.ForClause | exp.QueryOption


def traceless(tree: exp.Expr) -> Iterator[tuple[exp.Expr, str]]:
    """Nodes, each with the argument that leaves no trace."""
    for node in tree.walk(prune=lambda node: isinstance(node, _NOTES)):
        if isinstance(node, _NOTES | exp.Identifier | exp.Literal | exp.Var):
            continue
        if isinstance(node, exp.Binary) and node.args.keys() <= {"this", "expression"}:
            # Its sides leave a trace in any case, and a chain of these would be written again and again.
            continue
        if isinstance(node, exp.SetOperation):
            yield from _traceless_operation(node)
            continue
        written: str | None = None
        for key, value in list(node.args.items()):
            kind_and_key = (type(node).__name__, key)
            if not value or key in WITHOUT_MEANING or kind_and_key in WITHOUT_MEANING_IN:
                continue
            if isinstance(node, exp.Join) and key == "side" and node.kind in ("SEMI", "ANTI"):
                # Theirs are always of the left.
                continue
            written = written or _written(node)
            if written and all(_with(node, key, other) == written for other in (None, *_instead(value))):
                yield node, key


def _traceless_operation(node: exp.SetOperation) -> Iterator[tuple[exp.Expr, str]]:
    """Over small queries: a chain of these, too, would be written again and again."""
    others = {key: value for key, value in node.args.items() if key not in ("this", "expression", "with_")}
    bare = type(node)(this=exp.select("1"), expression=exp.select("2"))
    # Shared, not moved: their parent stays the node they are from.
    bare.args |= others
    written = _written(bare)
    for key, value in others.items():
        means = value and key not in WITHOUT_MEANING and ("Union", key) not in WITHOUT_MEANING_IN
        if means and written and _with(bare, key, None) == written:
            yield node, key


def _instead(value: object) -> list[exp.Expr]:
    """Something else in its place, as what was taken out may have been what is so by default."""
    if isinstance(value, exp.Literal):
        return [exp.Literal.string("other") if value.is_string else exp.Literal.number(7919)]
    if isinstance(value, exp.Boolean):
        return [exp.Boolean(this=not value.this)]
    if isinstance(value, exp.Var):
        return [exp.var("YEAR"), exp.var("SECOND")]
    return []


def _with(node: exp.Expr, key: str, value: exp.Expr | None) -> str | None:
    before = node.args[key]
    node.args[key] = value
    try:
        return _written(node)
    finally:
        node.args[key] = before


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

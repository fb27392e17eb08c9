from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import NUMBERS, Query
from grader.sql.sources import family_of

_COUNTED = (exp.Count, exp.CountIf, exp.Sum, exp.ApproxDistinct)


@rule(severity="warn")
def int_div(query: Query) -> Hits:
    """A quotient loses its fraction.

    A share or a mean is hardly ever a whole number. Where `//` divides, or a value
    is made whole beside the division, the fraction is cut off or rounded away, and
    a share below one becomes zero. Divide by `/`, and round what is shown.

    Avoid:

        SELECT count(note) // count(*) AS share FROM ord

    Prefer:

        SELECT round(count(note) / count(*), 2) AS share FROM ord
    """
    for node in query.find(exp.Div, exp.IntDiv):
        if query.tree.find(exp.Mod):
            # The remainder is wanted as well: hours and minutes, full boxes and what is left.
            return
        left, right = _bare(node.left), _bare(node.right)
        if isinstance(node, exp.IntDiv) or (node.args.get("typed") and _are_whole(query, left, right)):
            if _is_total(left) and _is_total(right) and _are_whole(query, left, right):
                cut = "both are whole numbers, and so is the quotient: its fraction is cut off"
                yield Hit(node, cut, _instead(query, node))
            continue
        for side in (left, right):
            if (
                isinstance(side, exp.Cast)
                and _is_whole_type(side.to)
                and query.family(side.this) in NUMBERS - {"whole"}
            ):
                rounded = f"`{query.written(side.this)}` is rounded to a whole number before it is divided"
                yield Hit(side, rounded, f"divide first: `{query.written(side.this)}` as it is")
        yield from _rounded(query, node)


def _rounded(query: Query, node: exp.Binary) -> Hits:
    place = node.parent
    while isinstance(place, exp.Paren):
        place = place.parent
    # Elsewhere the quotient of whole numbers is whole already.
    if query.dialect != "duckdb" or not isinstance(place, exp.Cast) or not _is_whole_type(place.to):
        return
    if _are_whole(query, _bare(node.left), _bare(node.right)):
        better = f"write `{query.written(node.left)} // {query.written(node.right)}` to cut, or say round() or ceil()"
        yield Hit(place, "the cast rounds the quotient: 7 / 4 becomes 2, and so does 5 / 2", better)


def _instead(query: Query, node: exp.Binary) -> str:
    left, right = query.written(node.left), query.written(node.right)
    return f"write `{left} / {right}`" if query.dialect == "duckdb" else f"write `1.0 * {left} / {right}`"


def _are_whole(query: Query, *sides: exp.Expr) -> bool:
    inner = (side.this if isinstance(side, exp.Nullif) else side for side in sides)
    return all(query.family(one) == "whole" for one in inner)


def _is_whole_type(type_: exp.DataType) -> bool:
    return family_of(type_) == "whole"


def _is_total(node: exp.Expr) -> bool:
    """Whether a value counts or adds up rows, so that a quotient is a share or a mean."""
    if isinstance(node, exp.Window | exp.Filter):
        return _is_total(node.this)
    if isinstance(node, exp.Nullif):
        return _is_total(_bare(node.this))
    if isinstance(node, exp.Mul):
        return _is_total(_bare(node.left)) or _is_total(_bare(node.right))
    return isinstance(node, _COUNTED)


def _bare(node: exp.Expr) -> exp.Expr:
    return node.unnest() if isinstance(node, exp.Paren) else node

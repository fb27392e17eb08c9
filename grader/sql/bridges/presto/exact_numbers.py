"""Division and means of decimals keep the decimals' places, rounded: in Trino 100.0 / 7 is 14.3.

https://trino.io/docs/current/functions/decimal.html, https://trino.io/docs/current/functions/aggregate.html#avg
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.decimals import DIGITS, decimal, places
from grader.sql.families import PRESTO
from grader.sql.template import filled

DIALECTS = PRESTO
#: Digits after those that are kept, enough to round by.
_MORE = 8
_QUOTIENT = ":left::double / :right::double"
_PLACES = r"coalesce(nullif(regexp_extract(typeof(:value), 'DECIMAL\(\d+,\s*(\d+)', 1), :none)::int, 0)"
_QUOTIENT_WHEN_RUN = (
    "CASE WHEN typeof(:left) LIKE '%INT%' AND typeof(:right) LIKE '%INT%' THEN trunc(:quotient) "
    "WHEN regexp_matches(typeof(:left) || ' ' || typeof(:right), 'DOUBLE|FLOAT') THEN :quotient "
    "ELSE round(round(:quotient, 12), greatest(:one, :other)) END"
)
_MEAN_WHEN_RUN = "CASE WHEN typeof(:most) LIKE 'DECIMAL%' THEN round(round(:mean, 12), :places) ELSE :mean END"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for cast in tree.find_all(exp.Cast):
        if cast.to.is_type("decimal") and not cast.to.expressions:
            # DuckDB's own would be decimal(18, 3).
            cast.set("to", decimal(0))
    for node in reversed(list(tree.find_all(exp.Div, exp.Avg))):
        written = _quotient(node) if isinstance(node, exp.Div) else _mean(node)
        if written is not None:
            whole = node if isinstance(node, exp.Div) else _whole(node)
            written.type = node.type
            whole.replace(written)
    return tree


def _quotient(node: exp.Expr) -> exp.Expr | None:
    """None where the bridge of divisions does what is needed, or nothing is."""
    sides = node.this, node.expression
    known = [side.type is not None and not side.is_type("unknown", "null") for side in sides]
    exact = [places(side.type) for side in sides]
    if any(one and after is None for one, after in zip(known, exact, strict=True)):
        return None
    left, right = (side.copy() for side in sides)
    if all(known):
        after_point = max(after or 0 for after in exact)
        if all(side.is_type(*exp.DataType.INTEGER_TYPES) for side in sides):
            return None
        return _rounded(filled(_QUOTIENT, left=left, right=right), after_point)
    return filled(
        _QUOTIENT_WHEN_RUN,
        left=left,
        right=right,
        quotient=filled(_QUOTIENT, left=left, right=right),
        one=filled(_PLACES, value=left, none=""),
        other=filled(_PLACES, value=right, none=""),
    )


def _mean(node: exp.Expr) -> exp.Expr | None:
    argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
    after_point = places(argument.type)
    whole = _whole(node)
    if argument.is_type("decimal") and after_point is not None:
        return _rounded(whole, after_point)
    if argument.type is not None and not argument.is_type("unknown", "null"):
        return None
    most = whole.copy()
    for mean in list(most.find_all(exp.Avg)):
        greatest = exp.Max(this=mean.this.copy())
        if mean is most:
            most = greatest
        else:
            mean.replace(greatest)
    return filled(_MEAN_WHEN_RUN, mean=whole, most=most, places=filled(_PLACES, value=most, none=""))


def _whole(node: exp.Expr) -> exp.Expr:
    """An aggregate with its FILTER and its window."""
    while isinstance(node.parent, exp.Filter | exp.Window) and node.parent.this is node:
        node = node.parent
    return node


def _rounded(value: exp.Expr, after_point: int) -> exp.Expr:
    more = min(after_point + _MORE, DIGITS)
    return filled(f":value::decimal({DIGITS}, {more})::decimal({DIGITS}, {after_point})", value=value)

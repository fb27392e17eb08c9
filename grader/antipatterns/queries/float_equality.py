from fractions import Fraction

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="warn")
def float_equality(query: Query) -> Hits:
    """A calculated DOUBLE is compared by = with a fraction.

    Most fractions, such as 0.1, have no exact DOUBLE, and calculating adds up what
    is off: 0.1 * 3 is not 0.3. Compare rounded values, or calculate with DECIMAL.

    Avoid:

        SELECT id FROM ord WHERE weight * 3 = 0.3

    Prefer:

        SELECT id FROM ord WHERE round(weight * 3, 2) = 0.3
    """
    for node in query.find(exp.EQ, exp.NEQ):
        for side, other in ((node.left, node.right), (node.right, node.left)):
            if _is_stored(query, side) and _is_fraction(query, other):
                column, value = query.written(side), query.written(other)
                near = f"ask for what is near it: `abs({column} - {value}) < 1e-9`"
                yield Hit(node, f"`{column}` may be off by a little, so that it is not quite `{value}`", near)
                break
            if _is_calculated(query, side) and _is_fraction(query, other):
                yield Hit(
                    node,
                    f"`{query.written(side)}` may be off by a little, so that it equals nothing exactly",
                    f"round it first: `round({query.written(side)}, 2)`",
                )
                break


def _is_stored(query: Query, node: exp.Expr) -> bool:
    return isinstance(node, exp.Column) and query.family(node) == "float"


def _is_calculated(query: Query, node: exp.Expr) -> bool:
    node = node.unnest() if isinstance(node, exp.Paren) else node
    kinds = (exp.Add, exp.Sub, exp.Mul, exp.Div, exp.Avg, exp.Sum)
    if not isinstance(node, kinds) or node.find(exp.Query) is not None:
        return False
    floats = [one for one in node.find_all(exp.Column) if query.family(one) == "float"]
    return bool(floats) and query.family(node) == "float"


def _is_fraction(query: Query, node: exp.Expr) -> bool:
    """Whether a value is none that a DOUBLE can hold exactly."""
    if isinstance(node, exp.Literal) and not node.is_string:
        try:
            return Fraction(node.name) != Fraction(float(node.name))
        except ValueError:
            return False
    return _is_calculated(query, node) and isinstance(node, exp.Mul | exp.Div)

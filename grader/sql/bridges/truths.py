"""Where truth is 1 and falsehood 0: a condition as a value is a number, and a number as a condition is its not being 0.

https://dev.mysql.com/doc/refman/8.4/en/comparison-operators.html, https://www.sqlite.org/lang_expr.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import MYSQL
from grader.sql.template import filled

DIALECTS = MYSQL | {"sqlite"}
_CONDITIONS = (exp.Predicate, exp.Connector, exp.Not, exp.Boolean, exp.RegexpLike, exp.RegexpILike, exp.Escape)
_NUMBERS = exp.DataType.NUMERIC_TYPES


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in reversed(list(tree.find_all(*_CONDITIONS))):
        if is_condition(node) and not _is_wanted(node):
            node.replace(_number(node))
    for holder in reversed(list(tree.walk())):
        for place in conditions_in(holder):
            inner = place.unnest()
            if not is_condition(inner) and not inner.is_type("boolean") and not isinstance(inner, exp.Null):
                inner.replace(_condition(inner))
    return tree


def is_condition(node: exp.Expr) -> bool:
    return isinstance(node, _CONDITIONS) and not isinstance(node, exp.All | exp.Any)


def conditions_in(node: exp.Expr) -> list[exp.Expr]:
    """The arguments of a node that are conditions."""
    found: list[exp.Expr | None] = []
    if isinstance(node, exp.Where | exp.Having | exp.Qualify | exp.Not):
        found = [node.this]
    elif isinstance(node, exp.Connector):
        found = [node.this, node.expression]
    elif isinstance(node, exp.Join | exp.Merge):
        found = [node.args.get("on")]
    elif isinstance(node, exp.When):
        found = [node.args.get("condition")]
    elif (isinstance(node, exp.If) and not (isinstance(node.parent, exp.Case) and node.parent.this)) or (
        isinstance(node, exp.Is) and isinstance(node.expression, exp.Boolean)
    ):
        found = [node.this]
    return [one for one in found if one is not None]


def _is_wanted(node: exp.Expr) -> bool:
    """Whether a condition stands where one is asked for."""
    while isinstance(node.parent, exp.Paren):
        node = node.parent
    parent = node.parent
    if isinstance(parent, exp.Is | exp.Escape):
        return True
    return parent is None or any(node is place for place in conditions_in(parent))


def _number(node: exp.Expr) -> exp.Expr:
    # From the inside out: what is replaced may hold what is to be replaced.
    if isinstance(node, exp.Boolean):
        number: exp.Expr = exp.Literal.number(int(node.this))
    else:
        # Cast in place: what it holds may be replaced in its turn.
        number = exp.Cast(this=node.copy(), to=exp.DataType.build("int"))
    number.type = exp.DataType.build("int")
    return number


def _condition(node: exp.Expr) -> exp.Expr:
    if node.is_type(*_NUMBERS):
        return exp.paren(filled(":value <> 0", value=node))
    return exp.cast(node.copy(), "boolean")

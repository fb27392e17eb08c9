"""A whole number divided by a whole number is a whole number, cut off towards zero."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import TRUNCATING_DIVISION
from grader.sql.template import filled, sought

DIALECTS = TRUNCATING_DIVISION
_DECIDED_WHEN_RUN = (
    "CASE WHEN typeof(:left) LIKE '%INT%' AND typeof(:right) LIKE '%INT%' THEN trunc(:left / :right) "
    "ELSE :left / :right END"
)


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    # From the inside out: what is divided may hold a division.
    for node in sought(tree, exp.Div):
        left, right = node.this, node.expression
        known = [side.type is not None and not side.is_type("unknown", "null") for side in (left, right)]
        whole = [side.is_type(*exp.DataType.INTEGER_TYPES) for side in (left, right)]
        if all(whole):
            # `safe` where a division by zero is NULL.
            divided = ":left // nullif(:right, 0)" if node.args.get("safe") else ":left // :right"
            whole_quotient = filled(divided, left=left, right=right)
            whole_quotient.type = exp.DataType.build("bigint")
            node.replace(whole_quotient)
        elif not all(known) and all(one or not two for one, two in zip(whole, known, strict=True)):
            node.replace(filled(_DECIDED_WHEN_RUN, left=left, right=right))
        else:
            node.set("typed", False)
    return tree

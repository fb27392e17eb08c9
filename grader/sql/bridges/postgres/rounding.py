"""PostgreSQL rounds a half of type double precision to the even neighbour; of type numeric, away from zero."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES
from grader.sql.template import filled

DIALECTS = POSTGRES


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Round)):
        if node.args.get("decimals") is None and node.this.is_type("double", "float"):
            rounded = filled("round_even(:value, 0)", value=node.this)
            rounded.type = exp.DataType.build("double")
            node.replace(rounded)
    return tree

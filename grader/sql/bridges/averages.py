"""SQL Server's AVG of whole numbers is a whole number."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER | {"redshift"}


_DECIDED_WHEN_RUN = "CASE WHEN typeof(:total) LIKE '%INT%' THEN trunc(:average) ELSE :average END"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in sought(tree, exp.Avg):
        argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
        outer = node.parent if isinstance(node.parent, exp.Window | exp.Filter) else node
        if isinstance(outer, exp.Filter) and isinstance(outer.parent, exp.Window):
            outer = outer.parent
        if argument.is_type(*exp.DataType.INTEGER_TYPES):
            whole = exp.cast(exp.func("trunc", outer.copy()), "bigint")
            whole.type = exp.DataType.build("bigint")
            outer.replace(whole)
        elif argument.type is None or argument.is_type("unknown"):
            total = outer.transform(lambda part: exp.Sum(this=part.this) if isinstance(part, exp.Avg) else part)
            outer.replace(filled(_DECIDED_WHEN_RUN, total=total, average=outer))
    return tree

"""SQL Server's AVG of whole numbers is a whole number."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER

DIALECTS = SQL_SERVER | {"redshift"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Avg)):
        argument = node.this.expressions[0] if isinstance(node.this, exp.Distinct) else node.this
        if argument.is_type(*exp.DataType.INTEGER_TYPES):
            outer = node.parent if isinstance(node.parent, exp.Window | exp.Filter) else node
            if isinstance(outer, exp.Filter) and isinstance(outer.parent, exp.Window):
                outer = outer.parent
            whole = exp.cast(exp.func("trunc", outer.copy()), "bigint")
            whole.type = exp.DataType.build("bigint")
            outer.replace(whole)
    return tree

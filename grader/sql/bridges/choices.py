"""Where a value is text in one case and a number in another, it is shown as text in all of them.

https://dev.mysql.com/doc/refman/8.4/en/flow-control-functions.html; SQLite shows either as it is.
"""

from sqlglot import exp

from grader.sql import mysql_values, sqlite_values
from grader.sql.course import Course
from grader.sql.families import MYSQL

DIALECTS = MYSQL | {"sqlite"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    as_text = sqlite_values.as_text if course.dialect == "sqlite" else mysql_values.as_text
    for node in reversed(list(tree.find_all(exp.Coalesce, exp.If, exp.Case))):
        if isinstance(node, exp.If) and isinstance(node.parent, exp.Case):
            continue
        results = list(_results(node))
        if any(mysql_values.is_text(one) for one in results) and any(_is_other(one) for one in results):
            for one in results:
                if _is_other(one):
                    one.replace(as_text(one).copy())
            node.type = exp.DataType.build("text")
    return tree


def _results(node: exp.Expr) -> list[exp.Expr]:
    if isinstance(node, exp.Coalesce):
        return [node.this, *node.expressions]
    holders = [node, *node.args.get("ifs", [])]
    return [holder.args[key] for holder in holders for key in ("true", "false", "default") if holder.args.get(key)]


def _is_other(node: exp.Expr) -> bool:
    return mysql_values.is_number(node) or node.is_type(*mysql_values.MOMENTS)

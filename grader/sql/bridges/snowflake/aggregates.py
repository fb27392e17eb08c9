"""Snowflake's LISTAGG of nothing is the empty text, and RATIO_TO_REPORT.

https://docs.snowflake.com/en/sql-reference/functions/listagg
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"snowflake"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.GroupConcat)):
        whole: exp.Expr = node
        while isinstance(whole.parent, exp.WithinGroup | exp.Filter | exp.Window) and whole.arg_key == "this":
            whole = whole.parent
        gathered = exp.Coalesce(this=whole.copy(), expressions=[exp.Literal.string("")])
        gathered.type = exp.DataType.build("text")
        whole.replace(gathered)
    for window in list(tree.find_all(exp.Window)):
        call = window.this
        if isinstance(call, exp.Anonymous) and call.name.upper() == "RATIO_TO_REPORT" and len(call.expressions) == 1:
            total = window.copy()
            total.set("this", exp.Sum(this=call.expressions[0].copy()))
            window.replace(filled(":part / nullif(:total, 0)", part=call.expressions[0], total=total))
    return tree

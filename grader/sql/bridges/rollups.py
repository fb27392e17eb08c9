"""GROUP BY … WITH ROLLUP is GROUP BY ROLLUP (…), and so for CUBE; GROUPING_ID is GROUPING of several.

https://learn.microsoft.com/sql/t-sql/queries/select-group-by-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER

DIALECTS = SQL_SERVER | {"oracle"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for group in tree.find_all(exp.Group):
        for key in ("rollup", "cube"):
            for sets in group.args.get(key) or ():
                if not sets.expressions and group.expressions:
                    sets.set("expressions", group.expressions)
                    group.set("expressions", [])
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() == "GROUPING_ID":
            call.replace(exp.Anonymous(this="GROUPING", expressions=call.expressions))
    return tree

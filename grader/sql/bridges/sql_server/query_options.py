"""OPTION (…) tells SQL Server how to find the rows, not which: MAXRECURSION, RECOMPILE, HASH JOIN.

https://learn.microsoft.com/sql/t-sql/queries/option-clause-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER

DIALECTS = SQL_SERVER


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for query in tree.find_all(exp.Query):
        query.set("options", None)
    return tree

"""A query that reads itself is recursive without the word, which SQL Server and Oracle do not have.

https://learn.microsoft.com/sql/t-sql/queries/with-common-table-expression-transact-sql
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER

DIALECTS = SQL_SERVER | {"oracle"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for with_ in tree.find_all(exp.With):
        for cte in with_.expressions:
            read = {table.name.lower() for table in cte.this.find_all(exp.Table) if not table.db}
            if isinstance(cte.this, exp.SetOperation) and cte.alias.lower() in read:
                with_.set("recursive", True)
    return tree

"""UNPIVOT gives the names of columns as the dialect keeps them, in Snowflake and Oracle upper case.

https://docs.snowflake.com/en/sql-reference/constructs/unpivot
"""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"snowflake"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for pivot in tree.find_all(exp.Pivot):
        for field in pivot.fields if pivot.args.get("unpivot") else ():
            named = [
                exp.PivotAlias(this=column.copy(), alias=exp.Literal.string(column.name.upper()))
                if isinstance(column, exp.Column) and not column.this.args.get("quoted")
                else column
                for column in field.expressions
            ]
            field.set("expressions", named)
    return tree

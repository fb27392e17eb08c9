"""Patterns: BigQuery's LIKE has the backslash for escape unless told, Snowflake's REGEXP_SUBSTR with `e` takes a group.

https://cloud.google.com/bigquery/docs/reference/standard-sql/operators#like_operator, and
https://docs.snowflake.com/en/sql-reference/functions/regexp_substr
"""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"bigquery", "snowflake"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    if course.dialect == "snowflake":
        for call in tree.find_all(exp.RegexpExtract):
            parameters = call.args.get("parameters")
            group = call.args.get("group")
            if parameters is not None and "e" in parameters.name and (group is None or group.name == "0"):
                call.set("group", exp.Literal.number(1))
        return tree
    for like in list(tree.find_all(exp.Like)):
        pattern = like.expression
        if "\\" in pattern.name or not isinstance(pattern, exp.Literal | exp.Any | exp.All):
            like.replace(exp.Escape(this=like.copy(), expression=exp.Literal.string("\\")))
    return tree

"""SUBSTR from 0 begins with the first letter in BigQuery.

https://cloud.google.com/bigquery/docs/reference/standard-sql/string_functions#substr
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in tree.find_all(exp.Substring):
        start = node.args.get("start")
        if isinstance(start, exp.Literal):
            node.set("start", exp.Literal.number(1) if start.name == "0" else start)
        elif start is not None and not isinstance(start, exp.Neg):
            node.set("start", filled("CASE WHEN :start = 0 THEN 1 ELSE :start END", start=start))
    return tree

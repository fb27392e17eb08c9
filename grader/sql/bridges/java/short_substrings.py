"""SUBSTRING of less than nothing is the empty text in Trino and Spark; DuckDB's goes the other way.

https://trino.io/docs/current/functions/string.html#substring, https://spark.apache.org/docs/latest/api/sql/#substring
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in tree.find_all(exp.Substring):
        length = node.args.get("length")
        if length is not None and not isinstance(length, exp.Literal):
            node.set("length", filled("CASE WHEN :length < 0 THEN 0 ELSE :length END", length=length))
    return tree

"""NUMERIC without a size has nine decimals in BigQuery, three in DuckDB.

https://cloud.google.com/bigquery/docs/reference/standard-sql/data-types#decimal_types
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course

DIALECTS = frozenset({"bigquery"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for cast in tree.find_all(exp.Cast):
        if cast.to.is_type("bigdecimal"):
            raise UnsupportedError("BIGNUMERIC")
        if cast.to.is_type("decimal") and not cast.to.expressions:
            cast.set("to", exp.DataType.build("decimal(38, 9)"))
    return tree

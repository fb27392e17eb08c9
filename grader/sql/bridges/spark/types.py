"""Spark's types: called like functions, time stamps without a zone to show, and a decimal that has ten digits.

https://spark.apache.org/docs/latest/sql-ref-datatypes.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import SPARK

DIALECTS = SPARK
_CALLED = {
    "BIGINT": "bigint",
    "BINARY": "blob",
    "DECIMAL": "decimal(10, 0)",
    "SMALLINT": "smallint",
    "TINYINT": "tinyint",
}
_MOMENTS = ("timestamptz", "timestampltz", "timestampntz")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in reversed(list(tree.find_all(exp.Anonymous))):
        called = _CALLED.get(call.name.upper())
        if called is not None and len(call.expressions) == 1:
            cast = exp.TryCast(this=call.expressions[0].copy(), to=exp.DataType.build(called, dialect="duckdb"))
            cast.type = cast.to.copy()
            call.replace(cast)
    for type_ in list(tree.find_all(exp.DataType)):
        if type_.is_type(*_MOMENTS):
            type_.set("this", exp.DType.TIMESTAMP)
        elif type_.is_type("decimal") and not type_.expressions:
            type_.replace(exp.DataType.build("decimal(10, 0)"))
    for node in tree.walk():
        if node.type is not None and node.is_type(*_MOMENTS):
            node.type = exp.DataType.build("timestamp")
    return tree

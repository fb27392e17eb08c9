"""Dates written and read by patterns of Java: Trino's format_datetime, Spark's date_format, to_date, unix_timestamp.

https://trino.io/docs/current/functions/datetime.html#java-date-functions,
https://spark.apache.org/docs/latest/sql-ref-datetime-pattern.html
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.java_patterns import read_by, written
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_SECONDS = "yyyy-MM-dd HH:mm:ss"
_MOMENTS = ("date", "timestamp", "timestamptz", "timestampntz", "timestampltz")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    joda = course.dialect in PRESTO
    for node in reversed(list(tree.find_all(exp.Anonymous, exp.ParseDatetime))):
        if joda:
            made = _of_trino(node)
        elif isinstance(node, exp.Anonymous) and node.name.upper() in _OF_SPARK:
            made = _of_spark(node.name.upper(), node.expressions)
        else:
            made = None
        if made is not None:
            node.replace(made)
    return tree


def _of_trino(node: exp.Expr) -> exp.Expr | None:
    if isinstance(node, exp.ParseDatetime):
        format_ = read_by(node.args["format"].name, joda=True) if node.args["format"].is_string else None
        if format_ is not None:
            return _typed(filled("strptime(:text, :format)", text=node.this, format=format_), "timestamp")
        raise UnsupportedError("a pattern of this kind")
    if node.name.upper() != "FORMAT_DATETIME" or len(node.expressions) != 2:
        return None
    value, pattern = node.expressions
    made = written(value, pattern.name, joda=True) if pattern.is_string else None
    if made is None:
        raise UnsupportedError("a pattern of this kind")
    return made


def _of_spark(name: str, arguments: list[exp.Expr]) -> exp.Expr | None:
    """None for a pattern that is not known here, or that only the rows know."""
    result = _OF_SPARK[name]
    if not arguments:
        return _typed(filled("epoch(now()::timestamp)::bigint"), result) if result == "bigint" else None
    value = arguments[0]
    pattern = arguments[1] if len(arguments) > 1 else None
    if pattern is not None and not pattern.is_string:
        return None
    if name == "DATE_FORMAT":
        moment = filled("try_cast(:value AS timestamp)", value=value)
        return written(moment, pattern.name) if pattern is not None else None
    if name == "FROM_UNIXTIME":
        moment = filled("make_timestamp(:value::bigint * 1000000)", value=value)
        return written(moment, pattern.name if pattern is not None else _SECONDS)
    moment_read = _read(value, pattern)
    if moment_read is None:
        return None
    if result == "bigint":
        return _typed(filled("epoch(:moment)::bigint", moment=moment_read), result)
    return _typed(exp.cast(moment_read, result), result)


_OF_SPARK = {
    "DATE_FORMAT": "text",
    "FROM_UNIXTIME": "text",
    "TO_DATE": "date",
    "TO_TIMESTAMP": "timestamp",
    "TO_UNIX_TIMESTAMP": "bigint",
    "TRY_TO_DATE": "date",
    "TRY_TO_TIMESTAMP": "timestamp",
    "UNIX_TIMESTAMP": "bigint",
}


def _read(value: exp.Expr, pattern: exp.Expr | None) -> exp.Expr | None:
    """The time stamp that is meant; a pattern is only for text."""
    if pattern is None or value.is_type(*_MOMENTS):
        return filled("try_cast(:value AS timestamp)", value=value)
    format_ = read_by(pattern.name)
    if format_ is None:
        return None
    if value.type is None or value.is_type("unknown"):
        template = (
            "CASE WHEN typeof(:value) IN ('DATE', 'TIMESTAMP') THEN try_cast(:value AS timestamp) "
            "ELSE try_strptime(:value::text, :format) END"
        )
        return filled(template, value=value, format=format_)
    return filled("try_strptime(:value::text, :format)", value=value, format=format_)


def _typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node

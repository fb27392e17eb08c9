"""Numbers and times as text: a whole number among doubles has no fraction there, Snowflake's times have milliseconds.

https://docs.snowflake.com/en/sql-reference/data-type-conversion, and
https://cloud.google.com/bigquery/docs/reference/standard-sql/conversion_functions#cast_as_string
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery", "snowflake"})
_WITHOUT_ZEROS = r"regexp_replace(:value::text, '\.0*$|(\.\d*[1-9])0+$', '\1')"
_TIMES = ("timestamp", "timestampntz", "datetime")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Cast, exp.DPipe, exp.Concat)):
        if isinstance(node, exp.Cast):
            written = _written(node.this, course) if node.to.is_type(*exp.DataType.TEXT_TYPES) else None
            if written is not None:
                node.set("this", written)
        elif not node.is_type("array"):
            for part in list(node.iter_expressions()):
                written = _written(part, course)
                if written is not None:
                    part.replace(written)
    return tree


def _written(value: exp.Expr, course: Course) -> exp.Expr | None:
    """None where DuckDB writes it like that, too."""
    template = None
    if value.is_type("float", "double") or (course.dialect == "bigquery" and value.is_type("decimal", "bigdecimal")):
        template = _WITHOUT_ZEROS
    elif value.is_type(*_TIMES) and course.dialect == "snowflake":
        template = "strftime(:value, '%Y-%m-%d %H:%M:%S.%g')"
    if template is None:
        return None
    written = filled(template, value=value)
    written.type = exp.DataType.build("text")
    return written

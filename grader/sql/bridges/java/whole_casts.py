"""A cast of a fraction to a whole number rounds halves away from zero in Trino and cuts in Spark, not to even.

https://trino.io/docs/current/functions/conversion.html, https://spark.apache.org/docs/latest/sql-ref-ansi-compliance.html
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK
from grader.sql.template import filled

DIALECTS = PRESTO | SPARK
_FRACTIONS = (*exp.DataType.FLOAT_TYPES, exp.DType.DECIMAL)
_MOMENTS = ("timestamp", "timestamptz", "timestampntz", "timestampltz")


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    cuts = course.dialect in SPARK
    for cast in reversed(list(tree.find_all(exp.Cast))):
        if cast.to.is_type(*exp.DataType.INTEGER_TYPES):
            whole = _whole(cast.this, cuts, isinstance(cast, exp.TryCast))
            if whole is not None:
                cast.set("this", whole)
    return tree


def _whole(value: exp.Expr, cuts: bool, tries: bool) -> exp.Expr | None:
    """None where DuckDB's own cast does the same."""
    how = "trunc" if cuts else "round"
    if value.is_type(*_FRACTIONS) or (value.is_number and not value.is_int):
        return filled(f"{how}(:value)", value=value)
    if cuts and (value.is_string or value.is_type(*exp.DataType.TEXT_TYPES)):
        return filled(f"trunc({'try_' * tries}cast(trim(:value) AS decimal(38, 9)))", value=value)
    if cuts and value.is_type(*_MOMENTS):
        return filled("floor(epoch(:value))", value=value)
    if value.type is None or value.is_type("unknown"):
        exact = "try_cast(try_cast(:value AS text) AS double)"
        kinds = "'DOUBLE|FLOAT|DECIMAL|VARCHAR'" if cuts else "'DOUBLE|FLOAT'"
        rounded = f"{how}({exact})::bigint::text"
        template = f"CASE WHEN regexp_matches(typeof(:value), {kinds}) THEN {rounded} ELSE :value::text END"
        return filled(template, value=value)
    return None

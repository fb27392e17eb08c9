"""A cast to `char(n)` or `varchar(n)` cuts the text off, which DuckDB does not; `char` alone is `char(1)`."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES, PRESTO
from grader.sql.template import filled

DIALECTS = POSTGRES | PRESTO
_CUT = "left(:value::text, :length)"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for cast in list(tree.find_all(exp.Cast)):
        length = _length(cast.to)
        if length is not None:
            # The blanks that fill a char(n) up do not count in anything.
            template = "rtrim(left(:value::text, :length))" if cast.to.is_type("char", "nchar") else _CUT
            cut = filled(template, value=cast.this, length=length)
            cut.type = exp.DataType.build("text")
            cast.replace(cut)
    return tree


def _length(type_: exp.DataType) -> int | None:
    if not type_.is_type("char", "nchar", "varchar", "nvarchar"):
        return None
    if type_.expressions:
        size = type_.expressions[0].name
        return int(size) if size.isdigit() else None
    return 1 if type_.is_type("char", "nchar") else None

"""Types called like functions, as PostgreSQL allows for its own names: `float8(x)`, `int4(x)`, `text(x)`."""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES
_TYPES = {
    "BOOL": "boolean", "FLOAT4": "float", "FLOAT8": "double", "INT2": "smallint", "INT4": "int", "INT8": "bigint",
    "NUMERIC": "decimal(38, 10)", "TEXT": "text",
}  # fmt: skip
#: As text, besides those that DuckDB reads.
_TRUTHS = {"on": "true", "yes": "true", "y": "true", "off": "false", "no": "false", "n": "false"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for call in list(tree.find_all(exp.Anonymous)):
        type_ = _TYPES.get(call.name.upper())
        if type_ is not None and len(call.expressions) == 1:
            cast = exp.cast(call.expressions[0].copy(), type_)
            cast.type = cast.to.copy()
            call.replace(cast)
    for cast in tree.find_all(exp.Cast):
        if cast.to.is_type("boolean") and cast.this.is_string and cast.this.name.lower() in _TRUTHS:
            cast.this.set("this", _TRUTHS[cast.this.name.lower()])
    return tree

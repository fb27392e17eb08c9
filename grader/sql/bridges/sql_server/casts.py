"""SQL Server's casts cut: numbers to whole ones, texts to their length; FLOAT is a double, and BIT true or false.

https://learn.microsoft.com/sql/t-sql/functions/cast-and-convert-transact-sql
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled, sought

DIALECTS = SQL_SERVER
_FIXED = (exp.DType.CHAR, exp.DType.NCHAR)
_TYPES = {
    exp.DType.FLOAT: "DOUBLE",
    exp.DType.BIT: "BOOLEAN",
    exp.DType.MONEY: "DECIMAL(19, 4)",
    exp.DType.SMALLMONEY: "DECIMAL(10, 4)",
}
#: Without a length of their own.
_USUAL_LENGTH = 30
_WHOLE = r"\s*[+-]?\d+\s*|\s*"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for isnull in sought(tree, exp.Coalesce):
        if isnull.args.get("is_null"):
            _keep_type(isnull)
    for node in sought(tree, exp.Cast):
        to, value = node.to, node.this
        if to.this in _TYPES:
            node.set("to", exp.DataType.build(_TYPES[to.this], dialect="duckdb"))
            node.type = node.to
        elif to.this == exp.DType.SMALLDATETIME:
            raise UnsupportedError("rounding to minutes by SMALLDATETIME")
        elif to.this == exp.DType.DECIMAL and not to.expressions:
            node.set("to", exp.DataType.build("DECIMAL(18, 0)"))
        elif to.is_type(*exp.DataType.INTEGER_TYPES):
            node.set("this", _whole(value, safe=isinstance(node, exp.TryCast)))
        elif to.is_type(*exp.DataType.TEXT_TYPES):
            cut = _cut(printed(value), to)
            cut.type = exp.DataType.build("text")
            node.replace(cut)
        elif to.is_type(*exp.DataType.TEMPORAL_TYPES) and value.is_type(*exp.DataType.NUMERIC_TYPES):
            node.set("this", filled("TIMESTAMP '1900-01-01' + to_seconds(86400 * :days)", days=value))
    for list_ in sought(tree, exp.GroupConcat):
        value = list_.this.this if isinstance(list_.this, exp.Order | exp.Distinct) else list_.this
        if value is not None and not isinstance(value, exp.Distinct):
            value.replace(printed(value))
    for joined in sought(tree, exp.Concat, exp.ConcatWs):
        joined.set("expressions", [printed(one) for one in joined.expressions])
    return tree


def _keep_type(isnull: exp.Coalesce) -> None:
    """What stands for NULL becomes what the value would have been: cut, or a whole number."""
    value, instead = isnull.this.unnest(), isnull.expressions[0]
    if (
        isinstance(value, exp.Cast)
        and value.to.is_type("char", "nchar", "varchar", "nvarchar")
        and value.to.expressions
    ):
        instead.replace(exp.cast(instead.copy(), value.to.copy()))
    elif value.is_type(*exp.DataType.INTEGER_TYPES) and not instead.is_type(*exp.DataType.INTEGER_TYPES, "null"):
        instead.replace(exp.cast(instead.copy(), "int"))


def _whole(value: exp.Expr, safe: bool) -> exp.Expr:
    if value.is_type(*exp.DataType.INTEGER_TYPES, "boolean"):
        return value
    if value.is_type(*exp.DataType.TEXT_TYPES):
        return (
            filled("CASE WHEN regexp_full_match(:value, :whole) THEN coalesce(nullif(trim(:value), ''), '0') END",
                   value=value, whole=_WHOLE)
            if safe
            else value
        )  # fmt: skip
    if value.is_type(*exp.DataType.NUMERIC_TYPES):
        return filled("trunc(:value)", value=value)
    # Of a type that is not known, and may be text.
    return filled("trunc(:value::text::decimal(38, 9))", value=value)


def printed(value: exp.Expr) -> exp.Expr:
    """A value as the text that it becomes without a style."""
    if value.is_type(*exp.DataType.TEXT_TYPES):
        return value.copy()
    if value.is_type(
        "timestamp", "timestamptz", "timestampntz", "timestampltz", "datetime", "datetime2", "smalldatetime"
    ):
        raise UnsupportedError("the text of a date with a time, without a style,")
    if value.is_type("double", "float"):
        return value.copy() if value.is_number else filled("format('{:g}', :value)", value=value)
    if value.is_type("boolean"):
        return filled(":value::int::text", value=value)
    return exp.cast(value.copy(), "text")


def _cut(value: exp.Expr, to: exp.DataType) -> exp.Expr:
    length = to.expressions[0].name if to.expressions else str(_USUAL_LENGTH)
    if not length.isdigit() or to.this == exp.DType.TEXT:
        return value
    if to.this in _FIXED:
        return filled("rpad(:value, :length, ' ')", value=value, length=int(length))
    return filled("left(:value, :length)", value=value, length=int(length))

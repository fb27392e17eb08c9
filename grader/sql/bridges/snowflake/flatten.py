"""Snowflake's FLATTEN and SPLIT_TO_TABLE, which make rows of a list, an object or the parts of a text.

https://docs.snowflake.com/en/sql-reference/functions/flatten
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"snowflake"})
_LIST = (
    "(SELECT unnest(:whole) AS value, generate_subscripts(:whole, 1) - :first AS index, NULL AS key, :whole AS this)"
)
_JSON = (
    "(SELECT value, CASE json_type(:whole) WHEN 'ARRAY' THEN key::BIGINT END AS index, "
    "CASE json_type(:whole) WHEN 'OBJECT' THEN key END AS key, :whole AS this "
    "FROM json_each(:whole) WHERE json_type(:whole) IN ('ARRAY', 'OBJECT'))"
)
#: What the reader names the columns if the learner does not.
_NAMES = ["SEQ", "KEY", "PATH", "INDEX", "VALUE", "THIS"]


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for join in tree.find_all(exp.Join):
        if join.side and isinstance(join.this, exp.Lateral) and not (join.args.get("on") or join.args.get("using")):
            join.set("on", exp.Boolean(this=True))
    for source in list(tree.find_all(exp.Lateral, exp.TableFromRows)):
        call = source.this
        if isinstance(call, exp.SplitToTable):
            parts = filled("string_split(:text, :mark)", text=call.this, mark=call.expression)
            _replace(source, _rows(_LIST, parts, 0), "text", outer=False)
        elif isinstance(call, exp.Explode):
            whole, outer = _arguments(call)
            if whole.is_type("array", "list"):
                inner = whole.type.expressions[0] if whole.type is not None and whole.type.expressions else "unknown"
                _replace(source, _rows(_LIST, whole, 1), inner, outer)
            else:
                _replace(source, _rows(_JSON, filled("to_json(:whole)", whole=whole), 0), "json", outer)
    return tree


def _rows(template: str, whole: exp.Expr, first: int) -> exp.Expr:
    return filled(template, whole=whole, first=first).unnest()


def _arguments(call: exp.Explode) -> tuple[exp.Expr, bool]:
    """What is to be flattened, and whether rows without anything in it stay."""
    given = {"INPUT": call.this}
    for argument in (call.this, *call.expressions):
        if isinstance(argument, exp.Kwarg):
            given[argument.this.name.upper()] = argument.expression
    unsure = set(given) - {"INPUT", "OUTER", "MODE"}
    if unsure or isinstance(given["INPUT"], exp.Kwarg) or given.get("MODE", exp.Literal.string("BOTH")).name != "BOTH":
        raise UnsupportedError("FLATTEN with these arguments")
    outer = given.get("OUTER")
    return given["INPUT"], isinstance(outer, exp.Boolean) and bool(outer.this)


def _replace(source: exp.Expr, rows: exp.Expr, value: exp.DataType | str, outer: bool) -> None:
    alias = source.args.get("alias")
    if alias is None or alias.this is None:
        alias = exp.TableAlias(this=exp.to_identifier("_flattened"))
    if alias.args.get("columns") and [column.name for column in alias.args["columns"]] != _NAMES:
        raise UnsupportedError("FLATTEN with names for its columns")
    query, join = source.find_ancestor(exp.Select), source.parent
    assert query is not None
    _see_to_columns(query, alias.this.name.lower(), value)
    named = exp.Lateral(this=exp.Subquery(this=rows.unnest()), alias=exp.TableAlias(this=alias.this.copy()))
    source.replace(named)
    if isinstance(join, exp.Join):
        if outer or join.side:
            join.set("side", "LEFT")
            join.set("kind", None)
            join.set("on", join.args.get("on") or exp.Boolean(this=True))
    elif outer:
        raise UnsupportedError("FLATTEN with OUTER in FROM")


def _see_to_columns(query: exp.Select, alias: str, value: exp.DataType | str) -> None:
    """The type of the columns, as none of them has been known so far."""
    if any(item.is_star and getattr(item, "table", "").lower() in ("", alias) for item in query.expressions):
        raise UnsupportedError("a star over FLATTEN")
    for column in query.find_all(exp.Column):
        name = column.name.lower()
        if column.table.lower() == alias or (not column.table and column.is_type("unknown")):
            if name in ("seq", "path"):
                raise UnsupportedError(f"`{name}` of FLATTEN")
            if name == "value":
                column.type = exp.DataType.build(value)

"""UNNEST of several lists side by side, of maps and of rows, which makes columns of their fields in Trino.

https://trino.io/docs/current/sql/select.html#unnest
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import PRESTO
from grader.sql.template import filled

DIALECTS = PRESTO


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Unnest)):
        alias = node.args.get("alias")
        if not isinstance(node.parent, exp.From | exp.Join):
            continue
        if not _needs_it(node):
            if alias is not None and len(alias.columns) > len(node.expressions):
                raise UnsupportedError("UNNEST of something that may be a map or rows")
            continue
        pieces = [piece for value in node.expressions for piece in _pieces(value)]
        offset = node.args.get("offset")
        names = list(alias.columns) if alias is not None else []
        if offset:
            pieces.append(_counted(node))
            names += [offset] if isinstance(offset, exp.Identifier) else []
        name = alias.this.copy() if alias is not None and alias.this is not None else exp.to_identifier("unnested")
        table = exp.TableAlias(this=name, columns=[one.copy() for one in names])
        node.replace(exp.Lateral(this=exp.select(*pieces).subquery(copy=False), alias=table))
    return tree


def _needs_it(node: exp.Unnest) -> bool:
    return len(node.expressions) > 1 or any(_is_map(value) or _of_rows(value) for value in node.expressions)


def _pieces(value: exp.Expr) -> list[exp.Expr]:
    if _is_map(value):
        return [filled("unnest(map_keys(:a))", a=value), filled("unnest(map_values(:a))", a=value)]
    if _of_rows(value):
        return [filled("unnest(:a, max_depth := 2)", a=value).this]
    return [filled("unnest(:a)", a=value)]


def _counted(node: exp.Unnest) -> exp.Expr:
    longest = exp.func("greatest", *(filled("len(:a)", a=_listed(value)) for value in node.expressions))
    return filled("unnest(range(1, :longest + 1))", longest=longest)


def _listed(value: exp.Expr) -> exp.Expr:
    return filled("map_keys(:a)", a=value) if _is_map(value) else value


def _is_map(value: exp.Expr) -> bool:
    return value.is_type("map") or isinstance(value, exp.Map | exp.VarMap)


def _of_rows(value: exp.Expr) -> bool:
    if isinstance(value, exp.Array) and value.expressions:
        return isinstance(value.expressions[0], exp.Struct)
    inner = value.type.expressions if value.type is not None and value.is_type("array", "list") else []
    return bool(inner) and bool(inner[0].is_type("struct"))

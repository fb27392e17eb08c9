"""Names that PostgreSQL gives to columns without one, which learners use further up: `sum`, `rank`, `date`.

https://www.postgresql.org/docs/current/queries-select-lists.html and `FigureColname` in its source.
"""

import re

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import POSTGRES

DIALECTS = POSTGRES
#: The server's own names of types, which a cast of something nameless is called by.
_TYPES = {
    exp.DType.INT: "int4",
    exp.DType.BIGINT: "int8",
    exp.DType.SMALLINT: "int2",
    exp.DType.DOUBLE: "float8",
    exp.DType.FLOAT: "float4",
    exp.DType.DECIMAL: "numeric",
    exp.DType.BOOLEAN: "bool",
    exp.DType.CHAR: "bpchar",
    exp.DType.TIMESTAMPTZ: "timestamptz",
    exp.DType.TIMESTAMP: "timestamp",
}
_KEYWORDS: dict[type[exp.Expr], str] = {
    exp.Case: "case",
    exp.Exists: "exists",
    exp.Array: "array",
    exp.Interval: "interval",
    exp.CurrentDate: "current_date",
    exp.CurrentTime: "current_time",
    exp.GroupConcat: "string_agg",
}
_PARTS_OF_DATES = re.compile(r"\b(extract|date_part)\s*\(", re.IGNORECASE)
_CALLED = "called"
#: Of functions that have a grammar of their own.
_FUNCTIONS = {"substr": "substr", "position": "position", "trim": "btrim", "ltrim": "ltrim", "rtrim": "rtrim"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    _name_parts_of_dates(tree, text)
    for select in list(tree.find_all(exp.Select)):
        if isinstance(select.parent, exp.Exists | exp.In):
            continue
        named = [_named(item, text) for item in select.expressions]
        select.set("expressions", named)
    for values in tree.find_all(exp.Values):
        alias = values.args.get("alias")
        if alias is not None and not alias.args.get("columns") and values.expressions:
            width = len(values.expressions[0].expressions)
            alias.set("columns", [exp.to_identifier(f"column{place + 1}") for place in range(width)])
    return tree


def _name_parts_of_dates(tree: exp.Expr, text: str) -> None:
    """`extract` and `date_part` are one node of the tree, and each column is named after its own."""
    called = [found[1].lower() for found in _PARTS_OF_DATES.finditer(text)]
    nodes = list(tree.find_all(exp.Extract))
    nodes.sort(key=lambda node: min([inner.meta["start"] for inner in node.walk() if "start" in inner.meta], default=0))
    for node, name in zip(nodes, called, strict=False):
        node.meta[_CALLED] = name


def _named(item: exp.Expr, text: str) -> exp.Expr:
    if isinstance(item, exp.Alias | exp.Aliases | exp.Column) or item.is_star:
        return item
    name = _name(item, text) or ("?column?" if "?column?" in text else None)
    if name is None:
        return item
    alias = exp.alias_(item, name, quoted=True)
    alias.type = item.type
    return alias


def _name(item: exp.Expr, text: str) -> str | None:
    """None where the server gives the name `?column?`, which nobody uses."""
    if isinstance(item, exp.Paren | exp.Window | exp.Filter | exp.WithinGroup | exp.Bracket | exp.IgnoreNulls):
        return _name(item.this, text)
    if isinstance(item, exp.Column | exp.Dot):
        return item.name.lower()
    if isinstance(item, exp.Cast):
        return _name(item.this, text) or _TYPES.get(item.to.this, item.to.this.value.lower())
    if isinstance(item, exp.Subquery):
        return _of_subquery(item, text)
    if isinstance(item, exp.Case) and item.args.get("default") is not None:
        return _name(item.args["default"], text) if isinstance(item.args["default"], exp.Column) else "case"
    if _CALLED in item.meta:
        return str(item.meta[_CALLED])
    if type(item) in _KEYWORDS:
        return _KEYWORDS[type(item)]
    if isinstance(item, exp.Func) and "start" in item.meta:
        called = text[item.meta["start"] : item.meta["end"] + 1].lower()
        return _FUNCTIONS.get(called, called)
    if isinstance(item, exp.Func) and not isinstance(item, exp.Binary):
        return item.sql_name().lower()
    return None


def _of_subquery(item: exp.Subquery, text: str) -> str | None:
    query = item.this
    if not isinstance(query, exp.Select) or not query.selects:
        return None
    first = query.selects[0]
    return first.alias_or_name or _name(first.unalias(), text)

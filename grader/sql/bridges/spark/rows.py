"""Rows out of nothing but the statement: VALUES, range, stack, LATERAL explode.

https://spark.apache.org/docs/latest/sql-ref-syntax-qry-select-inline-table.html,
https://spark.apache.org/docs/latest/api/sql/#stack
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SPARK
from grader.sql.template import filled

DIALECTS = SPARK


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for values in list(tree.find_all(exp.Values)):
        if isinstance(values.parent, exp.From | exp.Join | exp.Subquery):
            _name_columns(values, len(_fields(values.expressions[0])), "col")
    for table in list(tree.find_all(exp.Table)):
        if isinstance(table.this, exp.Anonymous) and table.this.name.upper() == "RANGE":
            _name_columns(table, 1, "id")
    for node in list(tree.find_all(exp.Stack)):
        if isinstance(node.parent, exp.Aliases):
            rows = _rows(node, [name.name for name in node.parent.expressions])
            node.parent.replace(filled("unnest(:rows, max_depth := 2)", rows=rows).this)
        elif isinstance(node.parent, exp.Select):
            names = [f"col{place}" for place in range(_width(node))]
            node.replace(filled("unnest(:rows, max_depth := 2)", rows=_rows(node, names)).this)
    for select in list(tree.find_all(exp.Select)):
        select.set("expressions", [piece for item in select.expressions for piece in _of_map(item)])
        for lateral in list(select.args.get("laterals") or []):
            _join(select, lateral)
    for join in list(tree.find_all(exp.Join)):
        if isinstance(join.this, exp.Lateral) and isinstance(join.this.this, exp.Explode | exp.Posexplode):
            _unnest(join)
    return tree


def _fields(row: exp.Expr) -> list[exp.Expr]:
    return row.expressions if isinstance(row, exp.Tuple) else [row]


def _name_columns(source: exp.Expr, width: int, name: str) -> None:
    """As Spark does where the statement does not."""
    holder = source.parent if isinstance(source.parent, exp.Subquery) else source
    alias = holder.args.get("alias") or source.args.get("alias")
    if alias is not None and alias.args.get("columns"):
        return
    names = [f"{name}{place + 1}" for place in range(width)] if name != "id" else [name]
    this = alias.this.copy() if alias is not None and alias.this is not None else exp.to_identifier("inline_table")
    holder.set("alias", exp.TableAlias(this=this, columns=[exp.to_identifier(one) for one in names]))


def _width(stack: exp.Expr) -> int:
    if not stack.this.is_int:
        raise UnsupportedError("STACK")
    return -(-len(stack.expressions) // int(stack.this.name))


def _rows(stack: exp.Expr, names: list[str]) -> exp.Expr:
    width = _width(stack)
    if len(names) != width:
        raise UnsupportedError("STACK")
    cells = list(stack.expressions)
    cells += [exp.null()] * (-len(cells) % width)
    rows: list[exp.Expr] = [
        exp.Struct(
            expressions=[
                exp.PropertyEQ(this=exp.to_identifier(name), expression=cell.copy())
                for name, cell in zip(names, cells[at : at + width], strict=True)
            ]
        )
        for at in range(0, len(cells), width)
    ]
    return exp.Array(expressions=rows)


def _names(function: exp.Expr) -> list[str]:
    """As Spark calls the columns that it makes of a list or a map."""
    if _is_map(function.this):
        return ["key", "value"]
    return ["pos", "col"] if isinstance(function, exp.Posexplode) else ["col"]


def _is_map(value: exp.Expr) -> bool:
    return value.is_type("map") or isinstance(value, exp.Map | exp.VarMap | exp.StrToMap)


def _of_map(item: exp.Expr) -> list[exp.Expr]:
    """A column for the keys and one for the values."""
    function = item.unalias() if isinstance(item, exp.Alias) else item.this if isinstance(item, exp.Aliases) else item
    if type(function) is not exp.Explode or not _is_map(function.this):
        return [item]
    names = item.expressions if isinstance(item, exp.Aliases) else _names(function)
    pieces = [filled(f"unnest(map_{which}(:a))", a=function.this) for which in ("keys", "values")]
    return [exp.alias_(piece, name) for piece, name in zip(pieces, names, strict=True)]


def _join(select: exp.Select, lateral: exp.Lateral) -> None:
    """LATERAL VIEW of more than the elements of one list."""
    alias = lateral.args.get("alias")
    columns = alias.columns if alias is not None else []
    if alias is not None and not columns and isinstance(lateral.this, exp.Explode):
        columns = [exp.to_identifier(name) for name in _names(lateral.this)]
        alias.set("columns", columns)
    if isinstance(lateral.this, exp.Stack):
        names = [column.name for column in columns] or [f"col{place}" for place in range(_width(lateral.this))]
        pieces = [filled("unnest(:rows, max_depth := 2)", rows=_rows(lateral.this, names)).this]
    elif type(lateral.this) is exp.Explode and (len(columns) == 2 or _is_map(lateral.this.this)):
        value = lateral.this.this
        pieces = [filled("unnest(map_keys(:a))", a=value), filled("unnest(map_values(:a))", a=value)]
    else:
        return
    lateral.pop()
    table = exp.Lateral(this=exp.select(*pieces).subquery(copy=False), alias=alias.copy() if alias else None)
    select.append("joins", exp.Join(this=table, kind="CROSS"))


def _unnest(join: exp.Join) -> None:
    lateral = join.this
    if isinstance(lateral.this, exp.Posexplode) or lateral.args.get("outer"):
        raise UnsupportedError("LATERAL with this function")
    alias = lateral.args.get("alias")
    if alias is not None and not alias.columns:
        alias.set("columns", [exp.to_identifier("col")])
    join.set("this", exp.Unnest(expressions=[lateral.this.this.copy()], alias=alias.copy() if alias else None))

"""SQLite's names: in double quotes they are text where no column has them, and what comes from tables is known.

https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted
"""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"sqlite"})
_MOMENTS = ("date", "time", "timestamp", "timestamptz", "datetime")
_MIXING = (exp.Div, exp.Case, exp.If, exp.Coalesce, exp.Greatest, exp.Least)
_TEXTS = frozenset({"DATE", "TIME", "DATETIME", "STRFTIME"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    types = {one.name.lower(): one.type for relation in course.relations for one in relation.attributes}
    made = {alias.alias.lower() for alias in tree.find_all(exp.Alias)}
    for alias in tree.find_all(exp.TableAlias):
        made |= {column.name.lower() for column in alias.columns}
    for column in list(tree.find_all(exp.Column)):
        name = column.name.lower()
        if _in_double_quotes(column, text) and name not in types and name not in made:
            literal = exp.Literal.string(column.name)
            literal.type = exp.DataType.build("text")
            column.replace(literal)
        elif name in types and name not in made:
            column.meta["stored"] = True
            column.meta["moment"] = types[name].startswith(("DATE", "TIME"))
    has_casts = any(cast.is_type(*_MOMENTS) for cast in tree.find_all(exp.Cast))
    for node in tree.walk():
        if has_casts and isinstance(node, exp.Cast | exp.Column) and node.is_type(*_MOMENTS):
            # Such a cast gives a number, and so may be what comes from it.
            node.type = exp.DataType.build("unknown")
        elif node.is_type(*_MOMENTS) or (isinstance(node, exp.Anonymous) and node.name.upper() in _TEXTS):
            # There is no such type there.
            node.type = exp.DataType.build("text")
    _doubt(tree)
    for table in tree.find_all(exp.Table):
        # How it is to be searched.
        table.set("indexed", None)
    return tree


def _doubt(tree: exp.Expr) -> None:
    """Marks columns that may hold whole numbers beside others."""
    divided = {
        alias.alias.lower()
        for alias in tree.find_all(exp.Alias)
        if any(_mixes(one) for one in alias.find_all(*_MIXING))
    }
    for column in tree.find_all(exp.Column):
        if column.name.lower() in divided:
            column.meta["unsure"] = True


def _mixes(node: exp.Expr) -> bool:
    if isinstance(node, exp.Div):
        return any(column.is_type("decimal") for column in node.find_all(exp.Column))
    return not node.is_type(*exp.DataType.INTEGER_TYPES)


def _in_double_quotes(column: exp.Column, text: str) -> bool:
    start = column.this.meta.get("start")
    return start is not None and not column.table and '"' in text[max(0, start - 1) : start + 1]

"""The rows of a subquery as one text by FOR XML PATH(''), as lists were made before STRING_AGG.

https://learn.microsoft.com/sql/relational-databases/xml/use-path-mode-with-for-xml
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.families import SQL_SERVER
from grader.sql.template import filled

DIALECTS = SQL_SERVER


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    # Before anything else: what stands beside the clause is text by it.
    for value in list(tree.find_all(exp.Dot)):
        call = value.expression
        if isinstance(call, exp.Anonymous) and call.name.lower() == "value" and _of_subquery(value.this):
            value.replace(value.this)
    for clause in list(tree.find_all(exp.ForClause)):
        select = clause.parent
        if not _is_joined_text(clause) or not isinstance(select, exp.Select) or len(select.expressions) != 1:
            raise UnsupportedError("FOR XML or FOR JSON")
        _joined(select, typed="TYPE" in _options(clause)[1:])
    return tree


def _of_subquery(node: exp.Expr) -> bool:
    return isinstance(node, exp.Subquery) and bool(node.this.args.get("for_"))


def _is_joined_text(clause: exp.ForClause) -> bool:
    names = _options(clause)
    path = clause.expressions[0].this.args.get("expression") if names else None
    return names[:1] == ["PATH"] and set(names[1:]) <= {"TYPE"} and path is not None and path.name == ""


def _options(clause: exp.ForClause) -> list[str]:
    return [option.this.name.upper() for option in clause.expressions]


def _joined(select: exp.Select, typed: bool) -> None:
    item = select.expressions[0]
    if isinstance(item, exp.Alias) and item.alias == "text()":
        item = item.this
    elif isinstance(item, exp.Alias | exp.Column):
        raise UnsupportedError("named elements of FOR XML")
    rows = select.copy()
    rows.set("for_", None)
    rows.set("expressions", [exp.alias_(item.copy(), "part", quoted=True)])
    places = [] if rows.args.get("limit") else _places(rows)
    if places:
        rows.set("order", None)
    escaped = "replace(replace(replace(part::text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;')"
    part = filled("part::text" if typed else escaped).unnest()
    by = exp.Order(this=part, expressions=places) if places else part
    joined = exp.GroupConcat(this=by, separator=exp.Literal.string(""))
    joined.type = exp.DataType.build("text")
    query = exp.select(joined).from_(exp.Subquery(this=rows, alias=exp.TableAlias(this=exp.to_identifier("parts"))))
    select.replace(query)
    if query.parent is not None:
        query.parent.type = exp.DataType.build("text")


def _places(rows: exp.Select) -> list[exp.Expr]:
    """What the rows are sorted by, as columns of theirs."""
    order = rows.args.get("order")
    terms = order.expressions if order is not None else []
    if rows.args.get("distinct"):
        # SQL Server sorts to find what is distinct, and takes no other order than by the list.
        return [_sorted("part", terms[0] if terms else None)]
    for place, term in enumerate(terms):
        rows.append("expressions", exp.alias_(term.this.copy(), f"place_{place}", quoted=True))
    return [_sorted(f"place_{place}", term) for place, term in enumerate(terms)]


def _sorted(name: str, like: exp.Expr | None) -> exp.Expr:
    direction = {key: like.args.get(key) for key in ("desc", "nulls_first")} if like is not None else {}
    return exp.Ordered(this=exp.column(name, quoted=True), **direction)

"""An aggregate of the groups' aggregates, which Oracle takes without a subquery: MAX(COUNT(*)).

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Aggregate-Functions.html
"""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS = frozenset({"oracle"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for select in list(tree.find_all(exp.Select)):
        if select.args.get("group") is None:
            continue
        nested = [inner for item in select.expressions for inner in _nested(item, select)]
        if nested:
            _take_apart(select, nested)
    return tree


def _nested(item: exp.Expr, select: exp.Select) -> list[exp.Expr]:
    """The aggregates inside of aggregates that are no windows."""
    found: list[exp.Expr] = []
    for inner in item.find_all(exp.AggFunc):
        outer = inner.find_ancestor(exp.AggFunc, exp.Query)
        if isinstance(outer, exp.AggFunc) and not isinstance(outer.parent, exp.Window):
            found.append(inner)
    return found


def _take_apart(select: exp.Select, nested: list[exp.Expr]) -> None:
    items = []
    for number, inner in enumerate(nested):
        name = exp.to_identifier(f"inner_{number}", quoted=True)
        column = exp.Column(this=name)
        column.type = inner.type
        inner.replace(column)
        items.append(exp.alias_(inner, name.copy()))
    groups = select.copy()
    groups.set("expressions", items)
    groups.set("order", None)
    groups.set("distinct", None)
    for key in ("where", "group", "having", "joins", "limit", "with_", "order"):
        select.set(key, None)
    if groups.args.get("with_") is not None:
        select.set("with_", groups.args["with_"].pop())
    alias = exp.TableAlias(this=exp.to_identifier("groups"))
    select.set("from_", exp.From(this=exp.Subquery(this=groups, alias=alias)))

"""Columns that BigQuery's PIVOT makes: the total's name first, then the value's, and a line before a number.

https://cloud.google.com/bigquery/docs/reference/standard-sql/query-syntax#pivot_operator
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course

DIALECTS = frozenset({"bigquery"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for pivot in list(tree.find_all(exp.Pivot)):
        if pivot.args.get("unpivot"):
            continue
        if len(pivot.fields) != 1:
            raise UnsupportedError("PIVOT by several columns")
        values = [(value, _name(value)) for value in pivot.fields[0].expressions]
        totals = [total.alias for total in pivot.expressions]
        if any(totals) and any(isinstance(value, exp.Literal) and not value.is_string for value, _ in values):
            raise UnsupportedError("PIVOT by numbers without names")
        pivot.fields[0].set("expressions", [_named(value, name) for value, name in values])
        if len(totals) > 1:
            _rename(pivot, [(f"{name}_{total}", f"{total}_{name}") for _, name in values for total in totals])
        elif totals[0]:
            pivot.fields[0].set("expressions", [_named(value, f"{totals[0]}_{name}") for value, name in values])
            pivot.set("expressions", [pivot.expressions[0].unalias()])
    return tree


def _name(value: exp.Expr) -> str:
    if isinstance(value, exp.PivotAlias):
        return str(value.alias)
    if isinstance(value, exp.Literal) and (value.is_string or value.is_int):
        return str(value.name) if value.is_string else f"_{value.name}"
    raise UnsupportedError("PIVOT by values without names")


def _named(value: exp.Expr, name: str) -> exp.Expr:
    plain = value.this if isinstance(value, exp.PivotAlias) else value
    return exp.PivotAlias(this=plain.copy(), alias=exp.to_identifier(name, quoted=True))


def _rename(pivot: exp.Expr, names: list[tuple[str, str]]) -> None:
    """Puts a query around the table, as no names of values make what is wanted."""
    table = pivot.parent
    alias = pivot.args.get("alias")
    assert table is not None
    pivot.set("alias", None)
    renamed = [exp.alias_(exp.to_identifier(old, quoted=True), new, quoted=True) for old, new in names]
    star = exp.Star()
    star.set("rename", renamed)
    query = exp.Subquery(this=exp.Select(expressions=[star]).from_(table.copy()), alias=alias)
    table.replace(query)

from collections.abc import Iterator
from typing import TypeGuard

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded

#: Of which the order is another than the column's.
_REORDERED = (exp.Neg, exp.Binary, exp.Case)
_OTHER_VALUES = (*_REORDERED, exp.Lower, exp.Upper, exp.Initcap, exp.Trim, exp.Substring, exp.Left, exp.Right)


@rule(severity="warn")
def alias_shadows_column(query: Query) -> Hits:
    """A name means a column in one clause, and what SELECT shows in another.

    In WHERE and GROUP BY a name means the column of a table, if there is one, and
    not what SELECT calls by that name; in ORDER BY it is the other way round. So
    rows are not grouped by what is shown. Choose another name.

    Avoid:

        SELECT upper(region) AS region, count(*) FROM cust GROUP BY region

    Prefer:

        SELECT upper(region) AS area, count(*) FROM cust GROUP BY area
    """
    for select in query.find(exp.Select):
        for item in select.expressions:
            if isinstance(item, exp.Alias) and _is_changed(item):
                shown = (
                    item.this.sql(query.dialect)
                    if isinstance(item.this, exp.Cast | exp.Neg)
                    else query.written(item.this)
                )
                for column, clause in _taken_from_tables(query, select, item):
                    what = f"`{column.name}` is the column of the table here, not `{shown}`"
                    yield Hit(column, what, f"give `{shown}` another name, or write it out in {clause}")
                for column in _taken_from_select(query, select, item):
                    what = f"`{column.name}` is `{shown}` here, not the column of the table"
                    yield Hit(column, what, f"give `{shown}` another name")


def _is_changed(item: exp.Alias) -> bool:
    """Whether several values may become one, or others than the column's own."""
    kept = (exp.Column, exp.Coalesce, exp.Cast, exp.Paren, exp.AggFunc, exp.Window, exp.Round)
    return not isinstance(item.this, kept) or (isinstance(item.this, exp.Cast) and item.this.to.this == exp.DType.DATE)


def _taken_from_tables(query: Query, select: exp.Select, item: exp.Alias) -> Iterator[tuple[exp.Column, str]]:
    """Where the column is used, though what SELECT shows is likely meant."""
    own = [found for one in item.find_all(exp.Column) if (found := query.resolved(one)) is not None]
    group = select.args.get("group")
    for term in group.expressions if group is not None else ():
        if _is_named(term, item) and query.resolved(term) in own:
            yield term, "GROUP BY"
    # A month is asked for by its days.
    for part in query.demanded(select) if isinstance(item.this, _OTHER_VALUES) else ():
        for column in part.find_all(exp.Column):
            if _is_named(column, item) and query.select_of(column) is select and query.resolved(column) in own:
                yield column, "WHERE"


def _taken_from_select(query: Query, select: exp.Select, item: exp.Alias) -> Iterator[exp.Column]:
    """Where ORDER BY sorts by values that come in another order than the column's."""
    order = select.args.get("order")
    if isinstance(item.this, _REORDERED) and order is not None:
        own = [query.resolved(one) for one in item.find_all(exp.Column)]
        for term in order.expressions:
            column = term.this
            if _is_named(column, item) and query.resolved(column) is not None and query.resolved(column) in own:
                yield column


def _is_named(node: exp.Expr, item: exp.Alias) -> TypeGuard[exp.Column]:
    return isinstance(node, exp.Column) and not node.table and folded(node.name) == folded(item.alias)

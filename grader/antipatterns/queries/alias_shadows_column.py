from collections.abc import Iterator
from typing import TypeGuard

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def alias_shadows_column(query: Query) -> Hits:
    """A result column is called like a column of the table, and the table's is used.

    In WHERE and GROUP BY a name means the column of a table, if there is one, and
    not what SELECT calls by that name. So rows are grouped by what the column holds,
    not by what is shown. Choose another name, or write the expression again.

    Avoid:

        SELECT upper(region) AS region, count(*) FROM cust GROUP BY region

    Prefer:

        SELECT upper(region) AS area, count(*) FROM cust GROUP BY area
    """
    for select in query.find(exp.Select):
        for item in select.expressions:
            if isinstance(item, exp.Alias) and _is_changed(item):
                for column, clause in _uses(query, select, item):
                    shown = query.written(item.this)
                    yield Hit(
                        column,
                        f"`{column.name}` is the column of the table here, not `{shown}`",
                        f"give `{shown}` another name, or write it out in {clause}",
                    )


def _is_changed(item: exp.Alias) -> bool:
    """Whether several values may become one, or others than the column's own."""
    kept = (exp.Column, exp.Coalesce, exp.Cast, exp.Paren, exp.AggFunc, exp.Window, exp.Round)
    return not isinstance(item.this, kept) or (isinstance(item.this, exp.Cast) and item.this.to.this == exp.DType.DATE)


def _uses(query: Query, select: exp.Select, item: exp.Alias) -> Iterator[tuple[exp.Column, str]]:
    """Where the column is used, though what SELECT shows is likely meant."""

    def is_meant(node: exp.Expr) -> TypeGuard[exp.Column]:
        return isinstance(node, exp.Column) and not node.table and folded(node.name) == folded(item.alias)

    own = [found for one in item.find_all(exp.Column) if (found := query.resolved(one)) is not None]
    group = select.args.get("group")
    for term in group.expressions if group is not None else ():
        found = query.resolved(term)
        if is_meant(term) and found is not None and found in own:
            yield term, "GROUP BY"
    if isinstance(item.this, exp.Case):
        told = {one.name for branch in item.this.args["ifs"] for one in [branch.args["true"]] if one.is_string}
        for part in query.demanded(select):
            if not isinstance(part, exp.EQ) or not part.right.is_string or part.right.name not in told:
                continue
            if is_meant(part.left) and query.resolved(part.left) is not None:
                yield part.left, "WHERE"

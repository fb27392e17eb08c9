from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def comparison_with_source_row(query: Query) -> Hits:
    """A table's name stands where a column is meant.

    Used as a value, the name of a table means its whole row, with all columns in
    one. That is hardly ever what a list of columns or a comparison is about.

    Avoid:

        SELECT cust FROM cust

    Prefer:

        SELECT name FROM cust
    """
    for column in query.find(exp.Column):
        select = query.select_of(column)
        if select is None or column.table or isinstance(column.this, exp.Star) or query.resolved(column) is not None:
            continue
        place = column.parent
        item = place.parent if isinstance(place, exp.Alias) else place
        compared = isinstance(place, exp.EQ | exp.NEQ | exp.GT | exp.GTE | exp.LT | exp.LTE | exp.In | exp.Like)
        for source in query.sources(select):
            relation = source.relation
            plain = relation is not None and folded(relation.name) == folded(source.alias) == folded(column.name)
            if plain and (compared or item is select) and not _is_struct(select):
                yield Hit(
                    column,
                    f"`{column.name}` is the table here, so this means all of its columns in one value",
                    f"name a column, such as `{source.outputs[0].name}`" if source.outputs else "name a column",
                )


def _is_struct(select: exp.Select) -> bool:
    """Whether rows are passed on as values."""
    return isinstance(select.parent, exp.Subquery | exp.CTE)

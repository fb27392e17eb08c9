from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import is_merged
from grader.sql.ties import called, counted


@rule(severity="info")
def unqualified_in_join(query: Query) -> Hits:
    """A column does not say which of the joined tables it is from.

    A reader has to know all tables to tell. And as soon as another of them gets a
    column of that name, the statement is refused, or means something else.

    Avoid:

        SELECT name, amt FROM cust c JOIN ord o ON o.cust_id = c.id

    Prefer:

        SELECT c.name, o.amt FROM cust c JOIN ord o ON o.cust_id = c.id
    """
    for select in query.find(exp.Select):
        sources = query.sources(select)
        if len(counted(query, select)) < 2 or any(not source.alias for source in sources):
            continue
        names = []
        for column in select.find_all(exp.Column, bfs=False):
            found = query.resolved(column) if query.select_of(column) is select and not column.table else None
            if found is None or is_merged(select, column.name) or query.is_outer(column):
                continue
            if isinstance(found[0].node, exp.Table) and isinstance(found[0].node.this, exp.Identifier):
                names.append((column, found[0]))
        if names:
            column, source = names[0]
            more = len({one.name for one, _ in names}) - 1
            yield Hit(
                column,
                f"nothing here tells that `{column.name}` is from {called(source)}"
                + (f", nor where {more} more {'are' if more > 1 else 'is'} from" if more else ""),
                f"write `{source.alias}.{column.name}`",
            )

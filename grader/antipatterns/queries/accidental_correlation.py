from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.ties import called


@rule(severity="error")
def accidental_correlation(query: Query) -> Hits:
    """A column inside a subquery is one of the query around it.

    A name that the tables of a subquery do not have is looked for outside, without
    a word. So a name mistaken for one of theirs turns the subquery into something
    else: `id IN (SELECT id …)` is then true for every row. Say where each column is
    from.

    Avoid:

        SELECT id FROM ord WHERE id IN (SELECT id FROM item WHERE qty > 5)

    Prefer:

        SELECT id FROM ord
        WHERE id IN (SELECT i.ord_id FROM item i WHERE i.qty > 5)
    """
    for select in query.find(exp.Select):
        if not _is_asked(query, select) or not query.sources(select):
            continue
        for part in (*_outputs(select), *_held_against_constants(query, select)):
            columns = [*part.find_all(exp.Column)]
            for column in columns:
                found = query.resolved(column)
                if found is None or column.table or query.select_of(column) is not select:
                    break
                if query.is_outer(column) and all(query.is_outer(one) for one in columns):
                    inner = " or ".join(called(source) for source in query.sources(select))
                    yield Hit(
                        column,
                        f"{inner} has no column `{column.name}`, so this is that of {called(found[0])} outside",
                        f"name a column of {inner}, or move this out of the subquery",
                    )
                    break


def _is_asked(query: Query, select: exp.Select) -> bool:
    """Whether a subquery is asked for its values, so that what it gives should be its own."""
    place = select.parent
    while isinstance(place, exp.Subquery):
        if isinstance(place.parent, exp.In):
            return True
        if not isinstance(place.parent, exp.Subquery):
            return not isinstance(place.parent, exp.Lateral) and query.is_value(select)
        place = place.parent
    return isinstance(place, exp.In | exp.Any | exp.All)


def _outputs(select: exp.Select) -> list[exp.Expr]:
    return [item.unalias() for item in select.expressions if not item.find(exp.Query)]


def _held_against_constants(query: Query, select: exp.Select) -> list[exp.Expr]:
    return [part for part in query.demanded(select) if part.find(exp.Column) and not part.find(exp.Query)]

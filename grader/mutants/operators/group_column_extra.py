from collections.abc import Iterator

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def group_column_extra(query: Query) -> Plants:
    """Groups too small, since there is a column too many in GROUP BY."""
    for select in query.find(exp.Select):
        group = select.args.get("group")
        if group is None or not group.expressions or any(isinstance(key, _SETS) for key in group.expressions):
            continue
        known = {column.name.lower() for column in group.find_all(exp.Column)}
        for column in _others(query, select):
            if column.name.lower() not in known and not query.is_decided(column, group.expressions):
                extra = altered(group, expressions=[*group.expressions, column])
                effect = f"groups are split further, by {query.told(column, 'one more value')}"
                yield swapped(group, extra, effect, "GROUP BY")
                break


_SETS = (exp.Rollup, exp.Cube, exp.GroupingSets, exp.Literal)


def _others(query: Query, select: exp.Select) -> Iterator[exp.Column]:
    """What is added up or counted, which learners add to please the engine; then what names rows."""
    for item in select.expressions:
        for call in item.find_all(exp.AggFunc):
            yield from (column for column in call.find_all(exp.Column) if query.select_of(column) is select)
    for column in select.find_all(exp.Column):
        found = query.resolved(column)
        if found is not None and query.select_of(column) is select and found[0] in query.sources(select):
            yield column

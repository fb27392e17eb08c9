from sqlglot import exp

from grader.mutants.planting import Planted, Plants, operator, without
from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.shape import is_aggregating


@operator()
def correlation_missing(query: Query) -> Plants:
    """A subquery that looks at the rows of all, not at those of the row at hand."""
    for select in query.find(exp.Select):
        where = select.args.get("where")
        tested = isinstance(select.parent, exp.Exists | exp.In) or isinstance(select.find_ancestor(exp.In), exp.In)
        if where is None or not (tested or (is_aggregating(select) and not select.args.get("group"))):
            continue
        for part in conjuncts(where.this):
            columns = [column for column in part.find_all(exp.Column) if query.select_of(column) is select]
            if any(map(query.is_outer, columns)):
                own = next(
                    (found[0] for one in columns if not query.is_outer(one) and (found := query.resolved(one))), None
                )
                effect = query.told_pair(own, None, "", "every row is judged by the rows of all, not by its own")
                yield Planted([without(part)], effect, ("EXISTS", "IN", "WHERE"))

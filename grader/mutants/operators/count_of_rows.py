from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def count_of_rows(query: Query) -> Plants:
    """Rows counted where values are meant."""
    for call in query.find(exp.Count):
        counted = call.this
        if isinstance(counted, exp.Distinct) and len(counted.expressions) == 1:
            what = query.told(counted, "value")
            effect = f"rows are counted, not how many different {what} there are"
        elif isinstance(counted, exp.Column) and query.can_be_null(counted):
            effect = _lost(query, counted)
        else:
            continue
        yield swapped(call, exp.Count(this=exp.Star(), big_int=True), effect, "COUNT")


def _lost(query: Query, counted: exp.Column) -> str:
    found = query.resolved(counted)
    join = found[0].node.parent if found is not None else None
    if isinstance(join, exp.Join) and join.side == "LEFT":
        named = "{} without {} are counted, too"
        return query.told_pair(*query.sides(join), named, "rows without a match are counted, too")
    return f"rows without {query.told(counted, 'a value')} are counted, too"

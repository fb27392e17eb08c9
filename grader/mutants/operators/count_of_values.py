from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query
from grader.sql.shape import is_aggregated


@operator()
def count_of_values(query: Query) -> Plants:
    """Values counted where rows are meant."""
    for call in query.find(exp.Count):
        select = query.select_of(call)
        if select is None or not isinstance(call.this, exp.Star):
            continue
        outputs = [(source, one) for source in query.sources(select) for one in source.outputs]
        for source, output in [pair for pair in outputs if pair[1].nullable and pair[1].home][:1]:
            effect = f"rows without {query.called(output, 'a value')} are not counted"
            yield swapped(call, altered(call, this=source.column(output)), effect, "COUNT")
        # The first key names the rows that are counted.
        for source, output in [pair for pair in outputs if pair[1].is_key and is_aggregated(call)][1:2]:
            effect = f"rows that share {query.called(output, 'a value')} are counted as one"
            distinct = exp.Distinct(expressions=[source.column(output)])
            yield swapped(call, altered(call, this=distinct), effect, "COUNT", "DISTINCT")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.mutants.query import Query, is_aggregated


@operator()
def count_of_values(query: Query) -> Plants:
    """Values counted where rows are meant."""
    for call in query.find(exp.Count):
        select = query.select_of(call)
        if select is None or not isinstance(call.this, exp.Star):
            continue
        columns = [
            source.column(one)
            for source in query.sources(select)
            for one in source.outputs
            if one.nullable and one.home
        ]
        sorts = [source.column(one) for source in query.sources(select) for one in source.outputs if one.is_key]
        for column in columns[:1]:
            effect = f"rows without {_named(column)} are not counted"
            yield swapped(call, altered(call, this=column), effect, "COUNT")
        if is_aggregated(call):
            for column in sorts[1:2]:
                effect = f"rows that share {_named(column)} are counted as one"
                yield swapped(call, altered(call, this=exp.Distinct(expressions=[column])), effect, "COUNT", "DISTINCT")


def _named(column: exp.Column) -> str:
    return f"`{column.name}`" if len(column.name) <= 24 else "a value"

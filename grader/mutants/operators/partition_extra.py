from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query
from grader.sql.shape import is_aggregating
from grader.sql.sources import Output, Source


@operator()
def partition_extra(query: Query) -> Plants:
    """A window that begins anew too often."""
    for window in query.find(exp.Window):
        select = query.select_of(window)
        by_name = window.args.get("alias") and not window.args.get("order")
        found = [one for column in window.find_all(exp.Column) if (one := query.resolved(column)) is not None]
        if select is None or is_aggregating(select) or by_name or not found:
            continue
        source = found[0][0]
        told = {output.name for _, output in found}
        # What refers to another table is what learners group by; what names a row itself leaves each row alone.
        others = [one for one in source.outputs if one.name not in told and not _names_rows(source, one)]
        for output in sorted(others, key=lambda one: not one.is_key)[:1]:
            keys = [*(window.args.get("partition_by") or ()), source.column(output)]
            effect = f"counting begins anew with each {query.called(output, 'other value')}"
            yield swapped(window, altered(window, partition_by=keys), effect, "PARTITION BY", "OVER")


def _names_rows(source: Source, output: Output) -> bool:
    return source.relation is not None and source.relation.key == (output.home,)

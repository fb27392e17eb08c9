from collections.abc import Iterator

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.mutants.query import Query


@operator()
def partition_extra(query: Query) -> Plants:
    """A window that begins anew too often."""
    for window in query.find(exp.Window):
        select, keys = query.select_of(window), window.args.get("partition_by") or []
        if select is None or query.is_grouped(select) or (window.args.get("alias") and not window.args.get("order")):
            continue
        column = next(_others(query, window, keys), None)
        if column is not None:
            effect = f"counting begins anew with each {query.told(column, 'other value')}"
            yield swapped(window, altered(window, partition_by=[*keys, column]), effect, "PARTITION BY", "OVER")


def _others(query: Query, window: exp.Expr, keys: list[exp.Expr]) -> Iterator[exp.Column]:
    """Columns of the same table that the window does not yet speak of, those first that name rows."""
    told = {column.name.lower() for column in window.find_all(exp.Column)}
    found = [query.resolved(column) for column in window.find_all(exp.Column)]
    sources = [one[0] for one in found if one is not None]
    columns = [
        (source, output) for source in sources[:1] for output in source.outputs if output.name.lower() not in told
    ]
    for source, output in sorted(columns, key=lambda pair: not pair[1].is_key):
        yield source.column(output)

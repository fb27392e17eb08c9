from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query, aggregated
from grader.sql.shape import is_aggregating


@operator()
def window_order_extra(query: Query) -> Plants:
    """A total that grows from row to row, not that of all rows."""
    for window in query.find(exp.Window):
        select = query.select_of(window)
        if window.args.get("order") or window.args.get("alias") or aggregated(window) is None or select is None:
            continue
        found = [one for column in window.find_all(exp.Column) if (one := query.resolved(column)) is not None]
        told = {output.name for _, output in found}
        keys = [one for one in found[0][0].outputs if one.is_key and one.name not in told] if found else []
        for output in [] if is_aggregating(select) else keys[:1]:
            order = exp.Order(expressions=[exp.Ordered(this=found[0][0].column(output), nulls_first=False)])
            effect = "the value of the rows so far stands on each row, not that of all rows"
            yield swapped(window, altered(window, order=order), effect, "OVER")

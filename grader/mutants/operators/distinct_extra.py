from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query
from grader.sql.shape import is_aggregating


@operator()
def distinct_extra(query: Query) -> Plants:
    """DISTINCT where rows that look the same are different ones."""
    for select in query.find(exp.Select):
        if (
            select.args.get("distinct")
            or isinstance(select.parent, exp.Exists | exp.In)
            or not _ordered_by_shown(select)
        ):
            continue
        if not is_aggregating(select) and select.args.get("from_"):
            effect = "different rows that look the same are listed only once"
            yield swapped(select, altered(select, distinct=exp.Distinct()), effect, "DISTINCT", "GROUP BY", "SELECT")


def _ordered_by_shown(select: exp.Select) -> bool:
    """Whether all that the rows are sorted by is shown, as it must be with DISTINCT."""
    order = select.args.get("order")
    shown = [item.unalias() for item in select.expressions]
    names = {item.output_name.lower() for item in select.expressions}
    keys = [term.this for term in order.expressions] if order is not None else []
    return all(
        key in shown or (isinstance(key, exp.Column) and not key.table and key.name.lower() in names) for key in keys
    )

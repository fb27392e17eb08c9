from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def equality_reversed(query: Query) -> Plants:
    """`=` for `<>`, or the reverse."""
    for comparison in query.find(exp.EQ, exp.NEQ):
        if isinstance(comparison.parent, exp.Join) or _links(query, comparison):
            continue
        what = query.told(comparison, "")
        by = f" by their {what}" if what else ""
        effect = f"rows are taken{by} that should be left out, and the others are not"
        kind: type[exp.Binary] = exp.EQ if isinstance(comparison, exp.NEQ) else exp.NEQ
        other = made(kind, this=comparison.this, expression=comparison.expression)
        yield swapped(comparison, other, effect, *clauses_of(comparison))


def _links(query: Query, comparison: exp.Expr) -> bool:
    """Whether columns of two tables are held against each other, which nobody turns round."""
    one, other = query.resolved(comparison.this), query.resolved(comparison.expression)
    return one is not None and other is not None and one[0] is not other[0]

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def null_comparison(query: Query) -> Plants:
    """What a comparison makes of NULL."""
    for comparison in query.find(exp.NullSafeEQ, exp.NullSafeNEQ):
        kind: type[exp.Binary] = exp.EQ if isinstance(comparison, exp.NullSafeEQ) else exp.NEQ
        new = made(kind, this=comparison.this, expression=comparison.expression)
        effect = f"rows without {query.told(comparison, 'a value')} fall out of a comparison"
        yield swapped(comparison, new, effect, *clauses_of(comparison))
    for comparison in query.find(exp.NEQ):
        if any(query.can_be_null(side) for side in (comparison.left, comparison.right)):
            new = made(exp.NullSafeNEQ, this=comparison.this, expression=comparison.expression)
            effect = f"rows without {query.told(comparison, 'a value')} are taken, too"
            yield swapped(comparison, new, effect, *clauses_of(comparison))

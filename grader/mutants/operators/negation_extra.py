from sqlglot import exp

from grader.mutants.planting import Plants, altered, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def negation_extra(query: Query) -> Plants:
    """What is wanted is left out."""
    for test in query.find(exp.Exists, exp.In, exp.Is, exp.Like, exp.ILike):
        if isinstance(test.parent, exp.Not) or test.args.get("negate"):
            continue
        if isinstance(test, exp.Exists):
            effect = "rows without a match are taken instead of those with one"
        elif isinstance(test, exp.Is):
            effect = f"rows with {query.told(test.this, 'a value')} are taken instead of those without it"
        else:
            effect = "rows are left out that should be taken, and the reverse"
        yield swapped(test, made(exp.Not, this=test), effect, "NOT", *clauses_of(test))
    for join in query.find(exp.Join):
        if join.kind == "SEMI":
            effect = "rows without a match are taken instead of those with one"
            yield swapped(join, altered(join, kind="ANTI"), effect, "JOIN", "EXISTS", "IN")

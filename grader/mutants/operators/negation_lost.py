from sqlglot import exp

from grader.mutants.planting import Plants, altered, clauses_of, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def negation_lost(query: Query) -> Plants:
    """What is to be left out is taken instead."""
    for negation in query.find(exp.Not):
        if isinstance(negation.this, exp.Exists):
            effect = "rows with a match are taken instead of those without one"
        elif isinstance(negation.this, exp.Is):
            what = query.told(negation.this.this, "a value")
            effect = f"rows without {what} are taken instead of those that have it"
        else:
            effect = "rows are taken that should be left out, and the reverse"
        words = ("NULL",) if isinstance(negation.this, exp.Is) else ("NOT", "EXISTS", "IN")
        yield swapped(negation, negation.this, effect, *words, *clauses_of(negation))
    for like in query.find(exp.Like, exp.ILike):
        if like.args.get("negate"):
            effect = "texts are taken that should be left out, and the reverse"
            yield swapped(like, altered(like, negate=None), effect, "LIKE", *clauses_of(like))
    for join in query.find(exp.Join):
        if join.kind == "ANTI":
            effect = "rows with a match are taken instead of those without one"
            yield swapped(join, altered(join, kind="SEMI"), effect, "JOIN", "EXISTS", "IN")

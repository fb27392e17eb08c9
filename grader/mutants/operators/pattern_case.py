from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def pattern_case(query: Query) -> Plants:
    """Capital and small letters taken for the same, or for different ones."""
    for like in query.find(exp.Like, exp.ILike):
        strict = isinstance(like, exp.ILike)
        kind: type[exp.Binary] = exp.Like if strict else exp.ILike
        effect = "capital and small letters are taken for " + ("different ones" if strict else "the same")
        yield swapped(like, made(kind, **like.args), effect, "LIKE", "ILIKE", *clauses_of(like))

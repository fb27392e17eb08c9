from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def pattern_place(query: Query) -> Plants:
    """A text looked for at the wrong place of another."""
    for like in query.find(exp.Like, exp.ILike):
        pattern = like.expression
        if not isinstance(pattern, exp.Literal) or not pattern.name.strip("%"):
            continue
        inner = pattern.name.strip("%")
        anywhere = f"%{inner}%"
        other = f"{inner}%" if pattern.name == anywhere else anywhere
        effect = f"a text is looked for at the wrong place of {query.told(like, 'a value')}"
        yield swapped(pattern, exp.Literal.string(other), effect, "LIKE", "ILIKE", *clauses_of(like))

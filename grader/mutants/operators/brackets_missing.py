from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def brackets_missing(query: Query) -> Plants:
    """`a AND b OR c`, where AND binds first, for `a AND (b OR c)`."""
    for brackets in query.find(exp.Paren):
        if isinstance(brackets.this, exp.Or) and isinstance(brackets.parent, exp.And):
            effect = "rows that meet one of several conditions are not held to the others"
            yield swapped(brackets, brackets.this, effect, *clauses_of(brackets), "OR")

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator()
def integer_division(query: Query) -> Plants:
    """A fraction cut off."""
    for division in query.find(exp.Div):
        if query.family(division.left) == "whole" and query.family(division.right) == "whole":
            new = made(exp.IntDiv, this=division.this, expression=division.expression)
            yield swapped(division, new, "what remains of a division is cut off", *clauses_of(division))

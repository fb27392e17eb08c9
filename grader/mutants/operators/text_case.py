from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query

_TESTS = (exp.EQ, exp.NEQ, exp.In)


@operator()
def text_case(query: Query) -> Plants:
    """A text in other letters than the data has."""
    for literal in query.find(exp.Literal):
        test = literal.parent
        if literal.is_string and isinstance(test, _TESTS) and query.family(test.this) == "text":
            text = literal.name
            other = text.capitalize() if text == text.lower() else text.lower()
            effect = f"{query.told(test.this, 'a text')} is compared with other letters than the data has"
            yield swapped(literal, exp.Literal.string(other), effect, *clauses_of(literal))

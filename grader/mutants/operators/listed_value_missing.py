from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def listed_value_missing(query: Query) -> Plants:
    """A value that a list should hold."""
    for test in query.find(exp.In):
        if len(test.expressions) > 1:
            effect = f"one of the values that {query.told(test.this, 'a column')} may have is forgotten"
            for value in (test.expressions[-1], test.expressions[0]):
                yield swapped(value, None, effect, "IN", "OR", *clauses_of(test))

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="info")
def random_order(query: Query) -> Hits:
    """The order is thrown with dice.

    ORDER BY random() gives another order each time, and another result where LIMIT
    follows. It also sorts the whole table to pick a few rows, where SAMPLE picks
    them by itself.

    Avoid:

        SELECT name FROM cust ORDER BY random() LIMIT 5

    Prefer:

        SELECT name FROM cust USING SAMPLE 5 ROWS
    """
    for term in query.find(exp.Ordered):
        if term.find(exp.Rand, exp.Randn, exp.Uuid) is not None:
            better = "sort by a column, or take a SAMPLE where chance is wanted"
            yield Hit(term, "the order is another one each time", better)

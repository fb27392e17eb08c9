from sqlglot import exp

from grader.mutants.planting import Planted, Plants, operator, without
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def having_missing(query: Query) -> Plants:
    """Groups that a condition should leave out are kept."""
    for having in query.find(exp.Having):
        for part in conjuncts(having.this):
            yield Planted([without(part)], "groups are kept that should be left out", ("HAVING", "GROUP BY"))

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def distinct_missing(query: Query) -> Plants:
    """Rows that are the same are listed again and again."""
    for select in query.find(exp.Select):
        if isinstance(select.args.get("distinct"), exp.Distinct):
            effect = "rows that are the same are listed more than once"
            yield swapped(select, altered(select, distinct=None), effect, "SELECT")

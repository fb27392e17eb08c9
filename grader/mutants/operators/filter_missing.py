from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def filter_missing(query: Query) -> Plants:
    """All rows counted or added, not only some."""
    for filtered in query.find(exp.Filter):
        what = query.told(filtered.expression, "")
        effect = f"rows are counted whatever their {what}" if what else "rows are counted that should not be"
        yield swapped(filtered, filtered.this, effect, "FILTER", "CASE WHEN", "SUM", "COUNT")

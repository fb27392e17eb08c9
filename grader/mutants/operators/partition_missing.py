from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def partition_missing(query: Query) -> Plants:
    """Rows of different groups in one window."""
    for window in query.find(exp.Window):
        for key in window.args.get("partition_by") or ():
            effect = f"rows of different {query.told(key, 'groups')} are taken together"
            yield swapped(key, None, effect, "PARTITION BY", "OVER", "GROUP BY")

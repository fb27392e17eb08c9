from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def union_duplicates(query: Query) -> Plants:
    """UNION for UNION ALL, or the reverse."""
    for union in query.find(exp.Union):
        if union.args.get("distinct"):
            effect = "rows that both parts have are listed more than once"
        else:
            effect = "rows that are the same are listed only once"
        yield swapped(union, altered(union, distinct=not union.args.get("distinct")), effect, "UNION ALL", "UNION")

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import group_terms


@rule(severity="info")
def select_distinct_group(query: Query) -> Hits:
    """DISTINCT after GROUP BY has nothing to do.

    Groups differ in what they are grouped by. Where all of that is shown, no two
    rows are equal, and DISTINCT compares them for nothing.

    Avoid:

        SELECT DISTINCT region, count(*) FROM cust GROUP BY region

    Prefer:

        SELECT region, count(*) FROM cust GROUP BY region
    """
    for select in query.find(exp.Select):
        distinct = select.args.get("distinct")
        if not isinstance(distinct, exp.Distinct) or distinct.args.get("on") or select.args.get("group") is None:
            continue
        terms = group_terms(select, lambda column: query.resolved(column) is not None)
        shown = [item.unalias() for item in select.expressions]
        if terms and all(term in shown for term in terms):
            better = "leave DISTINCT out"
            yield Hit(select.expressions[0], "GROUP BY makes one row of each group, so no two are equal", better)

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import group_terms


@rule(severity="info")
def group_by_as_distinct(query: Query) -> Hits:
    """GROUP BY without an aggregate is DISTINCT in other words.

    GROUP BY makes groups to count or add up what is in them. Where nothing is, and
    only doubles are to go, DISTINCT says so.

    Avoid:

        SELECT region FROM cust GROUP BY region

    Prefer:

        SELECT DISTINCT region FROM cust
    """
    for select in query.find(exp.Select):
        group = select.args.get("group")
        if group is None or any(select.args.get(name) for name in ("having", "qualify", "distinct")):
            continue
        if select.find(exp.AggFunc, exp.Window, exp.Anonymous, exp.AnonymousAggFunc):
            continue
        terms = group_terms(select, lambda column: query.resolved(column) is not None)
        shown = [item.unalias() for item in select.expressions]
        if terms and len(terms) == len(shown) and all(term in shown for term in terms):
            listed = ", ".join(query.written(item) for item in select.expressions)
            effect = "nothing is counted or added up, so this only leaves out doubles"
            yield Hit(group, effect, f"write `SELECT DISTINCT {listed}`")

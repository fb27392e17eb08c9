from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="warn")
def distinct_sum(query: Query) -> Hits:
    """DISTINCT in sum or avg leaves out values that occur twice.

    Two orders of 10 are added up as one. DISTINCT compares the values, not the rows
    they come from. Where a join has multiplied the rows, add up before joining.

    Avoid:

        SELECT cust_id, sum(DISTINCT amt) FROM ord GROUP BY cust_id

    Prefer:

        SELECT cust_id, sum(amt) FROM ord GROUP BY cust_id
    """
    for call in query.find(exp.Sum, exp.Avg):
        if isinstance(call.this, exp.Distinct) and call.find(exp.Column):
            value = ", ".join(query.written(one) for one in call.this.expressions)
            effect = f"rows with equal `{value}` count only once"
            yield Hit(
                call, effect, f"leave DISTINCT out, or first make one row of each that counts, then add up `{value}`"
            )

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="info")
def distinct_extreme(query: Query) -> Hits:
    """DISTINCT in min or max changes nothing.

    The greatest value is the greatest, however often it occurs.

    Avoid:

        SELECT max(DISTINCT amt) FROM ord

    Prefer:

        SELECT max(amt) FROM ord
    """
    for call in query.find(exp.Min, exp.Max):
        if isinstance(call.this, exp.Distinct) and call.this.expressions:
            word = "least" if isinstance(call, exp.Min) else "greatest"
            effect = f"the {word} value is the {word}, however often it occurs"
            yield Hit(
                call,
                effect,
                f"leave DISTINCT out: `{call.sql_name().lower()}({query.written(call.this.expressions[0])})`",
            )

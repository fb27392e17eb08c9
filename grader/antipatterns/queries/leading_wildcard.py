from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.patterns import matched
from grader.sql.query import Query


@rule(severity="info")
def leading_wildcard(query: Query) -> Hits:
    """A pattern that begins with a wildcard is tried on every row.

    Sorted blocks and indexes help to find what begins with something known. A text
    with an open beginning may stand anywhere, so all of them are read.

    Avoid:

        SELECT name FROM cust WHERE mail LIKE '%example.org'

    Prefer:

        SELECT name FROM cust WHERE mail LIKE 'info@example.%'
    """
    for like in matched(query):
        found = query.resolved(like.node.this)
        if found is None or found[0].relation is None or like.node.find_ancestor(exp.Where, exp.Join) is None:
            continue
        if like.text[:1] in ("%", "_") and like.text.strip("%_"):
            effect = f"`{query.written(like.node.this)}` may begin with anything, so every row is tried"
            yield Hit(like.pattern, effect, "begin the pattern with what is known, where something is")

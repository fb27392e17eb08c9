from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

_MOST = 2


@rule(severity="info")
def deep_nesting(query: Query) -> Hits:
    """Subqueries are nested so deep that they read from the inside out.

    Steps that lie inside each other have no names and must be read backwards.
    WITH gives each step a name, in the order in which they are taken.

    Avoid:

        SELECT max(n) FROM (SELECT n FROM (SELECT n FROM (
            SELECT count(*) AS n FROM ord GROUP BY cust_id) WHERE n > 1)
            WHERE n < 9)

    Prefer:

        WITH sizes AS (SELECT count(*) AS n FROM ord GROUP BY cust_id)
        SELECT max(n) FROM sizes WHERE n > 1 AND n < 9
    """
    told: set[int] = set()
    for subquery in query.find(exp.Subquery):
        around = _around(subquery)
        if len(around) > _MOST and id(around[-1]) not in told:
            told.add(id(around[-1]))
            effect = f"this step lies inside {len(around)} others"
            yield Hit(subquery, effect, "give the steps names by WITH, one after the other")


def _around(subquery: exp.Subquery) -> list[exp.Expr]:
    """The queries around one in FROM, as far as they stand in FROM themselves, and the whole."""
    found: list[exp.Expr] = []
    place: exp.Expr | None = subquery
    while isinstance(place, exp.Subquery) and isinstance(place.parent, exp.From | exp.Join):
        place = place.parent.parent
        if place is not None:
            found.append(place)
        place = place.parent if place is not None else None
    return found

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.sources import joins_of
from grader.sql.ties import called, spoken_of


@rule(severity="warn")
def outer_filter_left_in_on(query: Query) -> Hits:
    """A condition on the first table stands in the ON of a LEFT JOIN.

    A LEFT JOIN keeps all rows of the first table, whatever ON says. Such a condition
    drops none of them: it only leaves the other table's columns empty. To drop rows,
    put it into WHERE.

    Avoid:

        SELECT c.id, o.amt FROM cust c
        LEFT JOIN ord o ON o.cust_id = c.id AND c.region = 'x'

    Prefer:

        SELECT c.id, o.amt FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
        WHERE c.region = 'x'
    """
    for select in query.find(exp.Select):
        for join in joins_of(select):
            parts = conjuncts(join.args.get("on")) if join.side == "LEFT" and not join.method else []
            for part in parts if len(parts) > 1 else ():
                named = spoken_of(query, part, select)
                constant = isinstance(part, exp.EQ | exp.In) and isinstance(part.this, exp.Column)
                if (
                    not named
                    or len(named) != 1
                    or not constant
                    or part.find(exp.Query)
                    or len([*part.find_all(exp.Column)]) > 1
                ):
                    continue
                if named[0].node is not join.this and named[0] is query.sources(select)[0]:
                    other = next((one for one in query.sources(select) if one.node is join.this), None)
                    empty = called(other) if other is not None else "the other table"
                    yield Hit(
                        part,
                        f"this drops no row of {called(named[0])}, it only leaves {empty} empty for some",
                        f"move it into WHERE if those rows of {called(named[0])} are not wanted",
                    )

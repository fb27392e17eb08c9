from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import equalities
from grader.sql.query import Query
from grader.sql.sources import Source, joins_of
from grader.sql.ties import called, conditions, join_of
from grader.values.names import folded


@rule(severity="warn")
def self_join_on_key(query: Query) -> Hits:
    """A table is joined with itself by its own key.

    The key names one row, so both sides are always the same row, and the join brings
    nothing that is not there already. To compare rows with each other, join by what
    they have in common, and let the keys differ.

    Avoid:

        SELECT a.id, b.amt FROM ord a JOIN ord b ON b.id = a.id

    Prefer:

        SELECT a.id, b.id FROM ord a
        JOIN ord b ON b.cust_id = a.cust_id AND b.id > a.id
    """
    for select in query.find(exp.Select):
        if any(join.side in ("RIGHT", "FULL") or join.method for join in joins_of(select)):
            continue
        pairs = [pair for part in conditions(select) for pair in equalities(part)]
        sources = query.sources(select)
        for place, source in enumerate(sources):
            for other in sources[:place]:
                if source.relation is None or source.relation != other.relation or not source.relation.key:
                    continue
                join = join_of(source)
                if join is not None and join.kind in ("SEMI", "ANTI"):
                    continue
                same = {name for left, right in pairs if (name := _shared(query, left, right, other, source))}
                if {folded(name) for name in source.relation.key} <= same:
                    yield Hit(
                        source.node,
                        f"{called(source)} is always the same row as {called(other)}, for their keys are equal",
                        f"use {called(other)} alone, or join by what different rows have in common",
                    )


def _shared(query: Query, left: exp.Expr, right: exp.Expr, one: Source, other: Source) -> str | None:
    """The column that is equal in both."""
    found = [resolved for side in (left, right) if (resolved := query.resolved(side)) is not None]
    homes = {folded(output.home) for _, output in found if output.home is not None}
    both = len(found) == 2 and {id(found[0][0]), id(found[1][0])} == {id(one), id(other)}
    return homes.pop() if both and len(homes) == 1 else None

from collections.abc import Sequence

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import rejects_null
from grader.sql.query import Query
from grader.sql.shape import is_aggregated
from grader.sql.sources import Source
from grader.sql.ties import called, counted, is_detail, join_of, spoken_of


@rule(severity="error")
def count_star_outer(query: Query) -> Hits:
    """count(*) after a LEFT JOIN counts 1 where nothing was found.

    A row that meets nothing is still there, with NULL in the columns of the other
    table, and count(*) counts rows. Count a column of that table that is never NULL
    in it, such as its key.

    Avoid:

        SELECT c.id, count(*) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
        GROUP BY c.id

    Prefer:

        SELECT c.id, count(o.id) FROM cust c LEFT JOIN ord o ON o.cust_id = c.id
        GROUP BY c.id
    """
    for select in query.find(exp.Select):
        group = query.keys.terms(select)
        calls = [one for one in _counts(query, select) if _is_of_rows(one)]
        source = _missed(query, select, group) if group and calls else None
        if source is None or any(not _is_of_rows(one) for one in _counts(query, select)):
            continue
        key = _key(query, source)
        better = f"write `count({source.alias}.{key})`" if key else f"count a column of {called(source)}"
        for call in calls:
            if not isinstance(call.parent, exp.Filter) and not _is_harmless(call):
                yield Hit(
                    call,
                    f"where there is no {called(source)}, this gives 1 and not 0: the row without one is counted too",
                    better,
                )


def _counts(query: Query, select: exp.Select) -> list[exp.Count]:
    found = select.find_all(exp.Count, bfs=False)
    return [call for call in found if query.select_of(call) is select and is_aggregated(call)]


def _is_of_rows(call: exp.Count) -> bool:
    return call.this is None or isinstance(call.this, exp.Star | exp.Literal)


def _missed(query: Query, select: exp.Select, group: Sequence[exp.Expr] | None) -> Source | None:
    """What a LEFT JOIN finds many of, or none, for each row that is grouped by columns before it alone."""
    sources = counted(query, select)
    for source in sources:
        join = join_of(source)
        if join is None or join.side != "LEFT" or join.method or not query.keys.of(source):
            continue
        named = [spoken_of(query, term, select) for term in group or ()]
        before = sources[: sources.index(source)]
        if not all(one and all(each in before for each in one) for one in named):
            continue
        outer = [one for one in before if (other := join_of(one)) is not None and other.side]
        many = all(query.keys.determined(select, source, (), one) is False for one in before)
        # Of a series of days nothing is known but that it has no key.
        spine = len(before) == 1 and before[0].relation is None and query.keys.of(before[0]) is None

        def is_its(column: exp.Column, source: Source = source) -> bool:
            found = query.resolved(column)
            return found is not None and found[0] is source

        if not many or outer or not (spine or is_detail(query, select, source)):
            continue
        if not any(rejects_null(part, is_its) for part in query.demanded(select)):
            return source
    return None


def _is_harmless(call: exp.Expr) -> bool:
    """Where none and one are alike, or where rows are sorted by it."""
    place: exp.Expr | None = call
    while place is not None and not isinstance(place, exp.Select):
        if isinstance(place, exp.Order) or (
            isinstance(place, exp.Having) and isinstance(call.parent, exp.GT | exp.GTE)
        ):
            return True
        place = place.parent
    return False


def _key(query: Query, source: Source) -> str | None:
    keys = query.keys.of(source) or ()
    names = sorted((sorted(key) for key in keys if key), key=len)
    return names[0][0] if names else None

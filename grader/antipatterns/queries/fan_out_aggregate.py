import re
from collections.abc import Sequence

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregated
from grader.sql.sources import Source, joins_of
from grader.sql.ties import called, conditions, counted, is_detail, is_joined_by_half, spoken_of

#: Worth something for each row that they are looked up for, so that adding them up once for each is meant.
_FOR_EACH = re.compile(r"price|rate|fee|cost|credit|point|unit|weight|hour|minute|duration|length", re.IGNORECASE)


@rule(severity="error")
def fan_out_aggregate(query: Query) -> Hits:
    """A value is added up more than once, since a join repeats its row.

    Joined with a table that has many rows for it, a row comes once for each of
    them, and so does its value in the sum. Add up in a subquery first, one row for
    each key, and join after that.

    Avoid:

        SELECT sum(o.amt), sum(i.qty) FROM ord o JOIN item i ON i.ord_id = o.id

    Prefer:

        SELECT sum(o.amt), sum(i.pieces) FROM ord o
        JOIN (SELECT ord_id, sum(qty) AS pieces FROM item GROUP BY ord_id) i
          ON i.ord_id = o.id
    """
    for select in query.find(exp.Select):
        sources = counted(query, select)
        group = query.keys.terms(select)
        if len(sources) < 2 or group is None or not _is_plain(query, select):
            continue
        # Once each, though HAVING and ORDER BY may say it again.
        for call in {
            call: call for call in reversed([*select.find_all(exp.Sum, exp.Avg, exp.Count, bfs=False)])
        }.values():
            if query.select_of(call) is not select or not is_aggregated(call):
                continue
            source = _measured(query, call, select)
            many = _repeating(query, select, source, group, call) if source is not None else None
            if source is not None and many is not None:
                yield Hit(
                    call,
                    f"a row of {called(source)} is counted once for each row of {called(many)} that it meets",
                    f"add up {called(source)} and {called(many)} apart, each in a subquery of its own, and join those",
                )


def _is_plain(query: Query, select: exp.Select) -> bool:
    """Whether the sources are tied by equal columns alone, so that nothing else can make a row meet one only."""
    if any(join.method for join in joins_of(select)) or select.args.get("distinct") or select.args.get("qualify"):
        return False
    if any(not query.keys.of(source) for source in query.sources(select)):
        return False
    for part in conditions(select):
        found = spoken_of(query, part, select)
        if found is None or part.find(exp.Query) is not None:
            return False
        pair = isinstance(part, exp.EQ) and isinstance(part.left, exp.Column) and isinstance(part.right, exp.Column)
        if len(found) > 1 and not pair:
            return False
    return True


def _measured(query: Query, call: exp.Expr, select: exp.Select) -> Source | None:
    """The one source that a number is from; conditions about others may pick one row of each."""
    if isinstance(call.this, exp.Distinct | exp.Star) or not isinstance(call.this, exp.Expr):
        return None
    whole = call.parent if isinstance(call.parent, exp.Filter) else call
    found = spoken_of(query, whole, select)
    values = [one for one in call.find_all(exp.Column) if not _is_asked(one, call) and not query.is_outer(one)]
    return found[0] if found is not None and len(found) == 1 and values else None


def _is_asked(column: exp.Expr, call: exp.Expr) -> bool:
    """Whether a column only decides what is added."""
    place: exp.Expr = column
    while place is not call and place.parent is not None:
        if isinstance(place, exp.Predicate | exp.Connector | exp.Not) or (
            place.arg_key == "this" and isinstance(place.parent, exp.If)
        ):
            return True
        place = place.parent
    return False


def _repeating(
    query: Query, select: exp.Select, source: Source, group: Sequence[exp.Expr], call: exp.Expr
) -> Source | None:
    """The source whose rows repeat those that are added up, where that is hardly meant."""
    sources = counted(query, select)
    grouped = [found[0] for term in group for one in term.find_all(exp.Column) if (found := query.resolved(one))]
    many = [
        one
        for one in sources
        if one is not source
        and one not in grouped
        and query.keys.determined(select, one, group, source) is False
        and is_detail(query, select, one)
        and not _is_picked(query, select, one)
    ]
    if not any(all(query.keys.determined(select, other, (), one) for other in sources) for one in sources):
        # Two sides that know nothing of each other.
        sure = many and (is_detail(query, select, source) or is_joined_by_half(query, select, many[-1]))
        return many[-1] if sure else None
    if isinstance(call, exp.Count) or any(_FOR_EACH.search(one.name) for one in call.find_all(exp.Column)):
        return None
    if isinstance(call, exp.Avg) and query.keys.is_one(select, source, group):
        # The mean of what is the same in the whole group.
        return None
    # What is looked up for each row is meant to come with each; what is joined to it later is not.
    after = [one for one in many if sources.index(one) > sources.index(source)]
    own = all(one is source or query.keys.determined(select, one, (), source) for one in grouped)
    return after[-1] if after and own else None


def _is_picked(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether a constant picks some of its rows, maybe one for each."""
    return any(
        isinstance(part, exp.EQ | exp.Is)
        and (found := spoken_of(query, part, select)) is not None
        and len(found) == 1
        and found[0] is source
        for part in conditions(select)
    )

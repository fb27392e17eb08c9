from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import Source, joins_of
from grader.sql.ties import called, conditions, join_of, spoken_of
from grader.values.names import folded


@rule(severity="error")
def cartesian(query: Query) -> Hits:
    """Two tables stand side by side, and nothing ties them together.

    Every row of one table is then paired with every row of the other, so rows come
    many times, and counts and sums are far too large. Say in ON which rows belong
    together. If every pair is wanted, say so: CROSS JOIN.

    Avoid:

        SELECT c.name, o.amt FROM cust c, ord o WHERE o.status = 'paid'

    Prefer:

        SELECT c.name, o.amt FROM cust c JOIN ord o ON o.cust_id = c.id
        WHERE o.status = 'paid'
    """
    for select in query.find(exp.Select):
        sources = query.sources(select)
        groups = _groups(query, select) if len(sources) > 1 else None
        if groups is None:
            continue
        for place, source in enumerate(sources):
            alone = groups[place] == place and groups[place] != groups[0]
            if alone and not _is_free(query, select, source) and not _is_free(query, select, sources[0]):
                other = called(sources[0])
                yield Hit(
                    source.node,
                    f"nothing ties {called(source)} to {other}: each of its rows is paired with every row of {other}",
                    f"join {called(source)} with a condition in ON, or write CROSS JOIN if every pair is wanted",
                )


def _groups(query: Query, select: exp.Select) -> list[int] | None:
    """For each source the first one it is tied to; None where a condition is not understood."""
    sources = query.sources(select)
    tied = [*range(len(sources))]

    def tie(places: list[int]) -> None:
        groups = {tied[place] for place in places}
        tied[:] = [min(groups) if group in groups else group for group in tied]

    for place, source in enumerate(sources):
        if (join := join_of(source)) is not None and _is_wanted(join):
            tie([*range(place + 1)])
        inner = spoken_of(query, source.node, select) if isinstance(source.node, exp.Subquery) else []
        tie([place, *(sources.index(one) for one in inner or ())])
    for part in (*conditions(select), *_later(select)):
        found = spoken_of(query, part, select)
        if found is None:
            return None
        tie([sources.index(one) for one in found])
    for same in _equated(query, select):
        tie(same)
    return tied


def _is_wanted(join: exp.Join) -> bool:
    """Whether it is said that there is no condition, or the condition is in names."""
    on = join.args.get("on")
    plain = isinstance(on, exp.Expr) and on.find(exp.Column) is None
    return bool(plain or join.kind == "CROSS" or join.method or join.args.get("using"))


def _later(select: exp.Select) -> Iterator[exp.Expr]:
    for name in ("having", "qualify"):
        clause = select.args.get(name)
        if clause is not None:
            yield clause.this


def _equated(query: Query, select: exp.Select) -> Iterator[list[int]]:
    """Sources that are held against the same constant, or the same column of a query around."""
    sources = query.sources(select)
    found: dict[str, list[int]] = {}
    for part in conditions(select):
        sides = (part.left, part.right) if isinstance(part, exp.Binary) else ()
        own = [resolved[0] for side in sides if (resolved := query.resolved(side)) and resolved[0] in sources]
        if len(own) == 1:
            other = next(side for side in sides if (query.resolved(side) or (None,))[0] is not own[0])
            name = "around" if any(query.is_outer(one) for one in other.find_all(exp.Column)) else folded(other.sql())
            found.setdefault(name, []).append(sources.index(own[0]))
    yield from found.values()


def _is_free(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether a source may stand beside others: it gives one row, is no table, or is not known well."""
    if query.keys.is_one(select, source) is not False:
        return True
    inner = source.node.this if isinstance(source.node, exp.Subquery) else None
    if isinstance(inner, exp.Query) and inner.args.get("distinct"):
        return True
    behind = query.behind(source)
    if behind is not None:
        return not any(one.relation for each in behind.find_all(exp.Select) for one in query.sources(each))
    return not isinstance(source.node, exp.Table) or (bool(joins_of(select)) and source.relation is None)

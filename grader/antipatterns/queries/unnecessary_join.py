from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import conjuncts, equalities
from grader.sql.query import Query
from grader.sql.sources import Source, joins_of
from grader.sql.ties import called, join_of
from grader.values.names import folded
from grader.values.relation import Reference


@rule(severity="warn")
def unnecessary_join(query: Query) -> Hits:
    """A table is joined, and nothing of it is used.

    Each row finds exactly one partner, or at most one that is not asked for, and no
    column of it is shown, compared or counted. So the join changes nothing, and
    only makes readers look for its purpose.

    Avoid:

        SELECT p.amount FROM pay p JOIN ord o ON o.id = p.ord_id

    Prefer:

        SELECT p.amount FROM pay p
    """
    for select in query.find(exp.Select):
        joins = joins_of(select)
        plain = all(join.side in ("", "LEFT") and not join.method and not join.kind for join in joins)
        if not joins or not plain or not _is_understood(query, select):
            continue
        for source in query.sources(select)[1:]:
            if _is_used(query, select, source):
                continue
            if _is_optional(query, select, source) or _is_always_there(query, select, source):
                yield Hit(
                    source.node,
                    f"nothing of {called(source)} is used, and joining it neither adds nor drops a row",
                    f"leave {called(source)} out",
                )


def _is_understood(query: Query, select: exp.Select) -> bool:
    """Whether it is known of each name what it means; names in ORDER BY may be those of SELECT."""
    names = {folded(item.alias) for item in select.expressions if item.alias}
    for column in select.find_all(exp.Column):
        alias = not column.table and folded(column.name) in names
        if isinstance(column.this, exp.Star) or (query.resolved(column) is None and not alias):
            return False
    return not any(isinstance(item, exp.Star | exp.Columns) for item in select.expressions)


def _is_used(query: Query, select: exp.Select, source: Source) -> bool:
    join = join_of(source)
    if join is None or join.args.get("using") or not isinstance(source.node, exp.Table):
        return True
    own = {id(column) for column in join.find_all(exp.Column)}
    columns = (column for column in select.find_all(exp.Column) if id(column) not in own)
    return any((found := query.resolved(column)) is not None and found[0] is source for column in columns)


def _is_optional(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether a LEFT JOIN finds one row at most."""
    join = join_of(source)
    first = query.sources(select)[0]
    if join is None or join.side != "LEFT" or query.keys.determined(select, source, (), first) is not True:
        return False
    # Of the first table alone: what stands between may have a row or none.
    return all((other := join_of(one)) is None or not other.side for one in query.sources(select) if one is not source)


def _is_always_there(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether the join follows a foreign key that is never NULL, and asks for nothing else."""
    join = join_of(source)
    if join is None or join.side or source.relation is None or source.relation.is_view:
        return False
    pairs = list(equalities(join.args.get("on")))
    if len(pairs) != len(conjuncts(join.args.get("on"))):
        return False
    met: dict[str, exp.Expr] = {}
    others: list[Source] = []
    for pair in pairs:
        for side, other in (pair, pair[::-1]):
            found, against = query.resolved(side), query.resolved(other)
            if found is not None and against is not None and found[0] is source and found[1].home is not None:
                met[folded(found[1].home)] = other
                others.append(against[0])
    return len(met) == len(pairs) and any(
        _follows(query, reference, met, others[0], source) for reference in _references(others)
    )


def _references(others: list[Source]) -> tuple[Reference, ...]:
    """The foreign keys of the one table that all is held against."""
    relation = others[0].relation if others and all(one is others[0] for one in others) else None
    outer = others and (join := join_of(others[0])) is not None and join.side
    return relation.references if relation is not None and not outer else ()


def _follows(query: Query, reference: Reference, met: dict[str, exp.Expr], one: Source, source: Source) -> bool:
    relation = source.relation
    if relation is None or (reference.schema, reference.table) != (relation.schema, relation.name):
        return False
    for referring, referred in zip(reference.columns, reference.referred, strict=True):
        found = query.resolved(met.get(folded(referred)) or exp.null())
        if found is None or found[0] is not one or found[1].home != referring or found[1].nullable:
            return False
    return len(reference.referred) == len(met)

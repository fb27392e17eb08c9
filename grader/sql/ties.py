"""How the sources of a query are tied to each other: which of them a condition speaks of."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.sources import Source, joins_of
from grader.values.names import folded


def conditions(select: exp.Select) -> Iterator[exp.Expr]:
    """All that the joins and WHERE ask for, each for itself."""
    for join in joins_of(select):
        yield from conjuncts(join.args.get("on"))
    where = select.args.get("where")
    yield from conjuncts(where.this if where is not None else None)


def spoken_of(query: Query, node: exp.Expr, select: exp.Select) -> list[Source] | None:
    """The sources of a query that a part of it names columns of; None where a name is not understood."""
    own, found = query.sources(select), []
    for column in node.find_all(exp.Column):
        resolved = query.resolved(column)
        if resolved is None:
            return None
        found += [source for source in own if source is resolved[0] and source not in found]
    return found


def join_of(source: Source) -> exp.Join | None:
    return source.node.parent if isinstance(source.node.parent, exp.Join) else None


def counted(query: Query, select: exp.Select) -> list[Source]:
    """The sources whose rows make a query's rows: not those of semi joins."""
    return [one for one in query.sources(select) if (join := join_of(one)) is None or join.kind not in ("SEMI", "ANTI")]


def is_detail(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether each row of a source belongs to one row of another, which may have many, or is joined by half its key.

    Joins by what is no key, as a name, may be one to one for all that the schema tells.
    """
    others = [one for one in counted(query, select) if one is not source]
    owned = any(query.keys.determined(select, one, (), source) for one in others)
    return owned or is_joined_by_half(query, select, source)


def is_joined_by_half(query: Query, select: exp.Select, source: Source) -> bool:
    """Whether some columns of a key are equal to those of other sources, and others of it are not."""
    met = {folded(name) for part in conditions(select) for name in _met(query, part, source)}
    return any(key & met and not key <= met for key in query.keys.of(source) or ())


def _met(query: Query, part: exp.Expr, source: Source) -> Iterator[str]:
    """The columns of a source that are equal to those of another."""
    sides = (part.left, part.right) if isinstance(part, exp.EQ) else ()
    found = [resolved for side in sides if (resolved := query.resolved(side)) is not None]
    if len(found) == 2 and found[0][0] is not found[1][0]:
        yield from (output.name for one, output in found if one is source)


def called(source: Source) -> str:
    return f"`{source.alias}`" if source.alias else "the subquery"

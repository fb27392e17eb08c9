"""How the sources of a query are tied to each other: which of them a condition speaks of."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.sources import Source, joins_of


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


def called(source: Source) -> str:
    return f"`{source.alias}`" if source.alias else "the subquery"

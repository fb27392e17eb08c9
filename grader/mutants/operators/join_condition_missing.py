from sqlglot import exp

from grader.mutants.planting import Planted, Plants, altered, operator, without
from grader.sql.conditions import conjuncts
from grader.sql.query import Query
from grader.sql.sources import Source


@operator(endless=True)
def join_condition_missing(query: Query) -> Plants:
    """Tables joined by a part of their common key only."""
    for join in query.find(exp.Join):
        left, right = query.sides(join)
        effect = query.told_pair(left, right, "{} and {} are joined that do not belong together", _OTHERWISE)
        parts = [part for part in conjuncts(join.args.get("on")) if _is_link(part)]
        if len(conjuncts(join.args.get("on"))) > 1:
            for part in parts:
                yield Planted([without(part)], effect, ("ON", "JOIN"))
        using = join.args.get("using") or []
        for name in using if len(using) > 1 else ():
            if _is_used_later(query, join, name.name):
                continue
            others = [other for other in using if other is not name]
            yield Planted(
                [(join, altered(join, using=others)), *_qualified(query, join, name.name, left)],
                effect,
                ("USING", "JOIN"),
            )
    for where in query.find(exp.Where):
        for part in conjuncts(where.this):
            one, other = (
                (query.resolved(part.this), query.resolved(part.expression)) if _is_link(part) else (None, None)
            )
            if one is not None and other is not None and one[0] is not other[0] and not _is_tied(query, part):
                told = query.told_pair(one[0], other[0], "{} and {} are joined that do not belong together", _OTHERWISE)
                yield Planted([without(part)], told, ("WHERE", "ON", "JOIN"))


_OTHERWISE = "rows are joined that do not belong together"


def _is_link(part: exp.Expr) -> bool:
    return isinstance(part, exp.EQ) and isinstance(part.this, exp.Column) and isinstance(part.expression, exp.Column)


def _is_tied(query: Query, part: exp.Expr) -> bool:
    """Whether it is what ties a subquery to the query around it, which is another mistake to forget."""
    return any(query.is_outer(column) for column in part.find_all(exp.Column))


def _is_used_later(query: Query, join: exp.Join, name: str) -> bool:
    """Whether a join behind this one asks for a column of that name, of which there would be two."""
    select = query.select_of(join)
    joins: list[exp.Join] = (select.args.get("joins") or []) if select is not None else []
    behind = joins[joins.index(join) + 1 :] if join in joins else []
    return any(other.name.lower() == name.lower() for later in behind for other in later.args.get("using") or [])


def _qualified(query: Query, join: exp.Join, name: str, left: Source | None) -> list[tuple[exp.Expr, exp.Expr | None]]:
    """The columns that only USING made one, each with the name of its table."""
    select = query.select_of(join)
    return [
        (column, altered(column, table=exp.to_identifier(left.alias, quoted=True)))
        for column in (select.find_all(exp.Column) if select is not None else ())
        if left is not None
        and column.name.lower() == name.lower()
        and not column.table
        and query.select_of(column) is select
    ]

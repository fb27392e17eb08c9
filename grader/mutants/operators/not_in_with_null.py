from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator()
def not_in_with_null(query: Query) -> Plants:
    """NOT IN a list that holds NULL."""
    for negation in query.find(exp.Not):
        inner = negation.this.this if isinstance(negation.this, exp.Exists) else None
        if not isinstance(inner, exp.Select) or any(
            inner.args.get(name) for name in ("group", "having", "limit", "with_")
        ):
            continue
        where = inner.args.get("where")
        parts = conjuncts(where.this) if where is not None else []
        links = [pair for part in parts if (pair := _link(query, part)) is not None]
        if len(links) != 1:
            continue
        part, own, outer = links[0]
        rest = [other for other in parts if other is not part]
        listed = altered(inner, expressions=[own], where=exp.Where(this=exp.and_(*rest, copy=True)) if rest else None)
        new = exp.Not(this=exp.In(this=outer.copy(), query=exp.Subquery(this=listed)))
        effect = f"one NULL in {query.told(own, 'the list')} makes all rows disappear"
        yield swapped(negation, new, effect, "NOT IN", "IN", "WHERE")


def _link(query: Query, part: exp.Expr) -> tuple[exp.Expr, exp.Column, exp.Column] | None:
    """A condition that ties the subquery to the query around it: with its own column, and the other's."""
    if isinstance(part, exp.EQ) and isinstance(part.left, exp.Column) and isinstance(part.right, exp.Column):
        for own, outer in ((part.left, part.right), (part.right, part.left)):
            if query.is_outer(outer) and query.resolved(own) is not None and not query.is_outer(own):
                return part, own, outer
    return None

from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import bare, is_never_empty


@rule(severity="error")
def not_in_nullable(query: Query) -> Hits:
    """NOT IN a list that may hold NULL lets no row pass.

    NULL is unknown, so it could be the very value that is looked for. With one NULL
    in the list, NOT IN is never true, and the result is empty. Ask with NOT EXISTS,
    or leave the NULLs out of the list.

    Avoid:

        SELECT name FROM cust WHERE id NOT IN (SELECT cust_id FROM ord)

    Prefer:

        SELECT name FROM cust c
        WHERE NOT EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id)
    """
    for node in query.find(exp.Not):
        inside = node.this.unnest()
        if isinstance(inside, exp.In):
            for one in inside.expressions:
                if isinstance(one, exp.Null):
                    told = "NOT IN is true for no row, since NULL in the list could be any value"
                    yield Hit(inside, told, "leave NULL out of the list, and ask for it with IS NOT NULL")
            if isinstance(inside.args.get("query"), exp.Expr):
                yield from _found(query, inside.args["query"], "NOT IN")
    for unequal in query.find(exp.NEQ):
        if isinstance(unequal.expression, exp.All):
            yield from _found(query, unequal.expression.this, "`<> ALL`")


def _found(query: Query, inner: exp.Expr, asked: str) -> Iterator[Hit]:
    inner = bare(inner)
    first = inner.find(exp.Select)
    if not isinstance(inner, exp.Query) or first is None or query.nullability.of_output(inner, 0) is not True:
        return
    if len(first.expressions) != 1 or first.is_star or is_never_empty(first):
        return
    value = first.expressions[0].unalias()
    if not isinstance(value, exp.Null) and value.find(exp.Column) is None:
        return
    written = query.written(value)
    yield Hit(
        value,
        f"`{written}` can be NULL, and with one NULL in the list {asked} is true for no row",
        f"write NOT EXISTS instead, or add `{written} IS NOT NULL` to that query",
    )

"""A change of rows as the query that finds what it writes: mistakes are planted in that, and put back into it."""

from sqlglot import exp

#: Parts of such a query that have a place in an UPDATE or DELETE.
_SHARED = ("with_", "where")


def asked_by(statement: exp.Expr) -> exp.Query | None:
    """The query itself, or one that gives what is added, set or deleted; None where none can be made."""
    if isinstance(statement, exp.Query):
        return statement
    if isinstance(statement, exp.Insert):
        return statement.expression.copy() if isinstance(statement.expression, exp.Query) else None
    if not isinstance(statement, exp.Update | exp.Delete):
        return None
    statement = statement.copy()
    is_update = isinstance(statement, exp.Update)
    items = [one.expression for one in statement.expressions] if is_update else [exp.Star()]
    others = [statement.args["from_"].this] if statement.args.get("from_") else statement.args.get("using") or []
    return exp.Select(
        expressions=items,
        from_=exp.From(this=statement.this),
        joins=[exp.Join(this=other) for other in others],
        **{name: statement.args.get(name) for name in _SHARED},
    )


def asking(statement: exp.Expr, query: exp.Expr) -> exp.Expr | None:
    """The statement with another query in place of the one it asks; None where that has what a change has no place for.

    The query becomes part of it.
    """
    if isinstance(statement, exp.Query):
        return query
    statement = statement.copy()
    if isinstance(statement, exp.Insert):
        statement.set("expression", query)
        return statement
    asked = asked_by(statement)
    assert asked is not None
    if _rest(query) != _rest(asked) or len(query.expressions) != len(asked.expressions):
        return None
    if isinstance(statement, exp.Update):
        for assignment, item in zip(statement.expressions, query.expressions, strict=True):
            assignment.set("expression", item.unalias())
    elif query.expressions != asked.expressions:
        return None
    for name in _SHARED:
        statement.set(name, query.args.get(name))
    return statement


def _rest(query: exp.Expr) -> exp.Expr:
    copy: exp.Expr = query.copy()
    for name in ("expressions", *_SHARED):
        copy.set(name, None)
    return copy

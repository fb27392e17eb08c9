"""The SELECTs that UNION, EXCEPT and INTERSECT are made of."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.shape import bare


def arms(query: exp.Expr | None) -> Iterator[exp.Select]:
    """
    >>> import sqlglot
    >>> [arm.sql() for arm in arms(sqlglot.parse_one("SELECT 1 UNION ALL (SELECT 2 EXCEPT SELECT 3)"))]
    ['SELECT 1', 'SELECT 2', 'SELECT 3']
    """
    query = bare(query) if query is not None else None
    if isinstance(query, exp.SetOperation):
        yield from arms(query.this)
        yield from arms(query.expression)
    elif isinstance(query, exp.Select):
        yield query


def places(select: exp.Select) -> Iterator[tuple[str, list[exp.Expr]]]:
    """The terms of GROUP BY and of ORDER BY, each of which may be a column's place."""
    for word, name in (("GROUP BY", "group"), ("ORDER BY", "order")):
        clause = select.args.get(name)
        if clause is not None:
            yield word, [term.this if isinstance(term, exp.Ordered) else term for term in clause.expressions]

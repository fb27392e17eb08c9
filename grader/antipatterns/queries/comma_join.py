from itertools import pairwise

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import Source


@rule(severity="warn")
def comma_join(query: Query) -> Hits:
    """Tables joined by a comma hide how they belong together.

    A comma pairs every row of one table with every row of the other, and only WHERE
    makes a join of it. Where that condition is forgotten, nothing warns. JOIN puts
    the condition beside the table that it is about.

    Avoid:

        SELECT c.name, o.amt FROM cust c, ord o WHERE o.cust_id = c.id

    Prefer:

        SELECT c.name, o.amt FROM cust c JOIN ord o ON o.cust_id = c.id
    """
    for select in query.find(exp.Select):
        if any(column.args.get("join_mark") for column in select.find_all(exp.Column)):
            # Oracle's plus says how they are joined.
            continue
        sources = query.sources(select)
        for before, source in pairwise(sources):
            if _is_behind_comma(query, before, source) and not _is_dependent(query, source):
                effect = f"the comma pairs each row with every row of `{source.alias}`; only WHERE makes a join of it"
                yield Hit(
                    source.node, effect, f"write `JOIN {query.written(source.node)} ON …`, or CROSS JOIN for all pairs"
                )
                break


def _is_behind_comma(query: Query, before: Source, source: Source) -> bool:
    join = source.node.parent
    if not isinstance(join, exp.Join) or any(join.args.get(name) for name in ("kind", "on", "using", "side", "method")):
        return False
    if not isinstance(join.parent, exp.Select) or "JOIN" in query.words_between(before.node, source.node):
        return False
    return source.relation is not None or query.query_of(source) is not None


def _is_dependent(query: Query, source: Source) -> bool:
    """A subquery about the rows before it, or one of a single row."""
    inner = query.query_of(source)
    if inner is None:
        return False
    if isinstance(source.node, exp.Subquery) and any(query.is_outer(column) for column in inner.find_all(exp.Column)):
        return True
    return frozenset() in (query.keys.of(source) or ())

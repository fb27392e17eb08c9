from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import bare, is_aggregating


@rule(severity="warn")
def limit_no_order(query: Query) -> Hits:
    """LIMIT without ORDER BY keeps any rows.

    A table has no order. Which rows are the first ones may change with the next
    run, another version, more data. Only ORDER BY makes "the first" mean something.

    Avoid:

        SELECT name FROM cust LIMIT 3

    Prefer:

        SELECT name FROM cust ORDER BY name, id LIMIT 3
    """
    for limited in query.find(exp.Select, exp.SetOperation, exp.Subquery):
        limit, offset = limited.args.get("limit"), limited.args.get("offset")
        clause = limit or offset
        if clause is None or limited.args.get("order") or bare(limited).args.get("order"):
            continue
        if isinstance(limited.parent, exp.Exists) or _count(limit) == "0":
            continue
        inner = bare(limited)
        if isinstance(inner, exp.Select) and _is_all_the_same(query, inner):
            continue
        kept = "which rows are kept" if limit is not None else "which rows are left out"
        yield Hit(_pointed(clause), f"{kept} is left to chance", "say by ORDER BY which rows come first")


def _count(limit: exp.Expr | None) -> str:
    count = limit.args.get("count") or limit.args.get("expression") if limit is not None else None
    return count.name if isinstance(count, exp.Literal) else ""


def _pointed(clause: exp.Expr) -> exp.Expr:
    return clause.args.get("count") or clause.args.get("expression") or clause


def _is_all_the_same(query: Query, select: exp.Select) -> bool:
    """Whether the rows are of one kind, one at most, sorted before, or a sample anyway."""
    if select.args.get("sample") or query.has_sorted_input(select):
        return True
    sources = query.sources(select)
    stored = [source for source in sources if source.relation is not None or query.query_of(source) is not None]
    if not stored or any(source.node.args.get("sample") for source in sources):
        return True
    if is_aggregating(select) and select.args.get("group") is None:
        return True
    values = [item.unalias() for item in select.expressions]
    own = [column for value in values for column in value.find_all(exp.Column, exp.Star) if not query.is_outer(column)]
    return not own or query.keys.is_unique(select, ()) is True

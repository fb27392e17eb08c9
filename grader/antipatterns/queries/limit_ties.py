from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.ties import counted
from grader.values.names import folded


@rule(severity="warn")
def limit_ties(query: Query) -> Hits:
    """LIMIT cuts between rows that are sorted alike.

    Rows with equal values in ORDER BY may stand in any order, so which of them come
    before the cut is left to chance, and may differ next time. Add a key as the
    last column of ORDER BY, or take all rows of the same rank.

    Avoid:

        SELECT id, amt FROM ord ORDER BY amt DESC LIMIT 3

    Prefer:

        SELECT id, amt FROM ord ORDER BY amt DESC, id LIMIT 3
    """
    for select in query.find(exp.Select):
        order, limit = select.args.get("order"), select.args.get("limit")
        if order is None or limit is None or not _is_cut(limit) or not counted(query, select):
            continue
        if any(not query.keys.of(source) for source in counted(query, select)) or select.args.get("distinct"):
            continue
        terms = [_meant(term.this, select) for term in order.expressions]
        unclear = any(isinstance(term, exp.Literal | exp.Var) or term.find(exp.Rand, exp.Anonymous) for term in terms)
        if unclear or query.keys.is_unique(select, terms) is not False:
            continue
        sorted_by = {term.sql() for term in terms}
        if not select.is_star and all(item.unalias().sql() in sorted_by for item in select.expressions):
            # Rows that are sorted alike are alike.
            continue
        last = order.expressions[-1].this
        yield Hit(
            last,
            f"which of the rows with the same {_written(query, terms, last)} come first is left to chance",
            f"add a key as the last column of ORDER BY{_key(query, select)}",
        )


def _is_cut(limit: exp.Expr) -> bool:
    options = limit.args.get("limit_options")
    count = limit.args.get("count") or limit.args.get("expression")
    ties = options is not None and options.args.get("with_ties")
    return not ties and isinstance(count, exp.Literal) and count.name != "0"


def _meant(term: exp.Expr, select: exp.Select) -> exp.Expr:
    """What a name or a place in ORDER BY stands for."""
    items = select.expressions
    if isinstance(term, exp.Neg | exp.Paren):
        return _meant(term.this, select)
    if isinstance(term, exp.Literal) and term.is_int and 0 < int(term.name) <= len(items):
        found: exp.Expr = items[int(term.name) - 1].unalias()
        return found
    if isinstance(term, exp.Column) and not term.table:
        named = [item for item in items if isinstance(item, exp.Alias) and folded(item.alias) == folded(term.name)]
        return named[0].unalias() if named else term
    return term


def _written(query: Query, terms: list[exp.Expr], last: exp.Expr) -> str:
    # A place in ORDER BY is told by what stands there.
    shown = terms[0] if isinstance(last, exp.Literal) else last
    return f"`{query.written(shown)}`" if len(terms) == 1 else "values in ORDER BY"


def _key(query: Query, select: exp.Select) -> str:
    group, sources = query.keys.terms(select), counted(query, select)
    if group:
        return f", such as `{query.written(group[0])}`"
    keys = sorted((sorted(key) for key in query.keys.of(sources[0]) or () if len(key) == 1), key=len)
    if len(sources) != 1 or not keys:
        return ""
    return f", such as `{keys[0][0]}`"

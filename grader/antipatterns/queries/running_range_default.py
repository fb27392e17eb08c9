from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query, aggregated
from grader.sql.shape import is_aggregating
from grader.sql.ties import counted
from grader.values.names import folded


@rule(severity="warn")
def running_range_default(query: Query) -> Hits:
    """A running sum takes rows that are sorted alike all at once.

    Without a frame, a window with ORDER BY reaches up to the last row that has the
    same value as this one. So rows of the same day, say, all show the sum of the
    whole day. Add a key to ORDER BY, or say ROWS UNBOUNDED PRECEDING.

    Avoid:

        SELECT id, sum(amt) OVER (ORDER BY day) FROM ord

    Prefer:

        SELECT id, sum(amt) OVER (ORDER BY day, id) FROM ord
    """
    for window in query.find(exp.Window):
        call, select = aggregated(window), query.select_of(window)
        if not isinstance(call, exp.Sum | exp.Avg | exp.Count) or select is None or is_aggregating(select):
            continue
        named = _named(window, select)
        order = (named or window).args.get("order")
        if order is None or any(one.args.get("spec") for one in (window, named) if one is not None):
            continue
        if any(not query.keys.of(source) for source in counted(query, select)):
            continue
        terms = [term.this for term in order.expressions]
        parts = (named or window).args.get("partition_by") or []
        if all(isinstance(term, exp.Column) for term in terms) and not _is_unique(query, select, [*terms, *parts]):
            told = f"rows with the same `{query.written(terms[-1])}` are taken all at once, each with the sum of all"
            yield Hit(
                order.expressions[-1],
                told.replace("the sum", "the count" if isinstance(call, exp.Count) else "the result"),
                "add a key to the window's ORDER BY, or a frame: ROWS UNBOUNDED PRECEDING",
            )


def _named(window: exp.Window, select: exp.Select) -> exp.Expr | None:
    name = window.args.get("alias")
    windows = select.args.get("windows") or ()
    if not isinstance(name, exp.Expr):
        return None
    return next((one for one in windows if folded(one.name) == folded(name.name)), None)


def _is_unique(query: Query, select: exp.Select, by: list[exp.Expr]) -> bool:
    return query.keys.is_unique(select, by) is not False

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.windows import call_of, frame_of
from grader.values.names import folded

_RANKS = (exp.Rank, exp.DenseRank, exp.PercentRank, exp.CumeDist)
_BY_PLACE = (exp.Lag, exp.Lead, exp.FirstValue, exp.LastValue, exp.NthValue, exp.Ntile)


@rule(severity="warn")
def window_no_order(query: Query) -> Hits:
    """A window without ORDER BY does not know which row comes first.

    Without an order all rows tie: each has rank 1, and which row is the one before,
    or the first, is left to chance. The ORDER BY at the end of the query sorts what
    is shown, not the window.

    Avoid:

        SELECT id, rank() OVER (PARTITION BY cust_id) FROM ord ORDER BY amt DESC

    Prefer:

        SELECT id, rank() OVER (PARTITION BY cust_id ORDER BY amt DESC) FROM ord
    """
    for window in query.find(exp.Window):
        call, select = call_of(window), query.select_of(window)
        frame = frame_of(window, select)
        if frame.order is not None or call.find(exp.Order) or select is None or query.has_sorted_input(select):
            continue
        if isinstance(call, _RANKS):
            yield Hit(window, "without ORDER BY in the window all rows tie", _HELP)
        elif isinstance(call, _BY_PLACE):
            yield Hit(window, "which row comes before another is left to chance", _HELP)
        elif isinstance(call, exp.RowNumber) and frame.partition and not _are_alike(select, frame.partition):
            yield Hit(window, "which row is number 1 is left to chance", _HELP)


_HELP = "say by ORDER BY inside OVER which row comes first"


def _are_alike(select: exp.Select, partition: tuple[exp.Expr, ...]) -> bool:
    """Whether rows of one partition show the same, as where doubles are to be found."""
    keys = {folded(one.name) for one in partition if isinstance(one, exp.Column)}
    shown = [item for item in select.expressions if not item.find(exp.Window)]
    return not any(item.is_star or folded(column.name) not in keys for item in shown for column in _columns(item))


def _columns(item: exp.Expr) -> list[exp.Column]:
    return list(item.find_all(exp.Column))

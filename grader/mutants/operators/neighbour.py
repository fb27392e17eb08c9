from sqlglot import exp

from grader.mutants.planting import Plants, made, operator, swapped
from grader.sql.query import Query

_OTHERS: dict[type[exp.Expr], tuple[type[exp.Func], str]] = {
    exp.Lag: (exp.Lead, "the row that follows is looked at, not the one before"),
    exp.Lead: (exp.Lag, "the row before is looked at, not the one that follows"),
    exp.FirstValue: (exp.LastValue, "the last row of the window is looked at, not the first"),
    exp.LastValue: (exp.FirstValue, "the first row of the window is looked at, not the last"),
}


@operator()
def neighbour(query: Query) -> Plants:
    """The wrong row of a window."""
    for call in query.find(*_OTHERS):
        kind, effect = _OTHERS[type(call)]
        yield swapped(call, made(kind, **call.args), effect, "LAG", "LEAD", "FIRST_VALUE", "LAST_VALUE", "OVER")

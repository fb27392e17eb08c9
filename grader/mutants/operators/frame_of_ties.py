from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query, aggregated


@operator()
def frame_of_ties(query: Query) -> Plants:
    """Rows that tie in a window, taken together or one by one."""
    for window in query.find(exp.Window):
        spec, order = window.args.get("spec"), window.args.get("order")
        if order is None or aggregated(window) is None:
            continue
        if spec is None:
            new = exp.WindowSpec(kind="ROWS", start="UNBOUNDED", start_side="PRECEDING", end="CURRENT ROW")
            effect = "rows that tie do not get the same value"
            yield swapped(window, altered(window, spec=new), effect, "ROWS", "OVER")
        elif spec.text("kind").upper() == "ROWS" and not any(
            isinstance(spec.args.get(name), exp.Expr) for name in ("start", "end")
        ):
            effect = "rows that tie get the same value, that of the last of them"
            yield swapped(spec, altered(spec, kind="RANGE"), effect, "OVER", "RANGE", "ROWS")

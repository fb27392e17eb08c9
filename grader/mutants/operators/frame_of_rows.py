from sqlglot import exp

from grader.mutants.planting import Plants, altered, number, operator, swapped
from grader.sql.query import Query


@operator()
def frame_of_rows(query: Query) -> Plants:
    """Rows counted where days are meant."""
    for spec in query.find(exp.WindowSpec):
        ends = {name: spec.args.get(name) for name in ("start", "end")}
        counted = {name: _count(end) for name, end in ends.items() if isinstance(end, exp.Expr)}
        if spec.text("kind").upper() == "RANGE" and counted and None not in counted.values():
            new = altered(spec, kind="ROWS", **counted)
            yield swapped(spec, new, "rows are counted, not the time between them", "ROWS", "RANGE", "OVER")


def _count(end: exp.Expr) -> exp.Expr | None:
    written = end.this if isinstance(end, exp.Interval) else end
    return number(int(written.name)) if isinstance(written, exp.Literal) and written.name.isdecimal() else None

from sqlglot import exp

from grader.mutants.planting import Plants, number, operator, swapped
from grader.sql.query import Query


@operator()
def frame_size(query: Query) -> Plants:
    """A row or a day too many or too few in a window."""
    for spec in query.find(exp.WindowSpec):
        for name in ("start", "end"):
            end = spec.args.get(name)
            written = end.this if isinstance(end, exp.Interval) else end
            if not isinstance(written, exp.Literal) or not written.name.isdecimal():
                continue
            for value in (int(written.name) + 1, max(int(written.name) - 1, 0)):
                new = exp.Literal.string(str(value)) if written.is_string else number(value)
                effect = "the window is a little too long or too short"
                yield swapped(written, new, effect, "ROWS", "RANGE", "INTERVAL", "OVER")

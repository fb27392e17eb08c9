from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def frame_missing(query: Query) -> Plants:
    """A window that reaches from the first row to the one at hand."""
    for window in query.find(exp.Window):
        spec = window.args.get("spec")
        if spec is not None:
            effect = "the window reaches from the first row to the current one"
            yield swapped(spec, None, effect, "ROWS", "RANGE", "OVER")

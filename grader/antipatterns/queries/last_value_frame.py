from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.windows import call_of, frame_of

_WHOLE = "ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"


@rule(severity="error")
def last_value_frame(query: Query) -> Hits:
    """A window with ORDER BY ends at the current row.

    Unless told otherwise, a sorted window holds the rows up to the current one. Its
    last value is that of the row itself, and its second value is missing in the
    first row. Sort the other way and take the first value, or name the whole frame.

    Avoid:

        SELECT id, last_value(amt) OVER (PARTITION BY cust_id ORDER BY ts) FROM ord

    Prefer:

        SELECT id, first_value(amt) OVER (PARTITION BY cust_id ORDER BY ts DESC)
        FROM ord
    """
    for window in query.find(exp.Window):
        call = call_of(window)
        frame = frame_of(window, query.select_of(window))
        if frame.order is None or frame.spec is not None:
            continue
        if isinstance(call, exp.LastValue | exp.Last) and not _fills(window):
            value = query.written(call.this)
            ends = (
                f"the window ends at the current row, so this is the row's own `{value}`, or that of one it ties with"
            )
            yield Hit(window.this, ends, f"sort the other way and take `first_value({value})`, or add {_WHOLE}")
        elif isinstance(call, exp.NthValue) and call.args["offset"].name != "1":
            early = "the window ends at the current row, so this is NULL in the rows before that value"
            yield Hit(window.this, early, f"add {_WHOLE}")


def _fills(window: exp.Window) -> bool:
    """The last value so far that is not NULL: what such a window is good for."""
    return window.this.find(exp.IgnoreNulls) is not None

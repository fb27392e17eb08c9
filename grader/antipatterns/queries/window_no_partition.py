from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.windows import call_of, frame_of


@rule(severity="info")
def window_no_partition(query: Query) -> Hits:
    """One window restarts with each group, the other does not.

    Without PARTITION BY, the row before the first of a group is the last of another
    group. Beside a window that begins anew with each group, that is rarely meant.

    Avoid:

        SELECT id, sum(amt) OVER (PARTITION BY cust_id ORDER BY ts),
            lag(amt) OVER (ORDER BY ts) FROM ord

    Prefer:

        SELECT id, sum(amt) OVER (PARTITION BY cust_id ORDER BY ts),
            lag(amt) OVER (PARTITION BY cust_id ORDER BY ts) FROM ord
    """
    for select in query.find(exp.Select):
        windows = [one for one in select.find_all(exp.Window, bfs=False) if query.select_of(one) is select]
        calls = [(one, frame_of(one, select)) for one in windows if isinstance(one.this, exp.Func | exp.IgnoreNulls)]
        divided = [frame for _, frame in calls if frame.partition]
        for window, frame in calls:
            if not isinstance(call_of(window), exp.Lag | exp.Lead) or frame.partition or frame.order is None:
                continue
            other = next((one for one in divided if one.order == frame.order), None)
            if other is not None:
                groups = ", ".join(query.written(one) for one in other.partition)
                effect = f"this looks beyond the group, where another window begins anew with each `{groups}`"
                yield Hit(window, effect, f"add `PARTITION BY {groups}`, unless all rows are meant")

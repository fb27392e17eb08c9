"""Snowflake's ASOF JOIN keeps the rows without a match, and has the condition of nearness outside of ON.

https://docs.snowflake.com/en/sql-reference/constructs/asof-join
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course

DIALECTS = frozenset({"snowflake"})


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for join in tree.find_all(exp.Join):
        nearness = join.args.get("match_condition")
        if join.method.upper() != "ASOF" or nearness is None:
            continue
        if join.args.get("using"):
            # Its columns are shown once, of which ON knows nothing.
            raise UnsupportedError("ASOF JOIN with USING")
        equal = [join.args["on"]] if join.args.get("on") is not None else []
        join.set("side", "LEFT")
        join.set("match_condition", None)
        join.set("on", exp.and_(*equal, nearness.unnest(), copy=False))
    return tree

"""Snowflake's intervals of several parts: `INTERVAL '1 hour, 30 minutes'`.

https://docs.snowflake.com/en/sql-reference/data-types-datetime#interval-constants
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.intervals import interval

DIALECTS = frozenset({"snowflake"})
_MONTHS = {"MM": "MONTH", "MONS": "MONTH", "YY": "YEAR", "YYY": "YEAR", "YYYY": "YEAR", "MI": "MINUTE", "HH": "HOUR"}


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.Interval)):
        unit = node.args.get("unit")
        if isinstance(unit, exp.Var) and unit.name.upper() in _MONTHS:
            unit.set("this", _MONTHS[unit.name.upper()])
        elif isinstance(unit, exp.Var) and isinstance(node.this, exp.Literal):
            # `INTERVAL '30 mins'`
            whole = interval(f"{node.this.name} {unit.name}")
            if whole is not None:
                node.replace(whole)
        elif unit is None and node.this is not None and node.this.is_string:
            whole = interval(node.this.name)
            if whole is not None:
                node.replace(exp.paren(whole))
    return tree

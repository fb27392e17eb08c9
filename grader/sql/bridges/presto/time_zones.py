"""A time stamp without a zone is one of the session's zone where another zone's clock is asked for, in Trino.

https://trino.io/docs/current/functions/datetime.html#time-zone-conversion
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO
from grader.sql.template import filled

DIALECTS = PRESTO


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.find_all(exp.AtTimeZone)):
        node.set("this", exp.cast(node.this.copy(), "timestamptz"))
    for call in list(tree.find_all(exp.Anonymous)):
        if call.name.upper() in _CALLED and len(call.expressions) == 2:
            moment, zone = call.expressions
            call.replace(filled(_CALLED[call.name.upper()], moment=moment, zone=zone))
    return tree


_CALLED = {
    "AT_TIMEZONE": "(:moment::timestamptz) AT TIME ZONE :zone",
    "WITH_TIMEZONE": "(:moment::timestamp) AT TIME ZONE :zone",
}

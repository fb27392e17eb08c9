"""BigQuery's TIMESTAMP is a moment, told in UTC unless a zone is named; here it is the time in UTC, without a zone.

https://cloud.google.com/bigquery/docs/reference/standard-sql/data-types#timestamp_type
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.course import Course
from grader.sql.template import filled

DIALECTS = frozenset({"bigquery"})
_ZONED = "timestamptz"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for node in list(tree.walk()):
        if node.args.get("zone") is not None and not isinstance(node, exp.AtTimeZone | exp.Date):
            raise UnsupportedError("a time zone")
        if node.is_type(_ZONED):
            node.type = exp.DataType.build("timestamp")
        if isinstance(node, exp.UnixToTime | exp.Timestamp) or (isinstance(node, exp.Cast) and node.to.is_type(_ZONED)):
            # First with a zone, as a text may name one.
            node.replace(_typed(exp.cast(node.copy(), "timestamp"), "timestamp"))
        elif isinstance(node, exp.AtTimeZone):
            moment = filled("(:moment::timestamp AT TIME ZONE 'UTC')", moment=node.this)
            node.set("this", _typed(moment, _ZONED))
            node.type = exp.DataType.build("timestamp")
        elif isinstance(node, exp.TimestampDiff):
            _in_full_units(node)
        elif isinstance(node, exp.Sub):
            _as_interval(node)
    return tree


def _as_interval(node: exp.Sub) -> None:
    """Dates are days apart, times hours, however many."""
    sides = (node.this, node.expression)
    gap = None
    if all(side.is_type("date") for side in sides):
        gap = filled("to_days((:left - :right)::int)", left=node.this, right=node.expression)
    elif all(side.is_type("timestamp", "timestampntz", "datetime", _ZONED) for side in sides):
        template = "to_microseconds(epoch_us(:left) - epoch_us(:right))"
        gap = filled(template, left=node.this, right=node.expression)
    if gap is not None:
        node.replace(_typed(gap, "interval"))


def _in_full_units(node: exp.TimestampDiff) -> None:
    """TIMESTAMP_DIFF counts full units, DATE_DIFF and DATETIME_DIFF the boundaries between."""
    unit = node.args.get("unit")
    name = unit.name.lower() if unit is not None else ""
    if name not in ("microsecond", "millisecond", "second", "minute", "hour", "day"):
        raise UnsupportedError("TIMESTAMP_DIFF in this unit")
    template = "date_sub(:unit, :start::timestamp, :end::timestamp)"
    node.replace(_typed(filled(template, unit=name, start=node.expression, end=node.this), "bigint"))


def _typed(node: exp.Expr, type_: str) -> exp.Expr:
    node.type = exp.DataType.build(type_)
    return node

from sqlglot import exp

from grader.mutants.planting import Plants, altered, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def interval_off_by_one(query: Query) -> Plants:
    """A span of time one unit too long or too short."""
    for interval in query.find(exp.Interval):
        value = _count(interval)
        if value is None or isinstance(interval.parent, exp.WindowSpec):
            continue
        for other in (value + 1, value - 1) if value > 1 else (value + 1,):
            effect = "a span of time is a little too long or too short"
            new = altered(interval, this=exp.Literal.string(str(other)))
            yield swapped(interval, new, effect, "INTERVAL", *clauses_of(interval))


def _count(interval: exp.Interval) -> int | None:
    value = interval.this
    written = isinstance(value, exp.Literal) and value.name.isascii() and value.name.isdigit()
    return int(value.name) if written and interval.args.get("unit") and len(value.name) < 10 else None

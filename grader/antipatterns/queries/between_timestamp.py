import re
from collections.abc import Iterator
from datetime import date, timedelta

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.conditions import conjuncts
from grader.sql.query import Query

_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")
_LAST_SECOND = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[ T]23:59(:59)?(\.\d+)?")


@rule(severity="error")
def between_timestamp(query: Query) -> Hits:
    """BETWEEN two days loses nearly all of the last one.

    A day held against a time stands for its midnight. So `BETWEEN '2024-01-01' AND
    '2024-01-31'` ends when the 31st begins. Ask for all before the next day.

    Avoid:

        SELECT id FROM ord WHERE ts BETWEEN '2024-01-01' AND '2024-01-31'

    Prefer:

        SELECT id FROM ord WHERE ts >= '2024-01-01' AND ts < '2024-02-01'
    """
    for node in query.find(exp.Between):
        if query.family(node.this) == "moment":
            yield from _found(query, node.this, node.args.get("low"), node.args.get("high"))
    for late in query.find(exp.LTE):
        if query.family(late.left) == "moment" and (begin := _begin(late)) is not None:
            yield from _found(query, late.left, begin, late.right)


def _begin(late: exp.LTE) -> exp.Expr | None:
    """What another condition has the same time begin with."""
    top: exp.Expr = late
    while isinstance(top.parent, exp.And | exp.Paren):
        top = top.parent
    begins = [part for part in conjuncts(top) if isinstance(part, exp.GTE | exp.GT) and part.left == late.left]
    return begins[0].right if begins else None


def _found(query: Query, moment: exp.Expr, low: object, high: object) -> Iterator[Hit]:
    start, end = _text(low), _text(high)
    if not isinstance(moment, exp.Column) or start is None or end is None or not isinstance(high, exp.Expr):
        return
    after = _day_after(end)
    better = f"write `{query.written(moment)} < {after or '…'}`{'' if after else ', with the day after'}"
    if _DAY.fullmatch(end):
        yield Hit(high, f"this ends at midnight, when {end} begins, so the rest of that day is left out", better)
    elif _LAST_SECOND.fullmatch(end) and _DAY.fullmatch(start):
        # Who writes both with their seconds may know that there are no parts of them.
        yield Hit(high, "what happens in the last moments of that day is left out", better)


def _day_after(text: str) -> str | None:
    try:
        year, month, day = map(int, re.split("[- T]", text)[:3])
        return f"'{date(year, month, day) + timedelta(days=1)}'"
    except (ValueError, OverflowError):
        return None


def _text(value: object) -> str | None:
    """A constant as it is written, in DATE and TIMESTAMP too."""
    while isinstance(value, exp.Cast | exp.Paren | exp.Date | exp.TsOrDsToDate):
        value = value.this
    return value.name.strip() if isinstance(value, exp.Literal) and value.is_string else None

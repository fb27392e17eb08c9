from datetime import date, timedelta

from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.query import Query


@operator()
def date_off_by_one(query: Query) -> Plants:
    """A period that begins or ends a day too early or too late."""
    for cast in query.find(exp.Cast):
        if not isinstance(cast.this, exp.Literal) or not cast.this.is_string or not cast.to.is_type(*_DATED):
            continue
        day = _day(cast.this.name)
        for other in () if day is None else (day + timedelta(days=1), day - timedelta(days=1)):
            text = exp.Literal.string(other.isoformat() + cast.this.name[10:])
            effect = "a day at the edge of a period is counted wrongly"
            yield swapped(cast.this, text, effect, *clauses_of(cast))


_DATED = ("date", "timestamp", "timestamptz", exp.DType.TIMESTAMPNTZ)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return None
    return day if date(2, 1, 1) < day < date(9998, 1, 1) else None

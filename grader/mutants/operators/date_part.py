from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query

_PARTS: dict[type[exp.Expr], type[exp.Func]] = {
    exp.Year: exp.Month,
    exp.Month: exp.Year,
    exp.Day: exp.Month,
    exp.Quarter: exp.Month,
    exp.Week: exp.Month,
    exp.DayOfMonth: exp.DayOfWeek,
    exp.DayOfWeek: exp.DayOfMonth,
}
_NAMED = {
    "YEAR": "MONTH",
    "MONTH": "YEAR",
    "QUARTER": "MONTH",
    "WEEK": "MONTH",
    "DAY": "MONTH",
    "DOW": "DAY",
    "HOUR": "DAY",
}
_EFFECT = "the wrong part of a date is looked at"


@operator()
def date_part(query: Query) -> Plants:
    """The wrong part of a date."""
    for call in query.find(*_PARTS):
        yield swapped(
            call, made(_PARTS[type(call)], this=call.this), _EFFECT, "EXTRACT", "DATE_PART", *clauses_of(call)
        )
    for part in query.find(exp.Extract):
        other = _NAMED.get(part.this.name.upper())
        if other is not None:
            yield swapped(part.this, exp.var(other), _EFFECT, "EXTRACT", "DATE_PART", *clauses_of(part))
    for named in query.find(exp.Anonymous):
        arguments = named.expressions
        if (
            named.name.lower() in ("date_part", "datepart")
            and len(arguments) == 2
            and arguments[0].name.upper() in _NAMED
        ):
            new = exp.Literal.string(_NAMED[arguments[0].name.upper()].lower())
            yield swapped(arguments[0], new, _EFFECT, "DATE_PART", "EXTRACT", *clauses_of(named))

from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query

_COARSER = {
    "MINUTE": "HOUR",
    "HOUR": "DAY",
    "DAY": "MONTH",
    "WEEK": "MONTH",
    "MONTH": "YEAR",
    "QUARTER": "MONTH",
    "YEAR": "MONTH",
}


@operator()
def date_unit(query: Query) -> Plants:
    """Dates cut off or counted by the wrong unit."""
    for call in query.find(exp.TimestampTrunc, exp.DateTrunc, exp.DateDiff):
        unit = call.args.get("unit")
        other = _COARSER.get(unit.name.upper()) if isinstance(unit, exp.Expr) else None
        if isinstance(unit, exp.Expr) and other is not None:
            verb = "counted" if isinstance(call, exp.DateDiff) else "taken together"
            new = exp.Literal.string(other) if isinstance(unit, exp.Literal) else exp.var(other)
            yield swapped(unit, new, f"moments are {verb} by the wrong unit of time", "DATE_TRUNC", "DATE_DIFF")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, clauses_of, operator, swapped
from grader.sql.query import Query

_DAYS = {"MONTH": 30, "MONTHS": 30, "YEAR": 365, "YEARS": 365}


@operator()
def months_as_days(query: Query) -> Plants:
    """Months of thirty days, years without leap days."""
    for interval in query.find(exp.Interval):
        days = _DAYS.get(interval.text("unit").upper())
        if days is None or not isinstance(interval.this, exp.Literal) or isinstance(interval.parent, exp.WindowSpec):
            continue
        if interval.this.name.isascii() and interval.this.name.isdigit() and len(interval.this.name) < 5:
            count = exp.Literal.string(str(days * int(interval.this.name)))
            new = altered(interval, this=count, unit=exp.var("DAY"))
            effect = "all months and years are taken to have equally many days"
            yield swapped(interval, new, effect, "INTERVAL", *clauses_of(interval))

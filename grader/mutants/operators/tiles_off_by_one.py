from sqlglot import exp

from grader.mutants.planting import Plants, number, operator, swapped, whole
from grader.sql.query import Query


@operator()
def tiles_off_by_one(query: Query) -> Plants:
    """Rows divided into one part too many or too few."""
    for call in query.find(exp.Ntile):
        value = whole(call.this)
        for other in (value + 1, value - 1) if value is not None and value > 1 else ():
            effect = "rows are divided into one part too many or too few"
            yield swapped(call.this, number(other), effect, "NTILE")

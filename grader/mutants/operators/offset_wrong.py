from sqlglot import exp

from grader.mutants.planting import Plants, number, operator, swapped, whole
from grader.sql.query import Query


@operator()
def offset_wrong(query: Query) -> Plants:
    """The wrong rows passed over."""
    for offset in query.find(exp.Offset):
        value = whole(offset.expression)
        yield swapped(offset, None, "the first rows are not passed over", "OFFSET", "LIMIT")
        if value is not None:
            effect = "a row too many or too few is passed over"
            yield swapped(offset.expression, number(value + 1), effect, "OFFSET", "LIMIT")
            yield swapped(offset.expression, number(max(value - 1, 0)), effect, "OFFSET", "LIMIT")

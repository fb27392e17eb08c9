from sqlglot import exp

from grader.mutants.planting import Plants, made, operator, swapped
from grader.sql.query import Query

_OTHERS: dict[type[exp.AggFunc], tuple[tuple[type[exp.AggFunc], str], ...]] = {
    exp.Sum: ((exp.Avg, "a mean is shown instead of a total"), (exp.Count, "values are counted instead of added up")),
    exp.Avg: ((exp.Sum, "a total is shown instead of a mean"),),
    exp.Min: ((exp.Max, "the largest value is taken instead of the smallest"),),
    exp.Max: ((exp.Min, "the smallest value is taken instead of the largest"),),
    exp.ArgMin: ((exp.ArgMax, "the largest value decides instead of the smallest"),),
    exp.ArgMax: ((exp.ArgMin, "the smallest value decides instead of the largest"),),
}


@operator()
def aggregate_swap(query: Query) -> Plants:
    """The wrong aggregate."""
    for call in query.find(*_OTHERS):
        for kind, effect in _OTHERS[type(call)]:
            new = made(kind, **call.args)
            yield swapped(call, new, effect, *(name.upper() for name in call.sql_names()), "SELECT")

from sqlglot import exp

from grader.mutants.planting import Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def else_missing(query: Query) -> Plants:
    """Nothing where no case fits."""
    for case in query.find(exp.Case):
        default = case.args.get("default")
        if isinstance(default, exp.Expr) and not isinstance(default, exp.Null):
            yield swapped(case, altered(case, default=None), "where no case fits, NULL comes out", "ELSE", "CASE")

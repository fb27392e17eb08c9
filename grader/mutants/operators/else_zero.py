from sqlglot import exp

from grader.mutants.planting import Plants, altered, number, operator, swapped
from grader.sql.query import Query


@operator()
def else_zero(query: Query) -> Plants:
    """Zero where no case fits and nothing is known."""
    for case in query.find(exp.Case):
        default = case.args.get("default")
        numbers = all(query.is_number(branch.args.get("true")) for branch in case.args["ifs"])
        if numbers and (default is None or isinstance(default, exp.Null)):
            new = altered(case, default=number(0))
            yield swapped(case, new, "where no case fits, there is a number instead of NULL", "ELSE", "CASE")

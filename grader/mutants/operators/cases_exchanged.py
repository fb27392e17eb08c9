from sqlglot import exp

from grader.mutants.planting import Planted, Plants, altered, operator, swapped
from grader.sql.query import Query


@operator()
def cases_exchanged(query: Query) -> Plants:
    """Cases with each other's values, or tried in the wrong order."""
    for case in query.find(exp.Case):
        ifs, default = case.args["ifs"], case.args.get("default")
        if len(ifs) == 1 and isinstance(default, exp.Expr):
            value = ifs[0].args["true"]
            yield Planted([(value, default), (default, value)], "the cases have each other's values", ("CASE",))
            continue
        for place in range(len(ifs) - 1):
            order = [*ifs[:place], ifs[place + 1], ifs[place], *ifs[place + 2 :]]
            effect = "what fits several cases falls into the wrong one"
            yield swapped(case, altered(case, ifs=order), effect, "CASE", "WHEN")

from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query


@operator()
def aggregated_column(query: Query) -> Plants:
    """Another column than the one to be counted or added up."""
    for call in query.find(exp.Sum, exp.Avg, exp.Min, exp.Max, exp.Count):
        for column in call.find_all(exp.Column):
            rival = query.rival(column)
            if rival is not None:
                effect = f"{query.told(column, 'a column')} is not what is aggregated"
                yield swapped(column, rival, effect, "SUM", "AVG", "MIN", "MAX", "COUNT", "SELECT")

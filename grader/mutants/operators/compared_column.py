from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, operator, swapped
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator(endless=True)
def compared_column(query: Query) -> Plants:
    """Another column than the one that a condition is about."""
    for where in query.find(exp.Where):
        select = where.parent
        for part in conjuncts(where.this) if isinstance(select, exp.Select) else ():
            for column in [one for one in part.find_all(exp.Column) if query.select_of(one) is select][:1]:
                rival = query.rival(column)
                if rival is not None:
                    effect = f"{query.told(column, 'a column')} is not what is looked at"
                    yield swapped(column, rival, effect, *clauses_of(column))

from sqlglot import exp

from grader.mutants.planting import Planted, Plants, clauses_of, operator, without
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator(endless=True)
def null_test_missing(query: Query) -> Plants:
    """Rows without a value that should be left out."""
    for test in query.find(exp.Not):
        clause = test.find_ancestor(exp.Where, exp.Join, exp.Qualify, exp.Select)
        condition = (
            clause.args.get("on") if isinstance(clause, exp.Join) else clause.this if clause is not None else None
        )
        if isinstance(test.this, exp.Is) and any(part is test for part in conjuncts(condition)):
            effect = f"rows without {query.told(test.this.this, 'a value')} are kept"
            yield Planted([without(test)], effect, (*clauses_of(test), "NULL"))

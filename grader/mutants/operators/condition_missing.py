from sqlglot import exp

from grader.mutants.planting import Planted, Plants, clauses_of, operator, without
from grader.sql.conditions import conjuncts
from grader.sql.query import Query


@operator(endless=True)
def condition_missing(query: Query) -> Plants:
    """A condition that is not there."""
    for clause in query.find(exp.Where, exp.Qualify, exp.Join):
        condition = clause.args.get("on") if isinstance(clause, exp.Join) else clause.this
        parts = conjuncts(condition)
        if isinstance(clause.parent, exp.Filter) or _is_all(clause, parts):
            continue
        for part in parts:
            if not _is_own(query, part):
                continue
            what = query.told(part, "")
            effect = f"rows are taken whatever their {what}" if what else "rows are taken that should be left out"
            yield Planted([without(part)], effect, clauses_of(part))


def _is_all(clause: exp.Expr, parts: list[exp.Expr]) -> bool:
    """Whether a join needs the condition to be one: as its only, or to find the nearest row."""
    return isinstance(clause, exp.Join) and (len(parts) < 2 or clause.method == "ASOF")


def _is_own(query: Query, part: exp.Expr) -> bool:
    """Whether it is about the values of one table; what links tables, or tests for NULL, is another mistake."""
    columns = list(part.find_all(exp.Column))
    if any(query.is_outer(column) for column in columns if query.select_of(column) is query.select_of(part)):
        return False
    linked = isinstance(part, exp.EQ) and isinstance(part.left, exp.Column) and isinstance(part.right, exp.Column)
    null_test = isinstance(part, exp.Not) and isinstance(part.this, exp.Is)
    return not linked and not null_test

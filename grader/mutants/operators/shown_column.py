from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query
from grader.sql.shape import is_aggregating


@operator()
def shown_column(query: Query) -> Plants:
    """Another column than the one that is asked for."""
    for select in query.find(exp.Select):
        if is_aggregating(select) or select.args.get("distinct") or isinstance(select.parent, exp.Exists):
            continue
        for item in select.expressions:
            rival = query.rival(item.unalias())
            if rival is not None and not _is_sorted_by(select, item):
                new = exp.alias_(rival, item.output_name, quoted=True)
                yield swapped(item, new, f"{query.told(item, 'a column')} is not what is shown", "SELECT")


def _is_sorted_by(select: exp.Select, item: exp.Expr) -> bool:
    """Where rows are numbered or sorted by what is shown, there would be two mistakes."""
    clauses = [select.args.get(name) for name in ("group", "order", "qualify")]
    names = {column.name.lower() for clause in clauses if clause is not None for column in clause.find_all(exp.Column)}
    return item.output_name.lower() in names

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query


@rule(severity="error")
def update_delete_no_where(query: Query) -> Hits:
    """UPDATE or DELETE without WHERE changes every row.

    Without a condition no row of the table is spared, and nobody who reads the
    statement can tell whether that was meant. To empty a table, say TRUNCATE.

    Avoid:

        DELETE FROM log

    Prefer:

        DELETE FROM log WHERE seen < TIMESTAMP '2024-01-01'
    """
    change = query.tree
    if not isinstance(change, exp.Update | exp.Delete) or change.args.get("where") or change.args.get("limit"):
        return
    table = change.this
    if not isinstance(table, exp.Table) or table.args.get("joins") or _chooses(change):
        return
    name = query.written(table)
    if isinstance(change, exp.Delete):
        yield Hit(
            table, f"this deletes every row of `{name}`", "say with WHERE which rows are meant, or TRUNCATE for all"
        )
    else:
        yield Hit(table, f"this changes every row of `{name}`", "say with WHERE which rows are meant")


def _chooses(change: exp.Expr) -> bool:
    """Whether the new values themselves tell the rows apart."""
    return any(item.find(exp.Case, exp.If) for item in change.expressions)

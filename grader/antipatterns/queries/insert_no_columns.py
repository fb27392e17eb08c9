from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded

_SHOWN = 8


@rule(severity="warn")
def insert_no_columns(query: Query) -> Hits:
    """INSERT without a list of columns depends on their order in the table.

    The values go to the columns as the table happens to have them. When a column is
    added or moved, the statement fails, or puts values where they do not belong.

    Avoid:

        INSERT INTO pay VALUES (1, 7, 19.90)

    Prefer:

        INSERT INTO pay (id, ord_id, amount) VALUES (1, 7, 19.90)
    """
    insert = query.tree
    if not isinstance(insert, exp.Insert) or not isinstance(insert.this, exp.Table):
        return
    if insert.args.get("by_name") or insert.args.get("default") or insert.expression is None:
        return
    table = insert.this
    relation = next((one for one in query.relations if folded(one.name) == folded(table.name)), None)
    columns = [one.name for one in relation.attributes] if relation is not None else []
    if len(columns) == 1:
        return
    name = query.written(table)
    listed = ", ".join([*columns[:_SHOWN], *(["…"] if len(columns) > _SHOWN or not columns else [])])
    effect = f"the values go to the columns of `{name}` by their order in the table"
    yield Hit(table, effect, f"name the columns: `INSERT INTO {name} ({listed})`")

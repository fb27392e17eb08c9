from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.values.names import folded


@rule(severity="warn")
def missing_comma_alias(query: Query) -> Hits:
    """A column is renamed to another one of the table, as if a comma were missing.

    Two names side by side mean that the first is to be called like the second. So
    `SELECT id name` gives one column, the ids, under the name of the other. Write a
    comma between the two, or AS if that is what is meant.

    Avoid:

        SELECT id name FROM cust

    Prefer:

        SELECT id, name FROM cust
    """
    for select in query.find(exp.Select):
        shown = {folded(item.output_name) for item in select.expressions if not isinstance(item, exp.Alias)}
        for item in select.expressions:
            found = query.resolved(item.this) if isinstance(item, exp.Alias) else None
            if found is None or _is_on_purpose(query, item):
                continue
            other = found[0].output(item.alias)
            if other is not None and other is not found[1] and folded(item.alias) not in shown:
                first = query.written(item.this)
                yield Hit(
                    item,
                    f"this shows `{first}` under the name `{item.alias}`, and `{item.alias}` itself is missing",
                    f"write `{first}, {item.alias}`, or AS between them if that is meant",
                )


def _is_on_purpose(query: Query, item: exp.Expr) -> bool:
    """Whether AS stands between, or a colon behind the name in front: `name: id`."""
    name = item.args["alias"]
    return bool(query.words_between(item.this, name) or query.words_between(name, item.this))

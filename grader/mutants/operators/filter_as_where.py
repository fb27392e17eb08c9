from sqlglot import exp

from grader.mutants.planting import Plants, both, operator, swapped
from grader.sql.query import Query


@operator()
def filter_as_where(query: Query) -> Plants:
    """Rows left out of the whole query that only one of its values is not about."""
    for select in query.find(exp.Select):
        for filtered in [node for node in select.find_all(exp.Filter) if query.select_of(node) is select]:
            if isinstance(filtered.parent, exp.Window) or filtered.expression.find(exp.AggFunc, exp.Query):
                continue
            where = select.args.get("where")
            held = exp.Where(this=both(where.this if where is not None else None, filtered.expression.this))
            new = select.transform(lambda node, gone=filtered: node.this if node == gone else node)
            new.set("where", held)
            effect = "rows are left out altogether that only one of the values should leave out"
            yield swapped(select, new, effect, "WHERE", "FILTER")

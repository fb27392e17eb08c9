from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregating


@rule(severity="info")
def correlated_scalar(query: Query) -> Hits:
    """A subquery in SELECT is asked anew for each row.

    It reads well for one number, though many engines answer it slowly. For several
    about the same rows, a join with one grouped subquery says it once.

    Avoid:

        SELECT c.id, (SELECT count(*) FROM ord o WHERE o.cust_id = c.id),
               (SELECT max(o.amt) FROM ord o WHERE o.cust_id = c.id)
        FROM cust c

    Prefer:

        SELECT c.id, count(o.id), max(o.amt)
        FROM cust c LEFT JOIN ord o ON o.cust_id = c.id GROUP BY c.id
    """
    for select in query.find(exp.Select):
        asked: dict[str, list[exp.Select]] = {}
        for item in select.expressions:
            for node in item.find_all(exp.Subquery, bfs=False):
                inner = node.this
                if query.select_of(node) is select and isinstance(inner, exp.Select) and is_aggregating(inner):
                    key = _rows(query, inner)
                    if key is not None:
                        asked.setdefault(key, []).append(inner)
        for same in asked.values():
            table = query.written(query.sources(same[0])[0].node)
            times = f"{len(same)} times " if len(same) > 1 else ""
            asked_of = f"`{table}` is asked {times}for each row"
            yield Hit(same[-1].expressions[0], asked_of, f"join `{table}` once, and group")


def _rows(query: Query, inner: exp.Select) -> str | None:
    """What rows are asked for, if that depends on the row outside; the same for equal questions."""
    sources = query.sources(inner)
    outer = any(query.is_outer(column) for column in inner.find_all(exp.Column))
    if not outer or len(sources) != 1 or not isinstance(sources[0].node, exp.Table):
        return None
    return " ".join(part.sql() for name in ("from_", "where") if isinstance(part := inner.args.get(name), exp.Expr))

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import joins_of
from grader.sql.ties import counted


@rule(severity="warn")
def unnecessary_distinct(query: Query) -> Hits:
    """DISTINCT where no two rows can be alike.

    The columns hold a key, or what rows are grouped by, so each row differs from
    all others already. DISTINCT then only costs time, and lets readers believe that
    something comes twice.

    Avoid:

        SELECT DISTINCT id, name FROM cust

    Prefer:

        SELECT id, name FROM cust
    """
    for select in query.find(exp.Select):
        distinct = select.args.get("distinct")
        if not isinstance(distinct, exp.Distinct) or distinct.args.get("on") or not query.sources(select):
            continue
        if select.find(exp.Explode, exp.Unnest, exp.Columns) is not None or not counted(query, select):
            continue
        values = _values(query, select)
        if values is not None and query.keys.is_unique(select, values):
            yield Hit(
                select.expressions[0],
                "no two of these rows are alike, so DISTINCT changes nothing",
                "leave DISTINCT out",
            )


def _values(query: Query, select: exp.Select) -> list[exp.Expr] | None:
    """What is put out; None where a star may leave some out."""
    found: list[exp.Expr] = []
    for item in select.expressions:
        if not item.is_star:
            found.append(item.unalias())
        elif isinstance(item, exp.Star) and not any(item.args.values()) and not joins_of(select):
            found += [source.column(output) for source in query.sources(select) for output in source.outputs]
        else:
            return None
    return found

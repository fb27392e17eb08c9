from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_single
from grader.sql.ties import counted


@rule(severity="warn")
def scalar_subquery_rows(query: Query) -> Hits:
    """A subquery that stands for one value may give several.

    As soon as it finds more than one row, the whole statement fails, though it may
    run on the data of today. Ask for a key, for an aggregate such as max, or with
    IN.

    Avoid:

        SELECT id FROM ord WHERE cust_id = (SELECT id FROM cust WHERE name = 'Ann')

    Prefer:

        SELECT id FROM ord
        WHERE cust_id IN (SELECT id FROM cust WHERE name = 'Ann')
    """
    for node in query.find(exp.Subquery):
        inner = node.this
        if not isinstance(inner, exp.Select) or not _is_value(node) or is_single(inner) or inner.args.get("for_"):
            continue
        if query.dialect == "sqlite" or any(one.find_ancestor(exp.AggFunc) for one in inner.find_all(exp.AggFunc)):
            # SQLite takes the first row; an aggregate of aggregates gives one.
            continue
        sources = counted(query, inner)
        if not sources or any(not query.keys.of(source) for source in sources):
            continue
        keys = query.keys.of_query(inner)
        unfiltered = [one for one in inner.expressions if one.find(exp.Explode, exp.Unnest)]
        if keys is not None and frozenset() not in keys and not unfiltered and not inner.args.get("limit"):
            compared = isinstance(node.parent, exp.EQ)
            yield Hit(
                inner.expressions[0],
                "this may give more than one row, which is an error where one value is wanted",
                "write IN, or pick one row by its key" if compared else "pick one row by its key, or by max or min",
            )


def _is_value(node: exp.Subquery) -> bool:
    kinds = (exp.Select, exp.Alias, exp.Coalesce, exp.Add, exp.Sub, exp.Mul, exp.Div, exp.EQ, exp.NEQ, exp.GT)
    return isinstance(node.parent, (*kinds, exp.GTE, exp.LT, exp.LTE)) and node.arg_key != "from_"

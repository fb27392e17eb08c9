from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregating
from grader.sql.sources import joins_of
from grader.sql.ties import called, counted, spoken_of


@rule(severity="warn")
def distinct_hides_fanout(query: Query) -> Hits:
    """DISTINCT takes back the rows that a join has made too many.

    The join is only there to ask whether something exists, and repeats a row for
    each that does. EXISTS says what is meant, and repeats nothing, so that counts
    and sums stay right too.

    Avoid:

        SELECT DISTINCT c.id, c.name FROM cust c JOIN ord o ON o.cust_id = c.id

    Prefer:

        SELECT c.id, c.name FROM cust c
        WHERE EXISTS (SELECT 1 FROM ord o WHERE o.cust_id = c.id)
    """
    for select in query.find(exp.Select):
        distinct, sources = select.args.get("distinct"), counted(query, select)
        if not isinstance(distinct, exp.Distinct) or distinct.args.get("on") or is_aggregating(select):
            continue
        values = [item.unalias() for item in select.expressions]
        if len(sources) < 2 or not all(isinstance(value, exp.Column) for value in values) or select.is_star:
            continue
        named = [spoken_of(query, value, select) for value in values]
        if any(one is None for one in named) or any(not query.keys.of(source) for source in sources):
            continue
        put_out = [source for source in sources if any(source in (one or ()) for one in named)]
        repeated = [source for source in sources if not query.keys.is_one(select, source, values)]
        if not put_out or not repeated or any(source in put_out for source in repeated):
            continue
        if any(join.method or join.side in ("RIGHT", "FULL") for join in joins_of(select)):
            continue
        one, many = called(put_out[0]), called(repeated[0])
        yield Hit(
            repeated[0].node,
            f"each row of {one} comes once for each {many} it meets, which DISTINCT then hides",
            f"ask with EXISTS (SELECT … FROM {_table(repeated[0].node)} …) in WHERE, without DISTINCT",
        )


def _table(node: exp.Expr) -> str:
    return node.name if isinstance(node, exp.Table) else "…"

from collections.abc import Iterator

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.shape import is_aggregating
from grader.sql.sources import Source, joins_of
from grader.sql.ties import called, counted, is_detail, spoken_of
from grader.sql.words import words
from grader.values.names import folded

#: Of columns by which people tell things apart.
_LABELS = frozenset({"name", "title", "label", "mail", "email"})


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
        distinct = select.args.get("distinct")
        if isinstance(distinct, exp.Distinct) and not distinct.args.get("on") and not is_aggregating(select):
            put_out, repeated = _put_out(query, select), _repeated(query, select)
            if put_out and repeated and not any(source in put_out for source in repeated):
                one, many = called(put_out[0]), called(repeated[0])
                yield Hit(
                    repeated[0].node,
                    f"each row of {one} comes once for each {many} it meets, which DISTINCT then hides",
                    f"ask with EXISTS (SELECT … FROM {_table(repeated[0].node)} …) in WHERE, without DISTINCT",
                )


def _put_out(query: Query, select: exp.Select) -> list[Source]:
    """The sources of the columns, if these are columns and nothing else."""
    found: list[Source] = []
    for item in select.expressions:
        named = spoken_of(query, item, select) if isinstance(item.unalias(), exp.Column) and not item.is_star else None
        if not named:
            return []
        found += named
    return found


def _repeated(query: Query, select: exp.Select) -> list[Source]:
    """The sources that are joined to what is put out, and have more than one row for it."""
    sources = counted(query, select)
    outer = any(join.method or join.side in ("RIGHT", "FULL") for join in joins_of(select))
    if len(sources) < 2 or outer or any(not query.keys.of(source) for source in sources):
        return []
    values = [item.unalias() for item in select.expressions]
    values += [key for value in values for key in _keys_of_named(query, value)]
    found = [source for source in sources if not query.keys.is_one(select, source, values)]
    return found if found and is_detail(query, select, found[0]) else []


def _keys_of_named(query: Query, value: exp.Expr) -> Iterator[exp.Expr]:
    """The keys of what is told by its name: whoever asks for names means things, and not how many names there are."""
    found = query.resolved(value)
    if found is not None and found[1].family == "text" and not _LABELS.isdisjoint(words(found[1].name)):
        source = found[0]
        for key in query.keys.of(source) or ():
            yield from (source.column(output) for output in source.outputs if folded(output.name) in key)


def _table(node: exp.Expr) -> str:
    return node.name if isinstance(node, exp.Table) else "…"

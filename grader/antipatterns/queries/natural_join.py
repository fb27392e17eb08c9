from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import Source
from grader.values.names import folded


@rule(severity="warn")
def natural_join(query: Query) -> Hits:
    """NATURAL JOIN compares all columns that happen to share a name.

    Which columns those are stands nowhere in the query, and a column added to one
    of the tables later joins in without a word: `id` meets `id`, though one is a
    customer's and the other an order's. USING or ON says what is meant.

    Avoid:

        SELECT product, amount FROM item NATURAL JOIN pay

    Prefer:

        SELECT product, amount FROM item JOIN pay USING (ord_id)
    """
    for join in query.find(exp.Join):
        select = query.select_of(join)
        if join.method != "NATURAL" or select is None:
            continue
        sources = query.sources(select)
        right = next((place for place, source in enumerate(sources) if source.node is join.this), 0)
        shared = _shared(sources[:right], sources[right]) if right else None
        if shared is None:
            told = "this joins by all columns that share a name, whichever they are"
            yield Hit(join.this, told, "name the columns by USING or ON")
        elif shared:
            told = f"this joins by all columns that share a name: {', '.join(f'`{name}`' for name in shared)}"
            yield Hit(join.this, told, f"name those that are meant: `USING ({', '.join(shared)})`")
        else:
            told = "these tables share no column name, so that every row meets every row"
            yield Hit(join.this, told, "say by ON what belongs together")


def _shared(left: tuple[Source, ...], right: Source) -> list[str] | None:
    if not right.outputs or not all(source.outputs for source in left):
        return None
    names = {folded(output.name) for source in left for output in source.outputs}
    return [output.name for output in right.outputs if folded(output.name) in names]

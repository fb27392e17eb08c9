from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import places
from grader.sql.query import Query


@rule(severity="info")
def mixed_ordinals(query: Query) -> Hits:
    """Some columns are named, others told by their place.

    In one ORDER BY or GROUP BY, names and numbers side by side make the reader
    count columns for some and not for others. Name them all.

    Avoid:

        SELECT region, name, count(*) FROM cust GROUP BY region, 2

    Prefer:

        SELECT region, name, count(*) FROM cust GROUP BY region, name
    """
    for select in query.find(exp.Select):
        for word, terms in places(select):
            number = next((term for term in terms if term.is_int), None)
            if number is not None and not all(term.is_int for term in terms):
                effect = f"this {word} has names, and {number.name} for a place"
                items = select.expressions
                item = items[int(number.name) - 1] if 0 < int(number.name) <= len(items) else None
                name = item.output_name or query.written(item) if item is not None and not item.is_star else ""
                yield Hit(number, effect, f"write `{name}` for {number.name}" if name else "name the column")

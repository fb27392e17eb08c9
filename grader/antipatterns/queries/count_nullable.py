from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.sources import Output
from grader.sql.words import words

#: Letters by which words are the same: `shipped` and `shipments`.
_STEM = 4


@rule(severity="warn")
def count_nullable(query: Query) -> Hits:
    """count of a column leaves out the rows in which it is NULL.

    To count rows, write count(*). To count the rows that have a value, it is
    clearer to ask for them: FILTER (WHERE … IS NOT NULL).

    Avoid:

        SELECT count(cust_id) FROM ord

    Prefer:

        SELECT count(*) FROM ord
    """
    for call in query.find(exp.Count):
        output = query.left_out(call)
        if output is not None and not _is_meant(call, output):
            name = query.written(call.this)
            yield Hit(
                call,
                f"rows in which `{name}` is NULL are not counted",
                f"write `count(*)` for all rows, or add `{name} IS NOT NULL` to show that these are meant",
            )


def _is_meant(call: exp.Count, output: Output) -> bool:
    """Whether it shows that rows with a value are counted: several counts side by side, or a name that says so."""
    select = call.find_ancestor(exp.Select)
    if select is not None and len([*select.find_all(exp.Count)]) > 1:
        return True
    item = call.find_ancestor(exp.Alias)
    stems = {word[:_STEM] for word in words(output.name)}
    return item is not None and not stems.isdisjoint(word[:_STEM] for word in words(item.alias))

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.arms import places
from grader.sql.query import Query


@rule(severity="info")
def ordinals(query: Query) -> Hits:
    """Columns are named by their place.

    A number in ORDER BY or GROUP BY means a column of SELECT by its place. When a
    column is added before it, the query sorts or groups by another one, silently.

    Avoid:

        SELECT region, count(*) AS n FROM cust GROUP BY region ORDER BY 2 DESC

    Prefer:

        SELECT region, count(*) AS n FROM cust GROUP BY region ORDER BY n DESC
    """
    for select in query.find(exp.Select):
        for word, terms in places(select):
            numbers = [term for term in terms if term.is_int]
            if not numbers or len(numbers) < len(terms):
                continue
            items = select.expressions
            meant = [items[int(one.name) - 1] for one in numbers if 0 < int(one.name) <= len(items)]
            if word == "GROUP BY" and not all(isinstance(item, exp.Column | exp.Alias) for item in meant):
                # What has no name would have to be written twice.
                continue
            names = [item.output_name or query.written(item) for item in meant if not item.is_star]
            better = (
                f"name the columns: `{word} {', '.join(names)}`" if len(names) == len(numbers) else "name the columns"
            )
            yield Hit(numbers[0], f"{word} means whichever column stands there", better)

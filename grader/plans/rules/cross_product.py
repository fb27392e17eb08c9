from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.wording import listed


@rule(muted_by_solution=True)
def cross_product(comparison: Comparison) -> Hits:
    """Every row of one table is paired with every row of another.

    The number of pairs is the product of both numbers of rows: of 10,000 rows each
    it is 100,000,000. Mostly a join lacks the condition that says which rows belong
    together, and a DISTINCT or GROUP BY hides what comes of it.

        FROM authors, books, sales WHERE sales.book = books.id   -- avoid
        FROM authors JOIN books ON books.author = authors.id
          JOIN sales ON sales.book = books.id                    -- prefer

    A comma in FROM is no fault by itself, as long as WHERE says what belongs
    together. Nor is a side that has one row, such as a total, nor are a few pairs
    where the exercise does not forbid them.
    """
    for operator in comparison.plan.operators:
        if operator.kind != "cross product" or min((side.rows for side in operator.children), default=0) < 2:
            continue
        if comparison.dwarfs(operator.pairs) or "cross-product" in comparison.named:
            tables = [side.tables for side in operator.children]
            one, other = map(listed, tables)
            yield Hit(
                f"every row of {one} meets every row of {other}: {operator.pairs:,} pairs",
                "which column of one belongs to which column of the other? Say so in ON or WHERE",
                comparison.text.join(min(tables, key=len)) or comparison.text.join(operator.tables),
            )

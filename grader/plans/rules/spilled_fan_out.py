from collections.abc import Iterator

from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.wording import listed, rows
from grader.values.plan import JOINS, Operator

#: A join that gives so many times the rows of its larger side multiplies them.
_TIMES = 2


@rule(muted_by_solution=True)
def spilled_fan_out(comparison: Comparison) -> Hits:
    """A join multiplies rows that are then grouped or made distinct again.

    Where both sides have several rows of the same key, a join gives all their
    combinations: 40 books and 500 sales of an author are 20,000 rows. Taking them
    back is work for nothing, and sums may come out too large.

        FROM authors a JOIN books b ON b.author = a.id
          JOIN sales s ON s.author = a.id GROUP BY a.id    -- avoid
        FROM (SELECT author, count(*) FROM books GROUP BY author) b
          JOIN (SELECT author, count(*) FROM sales GROUP BY author) s
          ON s.author = b.author                           -- prefer

    Group each side before it is joined. Where you only ask whether there is a
    partner, EXISTS makes no rows at all.
    """
    spilled = list(_spilled(comparison.plan.root, None))
    if not spilled:
        return
    join, taken_back = max(spilled, key=lambda found: found[0].rows)
    if comparison.dwarfs(join.rows):
        entered = max(side.rows for side in join.children)
        yield Hit(
            f"joining {listed(join.tables)} makes {rows(join.rows)} of {entered:,}, "
            f"and {taken_back.rows:,} are left of them afterwards",
            "does a row find several partners that you do not need one by one? "
            "Group them before the join, or ask with EXISTS",
            comparison.text.condition(join) or comparison.text.join(join.tables),
        )


def _spilled(operator: Operator, aggregate: Operator | None) -> Iterator[tuple[Operator, Operator]]:
    """Joins that multiply, each with the operator above that takes its rows back."""
    entered = max((side.rows for side in operator.children), default=0)
    multiplies = operator.kind in JOINS and operator.rows > _TIMES * max(entered, 1)
    if multiplies and aggregate is not None and aggregate.rows <= entered:
        yield operator, aggregate
    if operator.kind == "aggregate":
        aggregate = operator
    for child in operator.children:
        named = operator.kind == "step" and child is not operator.children[-1]
        yield from _spilled(child, _reader(operator.children[-1], aggregate) if named else aggregate)


def _reader(below: Operator, otherwise: Operator | None) -> Operator | None:
    """What takes back the rows of a step: its readers stand beside it, not above."""
    readers = (one for one in below.every if any(scan.kind == "step scan" for scan in one.every))
    return next((one for one in readers if one.kind == "aggregate"), otherwise)

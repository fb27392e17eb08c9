import re
from collections.abc import Iterator

from grader.plans import Hit, Hits, rule
from grader.plans.comparison import SLACK, Comparison
from grader.plans.wording import rows
from grader.values.plan import Operator

_NAME = re.compile(r"[^\W\d]\w*(?!\w*\()")
_TEXT = re.compile(r"'(?:[^']|'')*'(?:::\w+)?")
_WORDS = frozenset({"and", "or", "not", "is", "null", "in", "between", "like", "cast", "as", "true", "false"})


@rule(muted_by_solution=True)
def late_filter(comparison: Comparison) -> Hits:
    """Rows are joined, numbered or grouped first, and thrown away afterwards.

    The engine moves most conditions down to the tables by itself. It cannot where a
    step in between might see other rows then: a window, a LIMIT, an outer join.

        FROM (SELECT *, rank() OVER (PARTITION BY id ORDER BY day) AS r
          FROM loans) WHERE branch = 'north'                         -- avoid
        FROM (SELECT *, rank() OVER (PARTITION BY id ORDER BY day) AS r
          FROM loans WHERE branch = 'north')                         -- prefer

    Put a condition beside the table that it asks about. But mind that the two do
    not mean the same where the step in between looks at all rows.
    """
    made_by_solution = _handed_up(comparison.solution.root)
    for operator in comparison.plan.operators:
        if operator.kind != "filter" or not operator.children or not _is_late(operator):
            continue
        entered = operator.children[0].rows
        if entered - operator.rows <= SLACK or entered < 2 * operator.rows:
            continue
        for table in _asked(operator, comparison.plan.scans):
            mine, wanted = (
                sum(scan.rows for scan in one.scans if scan.table == table)
                for one in (comparison.plan, comparison.solution)
            )
            if mine > comparison.factor * wanted and comparison.exceeds(_handed_up(operator), made_by_solution):
                span = comparison.text.condition(operator)
                what = f"`{comparison.text.words(span)}`" if span else f"a condition on `{table}`"
                yield Hit(
                    f"{what} comes late: {rows(entered)} are made before it, and {operator.rows:,} are left",
                    f"can it be asked where `{table}` is read?",
                    span,
                )


def _is_late(operator: Operator) -> bool:
    """Not where it stands right above the table, which only means that the engine could not do both at once."""
    below = operator.children[0]
    while below.kind in ("projection", "filter") and below.children:
        below = below.children[0]
    return below.kind not in ("scan", "values", "unnest")


def _handed_up(operator: Operator) -> int:
    """Rows made here and below out of those that tables gave."""
    return sum(one.rows_made for one in operator.every if one.kind != "scan")


def _asked(operator: Operator, scans: tuple[Operator, ...]) -> Iterator[str]:
    """Tables whose own columns are all that one of the conditions asks for."""
    for condition in " ".join(operator.conditions).split(" AND "):
        names = {name.lower() for name in _NAME.findall(_TEXT.sub("", condition))} - _WORDS
        for scan in scans:
            if names and names <= {column.lower() for column in scan.expressions}:
                yield scan.table
                return

from collections import Counter

from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.wording import rows


@rule()
def more_scans_than_solution(comparison: Comparison) -> Hits:
    """A table is read again and again where fewer passes over it would do.

    Each part of a query that names a table reads it once more: the sides of a
    UNION, each subquery, each join with itself.

        SELECT (SELECT count(*) FROM loans WHERE kind = 'book'),
          (SELECT count(*) FROM loans WHERE kind = 'film')         -- avoid
        SELECT count(*) FILTER (WHERE kind = 'book'),
          count(*) FILTER (WHERE kind = 'film') FROM loans         -- prefer

    One pass can answer several questions: FILTER and CASE ask them side by side,
    GROUP BY for each group, a window beside each row.
    """
    if not comparison.exceeds(comparison.plan.rows_scanned, comparison.solution.rows_scanned):
        return
    mine, wanted = (Counter(scan.table for scan in one.scans) for one in (comparison.plan, comparison.solution))
    for table, times in mine.items():
        scanned = sum(scan.rows_made for scan in comparison.plan.scans if scan.table == table)
        before = sum(scan.rows_made for scan in comparison.solution.scans if scan.table == table)
        if table and times > max(wanted[table], 1) and comparison.exceeds(scanned, before):
            yield Hit(
                f"`{table}` is read {times} times: {rows(scanned)}",
                "can one pass over the table answer several of these questions?",
                comparison.text.table(table, 1),
            )

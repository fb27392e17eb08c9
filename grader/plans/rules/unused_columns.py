from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison


@rule()
def unused_columns(comparison: Comparison) -> Hits:
    """Columns are read from files although the task needs none of them.

    Parquet keeps each column by itself, so that a query reads only those that it
    asks for. SELECT * asks for all, and with DISTINCT, UNION or a whole row as a
    value behind it, the engine cannot leave out what is not used in the end.

        SELECT count(*) FROM (SELECT DISTINCT * FROM clicks)   -- avoid
        SELECT count(DISTINCT id) FROM clicks                  -- prefer

    Name the columns that you need, in each step.
    """
    for table in comparison.solution.root.tables:
        if not any(scan.files_read for scan in comparison.plan.scans if scan.table == table):
            continue
        mine, wanted = (
            {column for scan in one.scans if scan.table == table for column in scan.expressions}
            for one in (comparison.plan, comparison.solution)
        )
        if len(mine) > max(comparison.factor * len(wanted), len(wanted) + 1):
            yield Hit(
                f"{len(mine)} columns of `{table}` are read from its files, where {len(wanted)} would do",
                "name the columns that you need instead of all of them",
                comparison.text.stars() or comparison.text.table(table),
            )

import re

from grader.plans import Hit, Hits, rule
from grader.plans.comparison import Comparison
from grader.plans.wording import about, rows
from grader.values.plan import Operator

_NAME = re.compile(r"[^\W\d]\w*")


@rule()
def full_scan(comparison: Comparison) -> Hits:
    """All of a table is read, although an index or its files could spare most of it.

    An index finds the rows with a value at once, and of a table stored in files by
    day only those of the days asked for are read. Both need a condition that holds
    the column itself against a value, without a function or cast around it, and
    that is not one side of an OR.

        WHERE phone::VARCHAR = '5550123'        -- avoid
        WHERE phone = 5550123                   -- prefer
        WHERE day = '2024-05-01' OR id = 7      -- avoid
        WHERE day = '2024-05-01' AND id = 7     -- prefer

    Calculate on the side of the value, and leave the column as it is.
    """
    for table in comparison.solution.root.tables:
        mine = [scan for scan in comparison.plan.scans if scan.table == table]
        wanted = [scan for scan in comparison.solution.scans if scan.table == table]
        if all(scan.uses_index for scan in wanted):
            scanned, needed = (sum(scan.rows_made for scan in scans) for scans in (mine, wanted))
            if comparison.exceeds(scanned, needed) and not all(scan.uses_index for scan in mine):
                yield Hit(
                    f"`{table}` is read from end to end: {rows(scanned)}",
                    "it has an index, which a condition finds that holds the bare column against a value",
                    _place(comparison, table, wanted),
                )
        read, enough = (sum(scan.files_read or 0 for scan in scans) for scans in (mine, wanted))
        if enough and read > max(comparison.factor * enough, enough + 1):
            yield Hit(
                f"{read:,} files of `{table}` are read, where {about(comparison.factor * enough)} would do",
                "a condition on the column that the files are parted by leaves the others out, "
                "if it holds the bare column against a value and is not one side of an OR",
                _place(comparison, table, wanted),
            )


def _place(comparison: Comparison, table: str, wanted: list[Operator]) -> tuple[int, int] | None:
    """The learner's condition on the column that is worth it, or else the table."""
    names = (name for scan in wanted for text in scan.conditions for name in _NAME.findall(text))
    spans = (comparison.text.condition_on(name) for name in names)
    return next(filter(None, spans), None) or comparison.text.table(table)

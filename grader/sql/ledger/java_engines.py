"""What Trino, Spark and their like tell of themselves, or call as DuckDB calls something else."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.families import PRESTO, SPARK
from grader.sql.ledger.loss import Loss, called, of

_ENGINES = PRESTO | SPARK


def _counted_in_pivot(tree: exp.Expr) -> Iterator[exp.Expr]:
    return (pivot for pivot in tree.find_all(exp.Pivot) if pivot.find(exp.Count, exp.CountIf))


LOSSES = (
    # Names of types are DuckDB's.
    Loss("TYPEOF", of(exp.Typeof), _ENGINES),
    # A schema is written otherwise.
    Loss("FROM_JSON", of(exp.FromJson), SPARK),
    # NULL where there is nothing to count.
    Loss("COUNT in PIVOT", _counted_in_pivot, SPARK),
    Loss("HASH", called("HASH"), SPARK),
)

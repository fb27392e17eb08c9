from sqlglot import exp

from grader.sql.ledger.loss import Loss, column_named, having

_ORACLE = frozenset({"oracle"})

LOSSES = (
    Loss("ROWNUM", column_named("rownum"), _ORACLE),
    Loss("an outer join written (+)", having(exp.Column, "join_mark"), frozenset()),
)

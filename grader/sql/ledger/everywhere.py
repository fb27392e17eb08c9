"""What no dialect's statement keeps on its way to DuckDB."""

from sqlglot import exp

from grader.sql.ledger.loss import Loss, having, of

LOSSES = (
    Loss("WITH TIES", having(exp.LimitOptions, "with_ties")),
    Loss("MATCH_RECOGNIZE", of(exp.MatchRecognize)),
    Loss("LATERAL VIEW OUTER", having(exp.Lateral, "view", "outer")),
    Loss("a variable", of(exp.Parameter, exp.SessionParameter)),
    Loss("a random sample", of(exp.TableSample)),
)

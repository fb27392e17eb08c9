"""MySQL's functions and clauses that have no faithful form here."""

from sqlglot import exp

from grader.sql.families import MYSQL
from grader.sql.ledger.loss import Loss, called, of

_FUNCTIONS = (
    "ADDTIME", "SUBTIME", "TIMEDIFF", "SEC_TO_TIME", "PERIOD_ADD", "PERIOD_DIFF", "FROM_DAYS", "TO_SECONDS",
    "GET_FORMAT", "EXPORT_SET", "MAKE_SET", "CONV", "INET_ATON", "INET_NTOA", "LAST_INSERT_ID", "FOUND_ROWS",
    "ROW_COUNT", "CONNECTION_ID", "BENCHMARK", "SLEEP", "UTC_TIMESTAMP", "UTC_DATE", "UTC_TIME", "NAME_CONST",
    "WEIGHT_STRING", "OCT", "ORD", "QUOTE", "SOUNDEX", "CRC32", "INTERVAL", "JSON_ARRAYAGG", "JSON_OBJECTAGG",
    "JSON_CONTAINS", "JSON_SEARCH", "JSON_LENGTH", "JSON_UNQUOTE", "RAND", "TIME_FORMAT",
)  # fmt: skip

LOSSES = (
    Loss("a variable", of(exp.PropertyEQ), MYSQL),
    Loss("a function of MySQL", called(*_FUNCTIONS), MYSQL),
    Loss("`~`", of(exp.BitwiseNot), MYSQL),
    Loss("a character set", of(exp.Introducer), MYSQL),
    Loss("a comparison of sounds", of(exp.Soundex), MYSQL),
    Loss("full-text search", of(exp.MatchAgainst), MYSQL),
)

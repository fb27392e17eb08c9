"""SQLite's functions and columns that have no faithful form here."""

from sqlglot import exp

from grader.sql.ledger.loss import Loss, called, column_named, of

_SQLITE = frozenset({"sqlite"})
_FUNCTIONS = (
    "CHANGES", "LAST_INSERT_ROWID", "LOAD_EXTENSION", "QUOTE", "RANDOMBLOB", "SOUNDEX", "SQLITE_OFFSET", "TIMEDIFF",
    "TOTAL_CHANGES", "ZEROBLOB", "JSON_EACH", "JSON_TREE", "LIKELY", "UNLIKELY", "LIKELIHOOD", "GLOB", "LIKE",
)  # fmt: skip

LOSSES = (
    Loss("the number of a row", column_named("rowid", "oid", "_rowid_"), _SQLITE),
    Loss("a function of SQLite", called(*_FUNCTIONS), _SQLITE),
    Loss("a random number", of(exp.Rand), _SQLITE),
    Loss("CHAR of several", lambda tree: (one for one in tree.find_all(exp.Chr) if len(one.expressions) > 1), _SQLITE),
    Loss("full-text search", of(exp.Match), _SQLITE),
)

"""The ledger of what sqlglot loses on the way to DuckDB without a word, and what has no faithful form there.

Three nets, from the particular to the general: constructs known to lose their meaning, in the files of this folder;
whatever leaves no trace in the translation when it is taken out of the statement (`traceless`); and what sqlglot itself
reports (`sql.translation`). An answer caught in one is `unsupported`, without a score, for a human to look at.
"""

from sqlglot import exp

from grader.sql.ledger import (
    bigquery,
    everywhere,
    java_engines,
    mysql,
    oracle,
    postgres,
    regexes,
    snowflake,
    sql_server,
    sqlite,
)
from grader.sql.ledger.loss import unsupported
from grader.sql.ledger.traceless import named, traceless
from grader.values.run import Failure

LEDGER = tuple(
    loss
    for module in (bigquery, everywhere, java_engines, mysql, oracle, postgres, regexes, snowflake, sql_server, sqlite)
    for loss in module.LOSSES
)


def lost(tree: exp.Expr, dialect: str) -> Failure | None:
    """The first thing in the statement that the translation would lose."""
    for loss in LEDGER:
        if not loss.dialects or dialect in loss.dialects:
            for node in loss.find(tree):
                return unsupported(loss.what, node)
    for node, key in traceless(tree):
        return unsupported(named(node, key), node)
    return None

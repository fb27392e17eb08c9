"""What Oracle has and no bridge leads to."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.bridges.oracle.level_rows import makes_rows
from grader.sql.ledger.loss import Loss, called, column_named, having

_ORACLE = frozenset({"oracle"})


def _hierarchies(tree: exp.Expr) -> Iterator[exp.Expr]:
    return (connect for connect in tree.find_all(exp.Connect) if not makes_rows(connect))


def _joined_beside_sum(tree: exp.Expr) -> Iterator[exp.Expr]:
    """Both bind alike there, from left to right; sqlglot reads the sum first."""
    for joined in tree.find_all(exp.DPipe):
        if isinstance(joined.expression, exp.Add | exp.Sub) or isinstance(joined.this, exp.Add | exp.Sub):
            yield joined


def _hypothetical(tree: exp.Expr) -> Iterator[exp.Expr]:
    ranks = (exp.Rank, exp.DenseRank, exp.PercentRank, exp.CumeDist)
    return (node for node in tree.find_all(exp.WithinGroup) if isinstance(node.this, ranks))


LOSSES = (
    Loss("|| beside + or - without brackets", _joined_beside_sum, _ORACLE),
    Loss("the rank of a value that is not there", _hypothetical),
    Loss("ROWNUM", column_named("rownum", "rowid", "connect_by_isleaf"), _ORACLE),
    Loss("an outer join written (+)", having(exp.Column, "join_mark"), frozenset()),
    Loss("CONNECT BY", _hierarchies),
    Loss("a time zone of the session", column_named("sessiontimezone", "dbtimezone"), _ORACLE),
    Loss("SELECT … INTO", having(exp.Select, "into"), _ORACLE),
    Loss(
        "this function",
        called(
            "LENGTHB", "LENGTHC", "SUBSTRB", "INSTRB", "ASCIISTR", "WM_CONCAT", "APPROX_MEDIAN", "TO_BINARY_DOUBLE",
            "TO_BINARY_FLOAT",
            "REGEXP_INSTR", "SOUNDEX", "VSIZE", "DUMP", "ORA_HASH", "USERENV", "SYS_CONTEXT", "SYS_GUID", "NLS_UPPER",
            "NLS_LOWER", "NLSSORT", "NLS_INITCAP", "TO_MULTI_BYTE", "TO_SINGLE_BYTE", "TO_CLOB", "TO_NCHAR", "RAWTOHEX",
            "HEXTORAW", "TO_DSINTERVAL", "TO_YMINTERVAL", "NEW_TIME", "FROM_TZ", "TO_TIMESTAMP_TZ", "SYS_EXTRACT_UTC",
            "NANVL", "REMAINDER", "WIDTH_BUCKET", "BITAND", "COSH", "SINH", "TANH", "GROUP_ID", "LNNVL",
            "SYS_CONNECT_BY_PATH", "COLLECT", "CARDINALITY", "XMLAGG", "XMLELEMENT", "STATS_MODE", "CORR_S", "CORR_K",
            "APPROX_COUNT_DISTINCT", "EMPTY_CLOB", "TZ_OFFSET", "SESSIONTIMEZONE", "DBTIMEZONE", "UNISTR", "COMPOSE",
            "VALIDATE_CONVERSION", "CHARTOROWID", "ROWIDTOCHAR", "SCN_TO_TIMESTAMP", "STANDARD_HASH", "XMLTYPE",
        ),
        _ORACLE,
    ),
)  # fmt: skip

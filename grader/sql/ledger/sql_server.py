"""What SQL Server has and no bridge leads to."""

from collections.abc import Iterator

from sqlglot import exp

from grader.sql.families import SQL_SERVER
from grader.sql.ledger.loss import Loss, called, having, of


def _every_column_unpivoted(tree: exp.Expr) -> Iterator[exp.Expr]:
    """Names and values of UNPIVOT stand in another order here, which shows when all columns are asked for."""
    for pivot in tree.find_all(exp.Pivot):
        select = pivot.find_ancestor(exp.Select)
        if pivot.args.get("unpivot") and select is not None and select.is_star:
            yield pivot


LOSSES = (
    Loss("all columns of UNPIVOT", _every_column_unpivoted, SQL_SERVER),
    Loss("SELECT … INTO", having(exp.Select, "into"), SQL_SERVER),
    Loss("OPENJSON or a function of XML", of(exp.OpenJSON, exp.ScopeResolution), SQL_SERVER),
    Loss("a hash", of(exp.MD5, exp.SHA, exp.SHA2), SQL_SERVER),
    Loss(
        "this function",
        called(
            "USER_NAME", "ROWCOUNT_BIG", "ERROR_NUMBER", "XACT_STATE", "IDENT_CURRENT", "SERVERPROPERTY", "COL_LENGTH",
            "STR", "DIFFERENCE", "SOUNDEX", "ISDATE", "PARSENAME", "DATE_BUCKET", "SWITCHOFFSET", "TODATETIMEOFFSET",
            "STRING_ESCAPE", "UNICODE", "NCHAR", "CHECKSUM", "CHECKSUM_AGG", "BINARY_CHECKSUM", "HASHBYTES", "ISJSON",
            "JSON_MODIFY", "APPROX_COUNT_DISTINCT", "DATETIME2FROMPARTS", "DATETIMEOFFSETFROMPARTS", "COMPRESS",
            "SMALLDATETIMEFROMPARTS", "TIMEFROMPARTS", "NEWID", "NEWSEQUENTIALID", "OBJECT_ID", "DB_NAME", "PARSE",
            "TRY_PARSE", "FORMATMESSAGE", "ERROR_MESSAGE", "SCOPE_IDENTITY", "HOST_NAME", "APP_NAME",
            "BIT_COUNT", "LEFT_SHIFT", "RIGHT_SHIFT", "GETANSINULL", "SQL_VARIANT_PROPERTY",
        ),
        SQL_SERVER,
    ),
)  # fmt: skip

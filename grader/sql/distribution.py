"""How Redshift lays a table out, where sqlglot cannot read it: blanked out, so that places stay."""

import re

from grader.sql.client import masked

_CREATE = re.compile(r"\s*CREATE\b", re.IGNORECASE)
#: Beside a column, and what stands for a list of columns behind the table.
_LAID_OUT = re.compile(
    r"\b(?:(?:DISTKEY|SORTKEY)\b(?!\s*\()(?:\s+AUTO\b)?|INTERLEAVED(?=\s+SORTKEY\b)|ENCODE\s+AUTO\b)", re.IGNORECASE
)


def without_distribution(statement: str, dialect: str) -> str:
    """
    >>> without_distribution("CREATE TABLE t (a INT DISTKEY, b INT) SORTKEY (b)", "redshift")
    'CREATE TABLE t (a INT        , b INT) SORTKEY (b)'
    """
    if dialect != "redshift" or not _CREATE.match(masked(statement, dialect)):
        return statement
    for found in _LAID_OUT.finditer(masked(statement, dialect)):
        statement = statement[: found.start()] + " " * len(found[0]) + statement[found.end() :]
    return statement

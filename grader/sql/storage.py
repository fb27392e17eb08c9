"""What a column is in databases with fewer types than DuckDB.

MySQL's BOOLEAN is a number (https://dev.mysql.com/doc/refman/8.4/en/numeric-type-syntax.html), and SQLite has no dates
and times but text (https://www.sqlite.org/datatype3.html).
"""

from grader.sql.families import MYSQL

_MOMENTS = ("DATE", "TIME")


def stored(type_: str, dialect: str) -> str:
    """The type that a column of a DuckDB type has there.

    >>> stored("BOOLEAN", "mysql"), stored("TIMESTAMP", "sqlite"), stored("DATE", "mysql")
    ('INTEGER', 'VARCHAR', 'DATE')
    """
    if type_ == "BOOLEAN" and (dialect == "sqlite" or dialect in MYSQL):
        return "INTEGER"
    if dialect == "sqlite" and type_.startswith(_MOMENTS) and not type_.endswith("]"):
        return "VARCHAR"
    return type_

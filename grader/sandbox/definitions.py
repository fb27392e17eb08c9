"""The statements that made the fixture's tables, as the engine keeps them, for copies of these."""

from collections.abc import Callable
from typing import Any

#: Runs trusted SQL and gives its rows.
Execute = Callable[[str], list[tuple[Any, ...]]]


def without_foreign_keys(execute: Execute, schema: str, table: str) -> str:
    """CREATE TABLE with every other rule and default; empty where there is no such table."""
    where = f"database_name = 'memory' AND schema_name = '{_escaped(schema)}' AND table_name = '{_escaped(table)}'"
    found = execute(f"SELECT sql FROM duckdb_tables() WHERE {where}")
    sql = str(found[0][0]) if found else ""
    for (text,) in execute(
        f"SELECT constraint_text FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY' AND {where}"
    ):
        sql = sql.replace(f", {text}", "", 1)
    return sql


def sequences(execute: Execute) -> list[tuple[str, str]]:
    """Schema and CREATE SEQUENCE."""
    return [(schema, sql) for schema, sql in execute(_OF_KIND.format(kind="sequences"))]


def indexes(execute: Execute) -> list[tuple[str, str]]:
    """Schema and CREATE INDEX, without those that belong to keys."""
    return [(schema, sql) for schema, sql in execute(_OF_KIND.format(kind="indexes"))]


def views(execute: Execute) -> list[tuple[str, str]]:
    """Schema and CREATE VIEW, those first that others may stand on."""
    query = "SELECT view_oid, schema_name, sql FROM duckdb_views() WHERE database_name = 'memory' AND NOT internal"
    # The engine lists them by name.
    return [(schema, sql) for _, schema, sql in sorted(execute(query))]


_OF_KIND = "SELECT schema_name, sql FROM duckdb_{kind}() WHERE database_name = 'memory'"


def _escaped(text: str) -> str:
    return text.replace("'", "''")

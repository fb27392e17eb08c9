"""The engine as strangers meet it: our settings, and then the lock."""

from pathlib import Path

import duckdb

from grader.values.names import literal
from grader.values.pack import Collation, Limits

_CONFIGURATION: dict[str, str | int | float | list[str]] = {
    "threads": 1,
    "temp_directory": "",
    "python_enable_replacements": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "allow_community_extensions": "false",
}
#: Set for every connection: a submission runs in one of its own.
_SETTINGS = (
    "SET GLOBAL TimeZone = 'UTC'",
    "SET GLOBAL errors_as_json = true",
    "SET GLOBAL max_expression_depth = 1000",
    "SET GLOBAL secret_directory = ''",
    "SET GLOBAL home_directory = ''",
)
#: It counts deleted rows: after a DELETE, ORDER BY with LIMIT loses rows (DuckDB 2.0.0).
_WITHOUT = ("row_group_pruner",)
#: What makes plans faster, and unlike the query that they are for.
_NOISE = ("compressed_materialization", "late_materialization", "join_filter_pushdown", "statistics_propagation")
_LOCK = ("SET GLOBAL enable_external_access = false", "SET GLOBAL lock_configuration = true")


def connected(limits: Limits, collation: Collation, plain_plans: bool = False) -> duckdb.DuckDBPyConnection:
    """An empty instance of its own, not locked yet."""
    connection = duckdb.connect(":memory:", config={**_CONFIGURATION, "memory_limit": f"{limits.memory}B"})
    for setting in _SETTINGS:
        connection.execute(setting)
    without = ",".join((*_WITHOUT, *(_NOISE if plain_plans else ())))
    connection.execute(f"SET GLOBAL disabled_optimizers = '{without}'")
    if collation == "nocase":
        connection.execute("SET GLOBAL default_collation = 'nocase'")
    return connection


def lock(connection: duckdb.DuckDBPyConnection, limits: Limits, *folders: Path) -> None:
    """No setting, network or file from here on, for anyone, beside those in `folders`."""
    connection.execute(f"SET GLOBAL max_execution_time = {round(limits.seconds * 1000)}")
    if folders:
        named = ", ".join(literal(f"{folder.as_posix()}/") for folder in folders)
        connection.execute(f"SET GLOBAL allowed_directories = [{named}]")
    for setting in _LOCK:
        connection.execute(setting)

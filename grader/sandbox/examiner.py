"""Our own instance, to which databases that strangers' scripts built are attached, to be read and tried.

Their macros mean nothing here as long as nobody says USE.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.engine import connected, lock
from grader.sandbox.relations import relations
from grader.values.names import literal
from grader.values.pack import Collation, Limits
from grader.values.relation import Relation
from grader.values.run import Failure


class Examiner:
    """Reads files below `folder`, and nothing else."""

    def __init__(self, folder: Path, limits: Limits, collation: Collation = "binary") -> None:
        self._connection = connected(limits, collation)
        lock(self._connection, limits, folder)

    def execute(self, sql: str) -> list[tuple[Any, ...]]:
        """Runs trusted SQL.

        Raises:
            duckdb.Error: with the engine's complaint as JSON.
        """
        return self._connection.execute(sql).fetchall()

    def described(self, sql: str) -> list[tuple[str, str]]:
        """Name and type of each column of a query."""
        return [(str(name), str(kind)) for name, kind, *_ in self._connection.execute(f"DESCRIBE {sql}").fetchall()]

    @contextmanager
    def attached(self, files: Mapping[str, Path], writes: bool = False) -> Iterator[None]:
        there: list[str] = []
        try:
            for name, path in files.items():
                mode = "" if writes else " (READ_ONLY)"
                self._connection.execute(f"ATTACH {literal(path.as_posix())} AS {name}{mode}")
                there.append(name)
            yield
        finally:
            for name in reversed(there):
                self._connection.execute(f"DETACH {name}")

    def relations(self, catalog: str) -> tuple[Relation, ...]:
        """Of an attached database."""
        return relations(self.execute, catalog)

    def tried(self, *statements: str) -> Failure | None:
        """What stands in the way of changes, which are taken back in any case."""
        self._connection.execute("BEGIN")
        try:
            for statement in statements:
                self._connection.execute(statement)
        except ERRORS as error:
            return failure(error, statement)
        finally:
            self._rollback()
        return None

    def _rollback(self) -> None:
        try:
            self._connection.execute("ROLLBACK")
        except duckdb.TransactionException:
            return

    def is_intact(self) -> bool:
        try:
            return not self.execute(
                "FROM duckdb_databases() WHERE NOT internal AND database_name <> 'memory'"
            ) and not self.execute("FROM duckdb_tables() WHERE database_name = 'memory'")
        except duckdb.Error:
            return False

    def close(self) -> None:
        self._connection.close()

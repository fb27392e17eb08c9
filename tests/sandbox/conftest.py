"""`pytest tests/sandbox --all-hostile` grades every hostile submission, not a fixed part of them, and takes minutes."""

from collections.abc import Iterator

import pytest
from employees import SCRIPT, Open

from grader.sandbox.database import Database
from grader.values.pack import Collation, Limits


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all-hostile", action="store_true", help="grade all hostile submissions, not a part of them")


@pytest.fixture(scope="module")
def open_database() -> Iterator[Open]:
    opened: list[Database] = []

    def opening(extra: str = "", collation: Collation = "binary", **limits: float) -> Database:
        database = Database(Limits(**{"seconds": 10, **limits}), collation)
        database.execute(SCRIPT + extra)
        database.lock()
        opened.append(database)
        return database

    yield opening
    for database in opened:
        database.close()


@pytest.fixture(scope="module")
def database(open_database: Open) -> Database:
    return open_database()

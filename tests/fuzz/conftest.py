"""`pytest -n0 tests/fuzz --fuzz-seconds 60` gives each test fresh inputs for a minute, and tells how many.

Without it the inputs are few, and the same every time.
"""

import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from grader.sandbox.database import Database
from grader.values.pack import Limits

_CLUB = Path(__file__).parents[1] / "dialects/schema.sql"
_told: list[str] = []


def pytest_configure(config: pytest.Config) -> None:
    """The profile that the tests of this folder take on when they are imported."""
    common = settings(deadline=None, suppress_health_check=list(HealthCheck))
    if config.getoption("--fuzz-seconds"):
        settings.register_profile("fuzz", common, max_examples=400, print_blob=True)
    else:
        settings.register_profile("fuzz", common, max_examples=60, derandomize=True)


@pytest.fixture(scope="module")
def club() -> Iterator[Database]:
    """The tables of the dialects' statements, locked."""
    database = Database(Limits(seconds=2, memory=256_000_000, rows=10_000))
    database.execute(_CLUB.read_text())
    database.lock()
    yield database
    database.close()


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Once, or again and again until the time is over."""
    start = time.monotonic()
    seconds = pyfuncitem.config.getoption("--fuzz-seconds")
    rounds, result = 1, None
    try:
        result = yield
        while time.monotonic() < start + seconds:
            rounds += 1
            names = pyfuncitem._fixtureinfo.argnames
            pyfuncitem.obj(**{name: pyfuncitem.funcargs[name] for name in names})
    finally:
        _told.append(f"{pyfuncitem.name}: {rounds} rounds in {time.monotonic() - start:.0f} s")
    return result


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in _told if config.getoption("--fuzz-seconds") else ():
        terminalreporter.write_line(line)

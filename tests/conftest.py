"""What all tests share: `--update` rewrites golden files and the data of fixtures; `--fuzz-seconds` fuzzes for long;
`--all-pairs` tries every pair of queries with a known verdict, on more databases."""

from collections.abc import Iterator

import pytest

from grader.sandbox import nursery


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files with what is there now")
    parser.addoption("--fuzz-seconds", type=float, default=0, help="each test of tests/fuzz: fresh inputs for so long")
    parser.addoption("--all-pairs", action="store_true", help="try every pair of tests/quality, on more databases")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing is kept in, or comes from, the cache of whoever runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session", autouse=True)
def _well_fed_nursery() -> None:
    """One server for all tests of a process, which has loaded once what their some hundred workers need."""
    nursery.prepare(also=nursery.LOADED_MEANWHILE)

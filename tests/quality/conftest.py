"""Which pairs are tried: some of them, always the same, unless `--all-pairs` asks for all."""

import hashlib

import pytest
from pairs import Pair, pairs

#: One of so many.
_SHARE = 16


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Tests ask for a `pair`, of whatever verdict, or for a `different` or `equal` one."""
    for name, verdicts in {"pair": (True, False), "different": (True,), "equal": (False,)}.items():
        if name in metafunc.fixturenames:
            chosen = [pair for pair in pairs() if pair.differ in verdicts and _is_tried(pair, metafunc.config)]
            metafunc.parametrize(name, chosen, ids=str)


def _is_tried(pair: Pair, config: pytest.Config) -> bool:
    return config.getoption("--all-pairs") or hashlib.sha256(str(pair).encode()).digest()[0] % _SHARE == 0


@pytest.fixture(scope="module")
def all_pairs(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--all-pairs"))

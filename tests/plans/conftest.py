from collections.abc import Iterator

import pytest
from shop import of_scale, opened

from grader.plans.growth import SCALES
from grader.sandbox.database import Database


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """At its usual size, with a lake."""
    database = opened(lake=tmp_path_factory.mktemp("lake"))
    yield database
    database.close()


@pytest.fixture(scope="session")
def shops(shop: Database) -> Iterator[list[Database]]:
    """At every size."""
    yield [shop, *map(of_scale, SCALES[1:])]
    for scale in SCALES[1:]:
        of_scale(scale).close()

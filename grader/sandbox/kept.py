"""Values that workers leave for each other in their run's own folder, so that they do not travel with every task."""

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

from grader.sandbox import files

#: Values that a worker has at hand.
_AT_HAND = 8


def keep(path: str, value: object) -> None:
    """For `kept` in any worker of the run."""
    with files.allowed():
        Path(path).write_bytes(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))


@lru_cache(_AT_HAND)
def kept(path: str) -> Any:
    return pickle.loads(Path(path).read_bytes())

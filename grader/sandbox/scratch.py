"""Files of databases that are needed for a while."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path


class Scratch:
    """A folder for them, which is there already."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._numbers = count()

    def fresh(self) -> Path:
        """A file that is not there yet."""
        return self.folder / f"{next(self._numbers)}.db"

    def copied(self, path: Path) -> Path:
        copy = self.fresh()
        shutil.copyfile(path, copy)
        return copy

    def below(self, name: str) -> Path:
        """A folder in it, empty whatever was left there."""
        folder = self.folder / name
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        return folder


def lasting() -> Path:
    """A folder that goes with the run."""
    return Path(tempfile.mkdtemp(prefix="models-"))


@contextmanager
def scratch(within: Path) -> Iterator[Scratch]:
    """A folder that goes with what it is for."""
    with tempfile.TemporaryDirectory(dir=within, ignore_cleanup_errors=True) as folder:
        yield Scratch(Path(folder))

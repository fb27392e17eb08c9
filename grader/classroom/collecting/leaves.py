"""Files that were handed in, on disk and in archives alike: what lies where, and how to read it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from grader.classroom.collecting.names import as_told, is_hidden
from grader.pack.disk import real
from grader.values.run import Failure

SQL, NOTEBOOK, ZIP = ".sql", ".ipynb", ".zip"
#: What is ever read, and the bytes of each that may be.
READ = {SQL: 1_000_000, NOTEBOOK: 20_000_000, ZIP: 50_000_000}
SAVE_AS_UTF8 = "save the file as UTF-8"
#: Gives the bytes of a file, or why there are none; one that has more than so many is not read.
Content = Callable[[int], bytes | Failure]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A file, a symbolic link, which is not followed, or a part of a file."""

    #: As its user would name it.
    path: Path
    content: Content
    is_link: bool = False
    #: Lies in a learner's archive; another archive in there is not opened.
    is_packed: bool = False
    #: Of a part, the exercise that it names, as written.
    exercise: str = ""
    #: Of a part, the line of its file where it begins.
    line: int = 0

    @property
    def told(self) -> str:
        return as_told(self.path) + (f", line {self.line}" if self.line else "")

    @property
    def suffix(self) -> str:
        return self.path.suffix.lower()


class Folder(Protocol):
    """On disk, or in an archive; what is hidden is not there."""

    @property
    def path(self) -> Path: ...

    def folders(self) -> list[str]:
        """By name."""

    def files(self, notes: list[str], deep: bool = True) -> list[Leaf]:
        """By path; what cannot be looked at is added to `notes`."""

    def __truediv__(self, name: str) -> "Folder": ...


@dataclass(frozen=True, slots=True)
class OnDisk:
    path: Path

    def folders(self) -> list[str]:
        try:
            inside = [entry.name for entry in os.scandir(self.path) if entry.is_dir(follow_symlinks=False)]
        except OSError:
            # `files` tells.
            return []
        return sorted(name for name in inside if not is_hidden(name))

    def files(self, notes: list[str], deep: bool = True) -> list[Leaf]:
        found: list[Leaf] = []
        waiting = [self.path]
        while waiting:
            here = waiting.pop()
            try:
                inside = sorted(os.scandir(here), key=lambda entry: entry.name)
            except OSError as error:
                notes.append(f"{as_told(here)}: cannot be read: {str(error.strerror or error).lower()}")
                continue
            for entry in inside:
                if is_hidden(entry.name):
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    found.append(on_disk(Path(entry.path)))
                elif deep:
                    waiting.append(Path(entry.path))
                    if entry.name.lower().endswith(".sql"):
                        notes.append(f"{as_told(entry.path)}: is a folder, not an .sql file")
        return sorted(found, key=lambda leaf: leaf.path)

    def __truediv__(self, name: str) -> "OnDisk":
        return OnDisk(self.path / name)


def on_disk(path: Path) -> Leaf:
    return Leaf(path, partial(_bytes, path), path.is_symlink())


def as_asked(path: Path) -> Leaf:
    """What the user names may be a link, unlike what lies in a folder."""
    return Leaf(path, partial(_bytes, real(path)))


def _bytes(path: Path, limit: int) -> bytes | Failure:
    name = as_told(path.name)
    try:
        if path.is_symlink():
            return linked(name)
        if not path.is_file():
            return unreadable(f"{name} is not a file", "hand in a text file")
        if path.stat().st_size > limit:
            return too_large(name, limit)
        return path.read_bytes()
    except OSError as error:
        return unreadable(f"{name} cannot be read: {str(error.strerror or error).lower()}")


def linked(name: str) -> Failure:
    return unreadable(f"{name} is a symbolic link, which is not followed", "hand in the file itself")


def too_large(name: str, limit: int) -> Failure:
    return unreadable(f"{name} is larger than {limit:,} bytes", "hand in the query only")


def unreadable(message: str, help_: str = "") -> Failure:
    return Failure("refused", "unreadable", message, help_)

"""Zip archives, looked into where they are: nothing of them is ever written, whatever names and sizes they claim."""

import contextlib
import io
import re
import stat
import struct
import unicodedata
import zipfile
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from grader.classroom.collecting.leaves import READ, ZIP, Leaf, as_asked, linked, too_large, unreadable
from grader.classroom.collecting.names import as_told, is_hidden
from grader.errors import SubmissionsError
from grader.values.run import Failure

#: Bytes of an archive as it is, and of all that would be read of one; that of a class is the instructor's.
_MAX_OF_CLASS = 1_000_000_000
_READ_OF_CLASS, _READ_OF_LEARNER = 4_000_000_000, 100_000_000
#: Files and folders in one, and folders around a file.
_MEMBERS_OF_CLASS, _MEMBERS_OF_LEARNER, _DEPTH, _LONGEST = 500_000, 10_000, 50, 1_000
_TOLD_AT_ONCE = 5
#: What each file in an archive begins with in its table of contents.
_SIGNATURE = b"PK\x01\x02"
_LOCKED = 1
#: Others take memory as the file says; nearly everyone's are these.
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
#: What `zipfile` raises for archives that are none, or not quite.
_FAULTS = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError, OverflowError),
    *(NotImplementedError, OSError, RuntimeError, ValueError),
)
_UTF8 = 0x800
_DRIVE = re.compile(r"[A-Za-z]:")

_Tree = dict[str, "_Tree | Leaf"]


@dataclass(frozen=True, slots=True)
class InArchive:
    """A folder in an archive, or all of it."""

    path: Path
    tree: _Tree

    def folders(self) -> list[str]:
        return sorted(name for name, inner in self.tree.items() if isinstance(inner, dict))

    def files(self, notes: list[str], deep: bool = True) -> list[Leaf]:
        found: list[Leaf] = []
        waiting = [(self.path, self.tree)]
        while waiting:
            here, tree = waiting.pop()
            for name, inner in tree.items():
                if isinstance(inner, Leaf):
                    found.append(inner)
                elif deep:
                    waiting.append((here / name, inner))
                    if name.lower().endswith(".sql"):
                        notes.append(f"{as_told(here / name)}: is a folder, not an .sql file")
        return sorted(found, key=lambda leaf: leaf.path)

    def __truediv__(self, name: str) -> "InArchive":
        inner = self.tree[name]
        assert isinstance(inner, dict)
        return InArchive(self.path / name, inner)


def class_in(path: Path, notes: list[str]) -> InArchive:
    """
    Raises:
        SubmissionsError: it cannot be read.
    """
    folder = opened(as_asked(path), notes, of_class=True)
    if folder is None:
        raise SubmissionsError(notes.pop())
    return folder


def opened(leaf: Leaf, notes: list[str], of_class: bool = False) -> InArchive | None:
    """What lies in an archive; what cannot be read of it is told. Those in a learner's archive stay closed."""
    data = leaf.content(_MAX_OF_CLASS if of_class else READ[ZIP])
    if isinstance(data, Failure):
        notes.append(f"{leaf.told}: was not unpacked: {data.message}")
        return None
    try:
        if data.count(_SIGNATURE) > (limit := _MEMBERS_OF_CLASS if of_class else _MEMBERS_OF_LEARNER):
            raise zipfile.BadZipFile(f"it holds more than {limit:,} files")
        archive = zipfile.ZipFile(io.BytesIO(data))
        size = sum(min(info.file_size, READ.get(Path(info.filename).suffix.lower(), 0)) for info in archive.infolist())
        if size > (limit := _READ_OF_CLASS if of_class else _READ_OF_LEARNER):
            raise zipfile.BadZipFile(f"it holds more than {limit:,} bytes")
    except _FAULTS as error:
        notes.append(f"{leaf.told}: was not unpacked: {_reason(error)}")
        return None
    return InArchive(leaf.path, _tree(leaf.path, archive, of_class, notes))


def _tree(path: Path, archive: zipfile.ZipFile, of_class: bool, notes: list[str]) -> _Tree:
    members = [(info, _parts(info)) for info in archive.infolist()]
    times = Counter(parts for info, parts in members if parts and not info.is_dir())
    tree: _Tree = {}
    nameless = []
    told = set()
    for info, parts in members:
        if parts is None:
            nameless.append(f"{as_told(path)}: `{_shown(info)}` is no name for a file in an archive; it was left out")
        elif any(map(is_hidden, parts)):
            continue
        elif times[parts] > 1 or not _put(tree, path, parts, info, archive, of_class):
            told.add(parts)
    twice = [f"{as_told(path.joinpath(*parts))}: is there more than once; it was left out" for parts in sorted(told)]
    for alike in (nameless, twice):
        notes += alike[:_TOLD_AT_ONCE]
        if len(alike) > _TOLD_AT_ONCE:
            notes.append(f"{as_told(path)}: {len(alike) - _TOLD_AT_ONCE:,} more like this were left out")
    return tree


def _put(
    tree: _Tree, path: Path, parts: Sequence[str], info: zipfile.ZipInfo, archive: zipfile.ZipFile, of_class: bool
) -> bool:
    """Whether there was room: a file and a folder may claim the same name."""
    *above, name = parts
    for folder in [*above, *([name] if info.is_dir() else [])]:
        inner = tree.setdefault(folder, {})
        if isinstance(inner, Leaf):
            return False
        tree = inner
    if info.is_dir():
        return True
    if name in tree:
        return False
    place = path.joinpath(*parts)
    is_link = stat.S_ISLNK(info.external_attr >> 16)
    tree[name] = Leaf(place, partial(_content, archive, info, as_told(name)), is_link, is_packed=not of_class)
    return True


def _parts(info: zipfile.ZipInfo) -> tuple[str, ...] | None:
    """Folders and name; None of a name that leads elsewhere."""
    name = _name(info).replace("\\", "/")
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    harmless = parts and not name.startswith("/") and not _DRIVE.match(name) and ".." not in parts
    return parts if harmless and len(parts) <= _DEPTH and len(name) <= _LONGEST else None


def _name(info: zipfile.ZipInfo) -> str:
    """Many write UTF-8 without saying so."""
    name = info.filename
    if not info.flag_bits & _UTF8:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return unicodedata.normalize("NFC", name)


def _shown(info: zipfile.ZipInfo) -> str:
    name = as_told(_name(info))
    return name if len(name) <= 60 else f"{name[:59]}…"


def _content(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, limit: int) -> bytes | Failure:
    if stat.S_ISLNK(info.external_attr >> 16):
        return linked(name)
    if info.flag_bits & _LOCKED:
        return unreadable(f"{name} is locked with a password", "hand it in without one")
    if info.compress_type not in _READABLE:
        return unreadable(f"{name} is packed in an unusual way", "pack it as an ordinary zip archive")
    if info.file_size > limit:
        return too_large(name, limit)
    try:
        with archive.open(info) as file:
            # One more than it may have, so that the end is reached and the sum of its bytes is proven.
            return file.read(limit + 1)
    except _FAULTS as error:
        return unreadable(f"{name} cannot be read: {_reason(error)}", "pack it again")


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return "a name in it is not UTF-8"
    words = as_told(str(error)) or "it ends too early"
    return words[0].lower() + words[1:200]

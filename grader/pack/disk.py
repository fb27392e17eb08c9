"""Questions about paths that never raise: those of `Path` do where a folder may not be entered."""

import os
import stat
from pathlib import Path


def is_file(path: Path) -> bool:
    """Of those that end: reading a pipe would wait for ever."""
    return stat.S_ISREG(_mode(path))


def is_folder(path: Path) -> bool:
    return stat.S_ISDIR(_mode(path))


def is_there(path: Path) -> bool:
    """True for a dangling link too: somebody meant something to be there."""
    return os.path.lexists(path)


def is_dangling(path: Path) -> bool:
    return is_there(path) and not _mode(path) and path.is_symlink()


def real(path: Path) -> Path:
    """With every link followed; unlike `Path.resolve`, a circle of links is no exception."""
    return Path(os.path.realpath(path))


def absolute(path: Path) -> Path:
    """As typed, links kept, but from the root and without `..`: the folders above it are those its user sees."""
    return Path(os.path.normpath(path.absolute()))


def as_typed(path: Path, like: Path) -> Path:
    """An absolute path in the manner of another one: messages show paths the way the user writes them."""
    return path if like.is_absolute() else Path(os.path.relpath(path))


def entries(folder: Path) -> tuple[str, ...]:
    """Names in a folder, sorted, none where it cannot be read; hidden files and Python's leavings are nobody's work."""
    try:
        names = [child.name for child in folder.iterdir()]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if not name.startswith(".") and name != "__pycache__"))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (OSError, ValueError):
        return 0

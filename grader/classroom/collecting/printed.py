"""An answer found again by its path as reports print it, which may lead into a notebook or an archive."""

import re
from pathlib import Path

from grader.classroom.collecting.archives import InArchive, class_in, opened
from grader.classroom.collecting.handed_in import HandedIn
from grader.classroom.collecting.leaves import SQL, ZIP, Leaf, as_asked, on_disk
from grader.classroom.collecting.names import folded
from grader.classroom.collecting.parts import parts_of
from grader.pack.disk import entries, is_file, is_folder, is_there
from grader.values.pack import Exercise

_CELL = re.compile(r", cell \d+$")


def handed_in(path: Path, exercise: Exercise) -> HandedIn | None:
    """Of a file of several answers, the part that names the exercise; None where nothing is there.

    Raises:
        SubmissionsError: it lies in an archive that cannot be read.
    """
    if is_folder(path):
        return _folder(path, [on_disk(path / name) for name in entries(path)])
    file = path if is_there(path) else Path(_CELL.sub("", str(path)))
    if is_there(file):
        return HandedIn(path, (_own_part(as_asked(file), exercise),), False)
    packed = _packed(file)
    if [leaf.path for leaf in packed] == [file]:
        return HandedIn(path, (_own_part(packed[0], exercise),), False)
    return _folder(path, packed) if packed else None


def _folder(path: Path, leaves: list[Leaf]) -> HandedIn:
    return HandedIn(path, tuple(leaf for leaf in leaves if leaf.suffix == SQL), True)


def _own_part(file: Leaf, exercise: Exercise) -> Leaf:
    named = (part for part in parts_of(file, []) if folded(part.exercise.rpartition("/")[2]) == folded(exercise.name))
    return next(named, file)


def _packed(path: Path) -> list[Leaf]:
    """A file in an archive, or those of a folder there."""
    archive = next((above for above in path.parents if above.suffix.lower() == ZIP and is_file(above)), None)
    return [] if archive is None else _inside(class_in(archive, []), path)


def _inside(folder: InArchive, path: Path) -> list[Leaf]:
    leaves = folder.files([])
    for leaf in leaves:
        if leaf.suffix == ZIP and leaf.path in path.parents and (inner := opened(leaf, [])) is not None:
            return _inside(inner, path)
    return [leaf for leaf in leaves if path in (leaf.path, leaf.path.parent)]

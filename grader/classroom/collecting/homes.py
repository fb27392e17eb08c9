"""Where each learner's files are, in a folder or an archive of one learner's work or of a class's."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.classroom.collecting.claims import Catalogue, strays
from grader.classroom.collecting.leaves import NOTEBOOK, READ, SQL, ZIP, Folder, Leaf
from grader.classroom.collecting.names import as_told, folded
from grader.classroom.collecting.parts import is_marked
from grader.errors import SubmissionsError
from grader.feedback.printable import as_text


@dataclass(frozen=True, slots=True)
class Home:
    """A learner's folder, or their one file; they may have both."""

    #: None of the only one.
    learner: str | None
    path: Path
    leaves: tuple[Leaf, ...]


def unwrapped(folder: Folder, catalogue: Catalogue) -> Folder:
    """Without the folder that holds all of an archive: named like it, or a class's; another one may be a learner's."""
    names = folder.folders()
    if len(names) != 1 or _handed_in(folder):
        return folder
    inner = folder / names[0]
    is_class = len(inner.folders()) + len(_handed_in(inner)) > 1 and not _is_one_learner(inner, catalogue)
    return unwrapped(inner, catalogue) if is_class or folded(names[0]) == folded(folder.path.stem) else folder


def _handed_in(folder: Folder) -> list[Leaf]:
    return [leaf for leaf in folder.files([], deep=False) if leaf.suffix in READ]


def homes(
    folder: Folder, catalogue: Catalogue, are_named: bool, notes: list[str], problems: list[str]
) -> Iterator[Home]:
    """A single file is one learner's, who has no name unless somebody knows the learners by theirs.

    Raises:
        SubmissionsError: the folder cannot be read.
    """
    unread: list[str] = []
    top = folder.files(unread, deep=False)
    if unread:
        raise SubmissionsError(unread[0])
    if _is_one_learner(folder, catalogue):
        yield Home(None, folder.path, tuple(folder.files(notes)))
        return
    learners = folder.folders()
    files = [leaf for leaf in top if _is_learners(leaf)]
    problems += _namesakes(folder.path, [*learners, *(leaf.path.stem for leaf in files)])
    theirs = {leaf.path for leaf in files}
    notes += strays([leaf for leaf in top if leaf.path not in theirs], catalogue)
    for name in learners:
        home = folder / name
        yield Home(_learner(name), home.path, tuple(home.files(notes)))
    is_sole = len(_handed_in(folder)) == 1 and not learners and not are_named
    for leaf in files:
        yield Home(None if is_sole else _learner(leaf.path.stem), leaf.path, (leaf,))


def _is_one_learner(folder: Folder, catalogue: Catalogue) -> bool:
    """Answers right here, folders and files named like packs or exercises, or SQL that is nobody's and no folder."""
    top, folders = _handed_in(folder), folder.folders()
    if any(catalogue.of_file(leaf.path, folder.path) for leaf in top):
        return True
    files = [leaf for leaf in top if _is_learners(leaf)]
    if not catalogue.folded.isdisjoint(map(folded, [*folders, *(leaf.path.stem for leaf in files)])):
        return True
    return not folders and not files and any(leaf.suffix == SQL for leaf in top)


def _is_learners(leaf: Leaf) -> bool:
    """Whether a file in the folder of a class may hold all that a learner did."""
    if leaf.is_link:
        return False
    return leaf.suffix in (ZIP, NOTEBOOK) or (leaf.suffix == SQL and is_marked(leaf))


def _learner(name: str) -> str:
    """One person's, whichever way their system writes an accent; in archives and templates it is told so already."""
    return unicodedata.normalize("NFC", as_text(name))


def _namesakes(folder: Path, names: Sequence[str]) -> list[str]:
    """Names that are no UTF-8 may be told alike, and one learner would get another's points."""
    alike: dict[str, set[str]] = {}
    for name in names:
        alike.setdefault(as_text(name), set()).add(name)
    return [
        f"{as_told(folder / name)}: {len(written)} learners have names that are written like this; rename all but one"
        for written in alike.values()
        if len(written) > 1
        for name in sorted(written)
    ]

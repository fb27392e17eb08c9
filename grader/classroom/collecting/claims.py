"""Which exercise a file is for: by its name, by its folder's, or by a line in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from grader.classroom.collecting.handed_in import HandedIn
from grader.classroom.collecting.leaves import SQL, ZIP, Leaf
from grader.classroom.collecting.names import as_told, folded
from grader.classroom.collecting.parts import parts_of
from grader.later import Later
from grader.pack.nearest import suggestion
from grader.values.pack import BUILT, Exercise, Pack

if TYPE_CHECKING:
    from grader.classroom.collecting.archives import opened
else:
    # Most runs have no archives.
    opened = Later("grader.classroom.collecting.archives:opened")

#: Of a model, the folder of its files.
ANSWER_FOLDER = "answer"
#: What else lies in a learner's copy of a pack.
_AUTHORS = frozenset({"starter.sql", "solution.sql", "schema.sql", "generate.sql", "witnesses.sql"})
_AUTHORS_FOLDERS = frozenset({"accept", "reject", "expected", "fixtures"})
#: Likewise, of an exercise whose answers are folders: there, learners may have a schema of their own.
AUTHORS_OF_MODELS = _AUTHORS - {"schema.sql"}
_AUTHORS_FOLDERS_OF_MODELS = frozenset({"facts", "questions", "solution", "starter"})
_ARCHIVES = frozenset({".7z", ".gz", ".rar", ".tar", ".tgz", ZIP})

#: Pack and exercise.
Key = tuple[str, str]
#: What a learner handed in for each; more than one for one are too many.
Answers = dict[Key, list[HandedIn]]
#: Of each learner, of whom the only one has no name.
Handed = dict[str | None, Answers]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The exercises that files may be for."""

    keys: tuple[Key, ...]
    #: Names of the exercises that are answered by folders, folded.
    models: frozenset[str]
    #: Of each pack and exercise, folded: a pack's folder may be called like one of them.
    in_packs: frozenset[Key]

    @classmethod
    def of(cls, packs: Sequence[Pack]) -> "Catalogue":
        exercises = [(pack.name, exercise) for pack in packs for exercise in pack.exercises]
        return cls(
            tuple((pack, exercise.name) for pack, exercise in exercises),
            frozenset(folded(exercise.name) for _, exercise in exercises if takes_folder(exercise)),
            frozenset((folded(pack), folded(exercise.name)) for pack, exercise in exercises),
        )

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(exercise for _, exercise in self.keys))

    @property
    def packs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(pack for pack, _ in self.keys))

    @property
    def folded(self) -> frozenset[str]:
        """Names of packs and exercises."""
        return frozenset(name for key in self.in_packs for name in key)

    def named(self, name: str, above: Iterable[str]) -> list[Key]:
        """Exercises of a name; where several packs have one, those of the packs that are named above."""
        return self.among([key for key in self.keys if folded(key[1]) == folded(name)], above)

    def among(self, matches: Sequence[Key], above: Iterable[str]) -> list[Key]:
        packs = set(map(folded, above))
        return [match for match in matches if folded(match[0]) in packs] or list(matches)

    def of_file(self, path: Path, home: Path) -> list[Key]:
        """The exercise a file answers: by its own name, or by its folder's for `answer.sql` and parts of a model."""
        inner = path.relative_to(home)
        if path.suffix.lower() != SQL or not _AUTHORS_FOLDERS.isdisjoint(inner.parts[:-1]):
            return []
        if self.has_authors(inner):
            return []
        name = path.parent.name if is_answer(path) and path.parent != home else path.stem
        return self.named(self.answered_by(inner) or name, inner.parts[:-1])

    def answered_by(self, inner: Path) -> str:
        """The model of whose answer a file is a part, by the folder it lies in; empty where it is none's."""
        folders = [folded(name) for name in inner.parts[:-1]]
        own = folders[:-1] if folders and folders[-1] == ANSWER_FOLDER else folders
        if not own or own[-1] not in self.models or (own[-1], folded(inner.stem)) in self.in_packs:
            return ""
        return own[-1]

    def is_authors(self, inner: Path) -> bool:
        """The author's own files in a learner's copy of a pack."""
        theirs = inner.name.lower() in _AUTHORS or not _AUTHORS_FOLDERS.isdisjoint(inner.parts[:-1])
        return theirs or self.has_authors(inner)

    def has_authors(self, inner: Path) -> bool:
        parts = inner.parts
        below = {folder for above, folder in pairwise(parts[:-1]) if folded(above) in self.models}
        theirs = not _AUTHORS_FOLDERS_OF_MODELS.isdisjoint(below)
        return theirs or (inner.name.lower() in AUTHORS_OF_MODELS and folded(inner.parent.name) in self.models)


def takes_folder(exercise: Exercise) -> bool:
    """Whether an answer may be several files."""
    return exercise.kind in BUILT


def is_answer(path: Path) -> bool:
    return path.suffix.lower() == SQL and folded(path.stem) == "answer"


def is_part(path: Path) -> bool:
    """Of an answer beside an exercise."""
    return path.suffix.lower() == SQL and folded(path.absolute().parent.name) == ANSWER_FOLDER


def claimed(home: Path, leaves: Iterable[Leaf], catalogue: Catalogue, notes: list[str], problems: list[str]) -> Answers:
    """What one learner's files are for; what is not clear is added to `problems`, what is nobody's to `notes`."""
    found: dict[Key, dict[str, tuple[Path, list[Leaf]]]] = {}
    for leaf in unpacked(leaves, notes):
        inner = leaf.path.relative_to(home)
        matches = catalogue.of_file(leaf.path, home)
        if matches and (key := only(leaf, matches, problems)):
            whole = leaf.path.parent if catalogue.answered_by(inner) else leaf.path
            found.setdefault(key, {}).setdefault(str(whole), (whole, []))[1].append(leaf)
        if matches or catalogue.is_authors(inner):
            continue
        told = len(notes)
        parts = parts_of(leaf, notes)
        for part, key in of_parts(parts, (*inner.parts[:-1], leaf.path.stem), catalogue, notes, problems):
            found.setdefault(key, {})[part.told] = (part.path, [part])
        if not parts and len(notes) == told:
            notes += strays([leaf], catalogue)
    return {key: [_handed_in(*whole) for whole in wholes.values()] for key, wholes in found.items()}


def unpacked(leaves: Iterable[Leaf], notes: list[str]) -> Iterable[Leaf]:
    """With the files of archives in their places."""
    for leaf in leaves:
        if leaf.suffix != ZIP or leaf.is_link or leaf.is_packed:
            yield leaf
        elif (inside := opened(leaf, notes)) is not None:
            yield from inside.files(notes)


def of_parts(
    parts: Iterable[Leaf], above: Sequence[str], catalogue: Catalogue, notes: list[str], problems: list[str]
) -> Iterable[tuple[Leaf, Key]]:
    for part in parts:
        # `-- exercise: joins/first_join`
        *pack, name = part.exercise.split("/")
        matches = catalogue.named(name, (*above, *pack))
        if not matches:
            lead = f"`{as_told(part.exercise)}` belongs to no exercise and was not graded"
            notes.append(f"{part.told}: {lead}; {suggestion(folded(name), catalogue.names, 'exercises')}")
        elif key := only(part, matches, problems):
            yield part, key


def only(leaf: Leaf, matches: Sequence[Key], problems: list[str]) -> Key | None:
    if len(matches) == 1:
        return matches[0]
    both = " and of ".join(pack for pack, _ in matches)
    pack, exercise = matches[0]
    remedy = (
        f"write `-- exercise: {pack}/{exercise}`"
        if leaf.exercise
        else "put the file into a folder named after its pack"
    )
    problems.append(f"{leaf.told}: {exercise} is an exercise of {both}\n    {remedy}")
    return None


def _handed_in(whole: Path, files: Sequence[Leaf]) -> HandedIn:
    """The one file `answer.sql` in an exercise's folder is as good as any other single file."""
    file = files[0]
    if whole == file.path:
        return HandedIn(whole, (file,))
    alone = len(files) == 1 and is_answer(file.path) and folded(whole.name) != ANSWER_FOLDER
    return HandedIn(file.path, (file,)) if alone else HandedIn(whole, tuple(files), is_folder=True)


def in_folders(files: Iterable[Leaf]) -> list[HandedIn]:
    """Answers that are folders, by the files right in them."""
    folders: dict[Path, list[Leaf]] = {}
    for file in files:
        folders.setdefault(file.path.parent, []).append(file)
    return [_handed_in(*folder) for folder in folders.items()]


def answers_of(handed: Handed, learner: str | None, answers: Answers) -> None:
    """Adds what was found elsewhere of the same learner."""
    own = handed.setdefault(learner, {})
    for key, given in answers.items():
        own.setdefault(key, []).extend(given)


def doubles(answers: Mapping[Key, Sequence[HandedIn]]) -> list[str]:
    """Several answers to one exercise, or several copies of a file in one."""
    return [problem for (_, exercise), given in answers.items() for problem in _doubles(exercise, given)]


def _doubles(exercise: str, answers: Sequence[HandedIn]) -> list[str]:
    copies: dict[tuple[Path, str], list[str]] = {}
    for answer in answers:
        for part in answer.files if answer.is_folder else ():
            copies.setdefault((answer.path, folded(part.path.stem)), []).append(part.told)
    noun = "answers" if copies else "files"
    if not copies and any(answer.files[0].exercise for answer in answers):
        noun = "parts"
    return [
        f"{len(paths)} {what} for exercise {exercise}; keep the one to be graded:"
        + "".join(f"\n    {path}" for path in paths)
        for what, paths in ((noun, [answer.told for answer in answers]), *(("files", same) for same in copies.values()))
        if len(paths) > 1
    ]


def strays(leaves: Iterable[Leaf], catalogue: Catalogue) -> list[str]:
    """About files that somebody may have meant as an answer; notes and pictures may lie about."""
    about = [(leaf, _stray(leaf, catalogue.names)) for leaf in leaves]
    return [f"{leaf.told}: {what}" for leaf, what in about if what]


def _stray(leaf: Leaf, names: Sequence[str]) -> str:
    if leaf.is_link:
        return "is a symbolic link, which is not followed"
    if leaf.suffix in _ARCHIVES:
        where = "in an archive " if leaf.is_packed else ""
        return f"is an archive {where}and was not unpacked"
    path = leaf.path
    # Dots and blanks at the end are easily overlooked, and some systems do not show them.
    seen = Path(path.name.rstrip(". ") or path.name)
    stem = folded(seen.stem.lower().removesuffix(".sql"))
    if leaf.suffix != SQL:
        meant = next((name for name in names if stem == folded(name)), None)
        if meant is None and seen.suffix.lower() != SQL:
            return ""
        return "is not an .sql file and was not graded" + (f"; did you mean {meant}.sql?" if meant else "")
    if is_answer(path):
        return "was not graded; put it into a folder named after its exercise"
    return f"belongs to no exercise and was not graded; {suggestion(stem, names, 'exercises')}"

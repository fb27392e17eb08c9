"""Finds and reads what learners handed in; nothing that is not understood is passed over in silence."""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from grader.classroom.handed_in import HandedIn, as_told, folded, missing, not_started, read
from grader.errors import SubmissionsError
from grader.feedback.printable import as_text
from grader.pack.disk import is_dangling, is_folder, is_there
from grader.pack.nearest import misspelt, suggestion
from grader.values.pack import Exercise, Pack
from grader.values.report import Submission
from grader.values.run import Failure

ANSWER = "answer.sql"
#: Of a model, the folder of its files.
ANSWER_FOLDER = "answer"
#: What unpacking and running leave behind.
_NOBODYS = frozenset({"__MACOSX", "__pycache__"})
#: What else lies in a learner's copy of a pack.
_AUTHORS = frozenset({"starter.sql", "solution.sql", "schema.sql", "generate.sql", "witnesses.sql"})
_AUTHORS_FOLDERS = frozenset({"accept", "reject", "expected", "fixtures"})
#: Likewise, of an exercise whose answers are folders: there, learners may have a schema of their own.
_AUTHORS_OF_MODELS = _AUTHORS - {"schema.sql"}
_AUTHORS_FOLDERS_OF_MODELS = frozenset({"facts", "questions", "solution", "starter"})
_ARCHIVES = frozenset({".7z", ".gz", ".rar", ".tar", ".tgz", ".zip"})
_TOLD_AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Entry:
    """One exercise of one learner: what they handed in, or why there is nothing to run."""

    pack: Pack
    exercise: Exercise
    learner: str | None
    submission: Submission | None
    failure: Failure | None


@dataclass(frozen=True, slots=True)
class Collected:
    entries: tuple[Entry, ...]
    #: Sentences about files that belong to no exercise.
    notes: tuple[str, ...] = ()


def beside_exercises(packs: Sequence[Pack]) -> Collected:
    """The one learner who works in the packs themselves: `answer.sql`, or a folder `answer`, beside each exercise.

    Raises:
        SubmissionsError: two files are there for one exercise.
    """
    entries = []
    notes: list[str] = []
    doubles: list[str] = []
    for pack in packs:
        for exercise in pack.exercises:
            answers = _beside(exercise, notes)
            doubles += _doubles(exercise.name, answers)
            entries.append(_entry(pack, exercise, None, answers[0] if answers else None))
    _require_none(doubles)
    return Collected(tuple(entries), tuple(notes))


def in_folder(folder: Path, packs: Sequence[Pack]) -> Collected:
    """Submissions of one learner (`DIR/<exercise>.sql`) or of a class (`DIR/<learner>/…`).

    Raises:
        SubmissionsError: there is no such folder, or it is not clear which file is for which exercise.
    """
    if not is_folder(folder):
        raise SubmissionsError(_no_folder(folder))
    notes: list[str] = []
    top = _files(folder, notes, deep=False)
    if notes:
        raise SubmissionsError(notes[0])
    learners = _folders(folder)
    homes = (
        {None: folder} if _is_one_learner(folder, top, learners, packs) else {name: folder / name for name in learners}
    )
    entries: list[Entry] = []
    problems = _namesakes(folder, learners) if None not in homes else []
    if None not in homes:
        notes += _strays(top, packs)
    for learner, home in homes.items():
        found, strays = _matched(home, packs, notes, problems)
        notes += _strays(strays, packs)
        entries += [
            _entry(pack, exercise, None if learner is None else as_text(learner), found.get((pack.name, exercise.name)))
            for pack in packs
            for exercise in pack.exercises
        ]
    _require_none(problems)
    if not entries:
        raise SubmissionsError(
            f"{as_told(folder)}: nothing is handed in here\n    put in <exercise>.sql, or a folder for each learner"
        )
    return Collected(tuple(entries), tuple(dict.fromkeys(notes)))


def started(folder: Path, packs: Sequence[Pack]) -> dict[tuple[str, str], Path]:
    """What one learner has in a folder already: pack and exercise -> a file or folder for it."""
    found, _ = _matched(folder, packs, [], [])
    return {exercise: handed_in.path for exercise, handed_in in found.items()}


def started_beside(exercise: Exercise) -> Path | None:
    """The learner's work beside an exercise, whatever the case of its name and the number of its copies."""
    return next((handed_in.path for handed_in in _beside(exercise, [])), None)


@dataclass(frozen=True, slots=True)
class _Models:
    """The exercises that are answered by folders, by name."""

    names: frozenset[str]
    #: Of each pack and exercise: a pack's folder may be called like one of them.
    in_packs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, packs: Sequence[Pack]) -> "_Models":
        exercises = [(folded(pack.name), exercise) for pack in packs for exercise in pack.exercises]
        return cls(
            frozenset(folded(exercise.name) for _, exercise in exercises if takes_folder(exercise)),
            frozenset((pack, folded(exercise.name)) for pack, exercise in exercises),
        )

    def answered_by(self, inner: Path) -> str:
        """The one of whose answer a file is a part, by the folder it lies in; empty where it is none's."""
        folders = [folded(name) for name in inner.parts[:-1]]
        own = folders[:-1] if folders and folders[-1] == ANSWER_FOLDER else folders
        if not own or own[-1] not in self.names or (own[-1], folded(inner.stem)) in self.in_packs:
            return ""
        return own[-1]

    def has_authors(self, inner: Path) -> bool:
        """Whether a file in one's folder is its author's."""
        parts = inner.parts
        below = {folder for above, folder in pairwise(parts[:-1]) if folded(above) in self.names}
        theirs = not _AUTHORS_FOLDERS_OF_MODELS.isdisjoint(below)
        return theirs or (inner.name.lower() in _AUTHORS_OF_MODELS and folded(inner.parent.name) in self.names)


def takes_folder(exercise: Exercise) -> bool:
    """Whether an answer may be several files."""
    return exercise.kind in ("model", "pipeline")


def _beside(exercise: Exercise, notes: list[str]) -> list[HandedIn]:
    """What is written in an exercise's own folder: one answer, or else too many."""
    inside = _files(exercise.folder, [], deep=False)
    files = [path for path in inside if path.suffix.lower() == ".sql"]
    answers = [HandedIn(path) for path in files if is_answer(path)]
    if takes_folder(exercise):
        # A link is told where it is read.
        answers += [HandedIn(path) for path in inside if path.is_symlink() and folded(path.name) == ANSWER_FOLDER]
        folders = [exercise.folder / name for name in _folders(exercise.folder) if folded(name) == ANSWER_FOLDER]
        answers += [HandedIn(folder, parts) for folder in folders if (parts := _parts(folder, notes))]
        strays = [path for path in files if path.name.lower() not in _AUTHORS_OF_MODELS and not is_answer(path)]
        notes += [f"{as_told(path)}: was not graded; put it into `{ANSWER_FOLDER}/`" for path in strays]
    else:
        strays = [path for path in files if misspelt(path.name, [ANSWER]) and not is_answer(path)]
        notes += [f"{as_told(path)}: was not graded; rename it to {ANSWER} if it is the answer" for path in strays]
    return answers


def _parts(folder: Path, notes: list[str]) -> tuple[Path, ...]:
    """The .sql files right in a folder."""
    files = [path for path in _files(folder, notes) if path.suffix.lower() == ".sql"]
    notes += [f"{as_told(path)}: lies too deep and was not graded" for path in files if path.parent != folder]
    return tuple(path for path in files if path.parent == folder)


def _no_folder(folder: Path) -> str:
    if is_there(folder) and not is_dangling(folder):
        return (
            f"{as_told(folder)}: must be a folder of submissions, not a file\n    unpack it first, if it is an archive"
        )
    return f"{as_told(folder)}: no such folder of submissions"


def _is_one_learner(folder: Path, top: Sequence[Path], folders: Sequence[str], packs: Sequence[Pack]) -> bool:
    """Answers right here, folders named like packs or exercises, or SQL files and no folder at all."""
    names = {folded(name) for pack in packs for name in (pack.name, *(exercise.name for exercise in pack.exercises))}
    models = _Models.of(packs)
    if any(folded(name) in names for name in folders) or any(
        _exercises_of(path, folder, packs, models) for path in top
    ):
        return True
    return not folders and any(path.suffix.lower() == ".sql" for path in top)


def _folders(folder: Path) -> list[str]:
    return sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False) and not _is_hidden(entry.name)
    )


def _namesakes(folder: Path, learners: Sequence[str]) -> list[str]:
    """Folders of names that are no UTF-8 may be told alike, and one learner would get another's points."""
    times = Counter(map(as_text, learners))
    return [
        f"{as_told(folder / name)}: {times[name]} folders have names that are written like this; rename all but one"
        for name in learners
        if times.get(name, 0) > 1
    ]


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name in _NOBODYS


def _files(folder: Path, notes: list[str], deep: bool = True) -> list[Path]:
    """Files and symbolic links, which are not followed, by name; hidden ones are nobody's answer."""
    found: list[Path] = []
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            inside = sorted(os.scandir(here), key=lambda entry: entry.name)
        except OSError as error:
            notes.append(f"{as_told(here)}: cannot be read: {str(error.strerror or error).lower()}")
            continue
        for entry in inside:
            if _is_hidden(entry.name):
                continue
            if not entry.is_dir(follow_symlinks=False):
                found.append(Path(entry.path))
            elif deep:
                waiting.append(Path(entry.path))
                if entry.name.lower().endswith(".sql"):
                    notes.append(f"{as_told(entry.path)}: is a folder, not an .sql file")
    return sorted(found)


def _matched(
    home: Path, packs: Sequence[Pack], notes: list[str], problems: list[str]
) -> tuple[dict[tuple[str, str], HandedIn], list[Path]]:
    """Exercise -> its file or folder, and the files that are none's; what is not clear is added to `problems`."""
    found: dict[tuple[str, str], dict[Path, list[Path]]] = {}
    strays = []
    models = _Models.of(packs)
    for path in _files(home, notes):
        exercises = _exercises_of(path, home, packs, models)
        if len(exercises) > 1:
            both = " and of ".join(pack for pack, _ in exercises)
            remedy = "put the file into a folder named after its pack"
            problems.append(f"{as_told(path)}: {exercises[0][1]} is an exercise of {both}\n    {remedy}")
        elif exercises:
            whole = path.parent if models.answered_by(path.relative_to(home)) else path
            found.setdefault(exercises[0], {}).setdefault(whole, []).append(path)
        elif not _is_authors(path.relative_to(home), models):
            strays.append(path)
    handed_in = {key: [_handed_in(*one) for one in wholes.items()] for key, wholes in found.items()}
    for (_, exercise), answers in handed_in.items():
        problems += _doubles(exercise, answers)
    return {key: answers[0] for key, answers in handed_in.items()}, strays


def _handed_in(whole: Path, files: Sequence[Path]) -> HandedIn:
    """The one file `answer.sql` in an exercise's folder is as good as any other single file."""
    if whole == files[0]:
        return HandedIn(whole)
    alone = len(files) == 1 and is_answer(files[0]) and folded(whole.name) != ANSWER_FOLDER
    return HandedIn(files[0]) if alone else HandedIn(whole, tuple(files))


def _doubles(exercise: str, answers: Sequence[HandedIn]) -> list[str]:
    """Several answers, or several copies of a file in one."""
    copies: dict[tuple[Path, str], list[Path]] = {}
    for answer in answers:
        for part in answer.parts:
            copies.setdefault((answer.path, folded(part.stem)), []).append(part)
    noun = "answers" if copies else "files"
    return [
        f"{len(paths)} {what} for exercise {exercise}; keep the one to be graded:"
        + "".join(f"\n    {as_told(path)}" for path in paths)
        for what, paths in ((noun, [answer.path for answer in answers]), *(("files", same) for same in copies.values()))
        if len(paths) > 1
    ]


def _require_none(problems: Sequence[str]) -> None:
    """All at once, but a class that misunderstood as one need not be told a thousand times."""
    more = len(problems) - _TOLD_AT_ONCE
    if problems:
        raise SubmissionsError(
            "\n".join([*problems[:_TOLD_AT_ONCE], *([f"… and {more:,} more like this"] * (more > 0))])
        )


def _is_authors(inner: Path, models: _Models) -> bool:
    """The author's own files in a learner's copy of a pack."""
    theirs = inner.name.lower() in _AUTHORS or not _AUTHORS_FOLDERS.isdisjoint(inner.parts[:-1])
    return theirs or models.has_authors(inner)


def _exercises_of(path: Path, home: Path, packs: Sequence[Pack], models: _Models) -> list[tuple[str, str]]:
    """The exercise a file answers: by its own name, or by its folder's for an `answer.sql` and parts of a model."""
    inner = path.relative_to(home)
    if path.suffix.lower() != ".sql" or not _AUTHORS_FOLDERS.isdisjoint(inner.parts[:-1]) or models.has_authors(inner):
        return []
    name = folded(path.parent.name if is_answer(path) and path.parent != home else path.stem)
    above = {folded(part) for part in inner.parts[:-1]}
    name = models.answered_by(inner) or name
    matches = [
        (pack.name, exercise.name) for pack in packs for exercise in pack.exercises if folded(exercise.name) == name
    ]
    named = [match for match in matches if folded(match[0]) in above]
    return named or matches


def is_answer(path: Path) -> bool:
    return path.suffix.lower() == ".sql" and folded(path.stem) == "answer"


def is_part(path: Path) -> bool:
    """Of an answer beside an exercise."""
    return path.suffix.lower() == ".sql" and folded(path.absolute().parent.name) == ANSWER_FOLDER


def _strays(paths: Sequence[Path], packs: Sequence[Pack]) -> list[str]:
    """About files that somebody may have meant as an answer; notes and pictures may lie about."""
    names = [exercise.name for pack in packs for exercise in pack.exercises]
    about = [(path, _stray(path, names)) for path in paths]
    return [f"{as_told(path)}: {what}" for path, what in about if what]


def _stray(path: Path, names: Sequence[str]) -> str:
    if path.is_symlink():
        return "is a symbolic link, which is not followed"
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        return "is an archive and was not unpacked"
    # Dots and blanks at the end are easily overlooked, and some systems do not show them.
    seen = Path(path.name.rstrip(". ") or path.name)
    stem = folded(seen.stem.lower().removesuffix(".sql"))
    if suffix != ".sql":
        meant = next((name for name in names if stem == folded(name)), None)
        if meant is None and seen.suffix.lower() != ".sql":
            return ""
        return "is not an .sql file and was not graded" + (f"; did you mean {meant}.sql?" if meant else "")
    if is_answer(path):
        return "was not graded; put it into a folder named after its exercise"
    return f"belongs to no exercise and was not graded; {suggestion(stem, names, 'exercises')}"


def _entry(pack: Pack, exercise: Exercise, learner: str | None, handed_in: HandedIn | None) -> Entry:
    if handed_in is None:
        return Entry(pack, exercise, learner, None, missing("nothing handed in yet"))
    submission = read(handed_in)
    if isinstance(submission, Failure):
        return Entry(pack, exercise, learner, None, submission)
    return Entry(pack, exercise, learner, submission, not_started(submission, handed_in, exercise))

"""Finds and reads what learners handed in; nothing that is not understood is passed over in silence."""

import hashlib
import os
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.errors import SubmissionsError
from grader.feedback.printable import as_text, printable
from grader.pack import Undecodable, decode, is_blank
from grader.pack.disk import is_dangling, is_folder, is_there
from grader.pack.nearest import misspelt, suggestion
from grader.values.pack import Exercise, Pack
from grader.values.report import Submission
from grader.values.run import Failure

ANSWER = "answer.sql"
MAX_BYTES = 1_000_000
#: What unpacking and running leave behind.
_NOBODYS = frozenset({"__MACOSX", "__pycache__"})
#: What else lies in a learner's copy of a pack.
_AUTHORS = frozenset({"starter.sql", "solution.sql", "schema.sql", "generate.sql", "witnesses.sql"})
_AUTHORS_FOLDERS = frozenset({"accept", "reject", "expected", "fixtures"})
_ARCHIVES = frozenset({".7z", ".gz", ".rar", ".tar", ".tgz", ".zip"})
_TOLD_AT_ONCE = 10
#: Quoted text, which is kept, or a comment or white space, which is not. One that is never closed goes to the end: to
#: look for its end behind each of its signs would take hours.
_SKIPPED = re.compile(r"""('(?:[^']|'')*+'|"(?:[^"]|"")*+")|--[^\n]*|/\*.*?(?:\*/|\Z)|\s+""", re.DOTALL)


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
    """The one learner who works in the packs themselves: `answer.sql` beside each exercise.

    Raises:
        SubmissionsError: two files are there for one exercise.
    """
    entries, notes = [], []
    doubles: list[str] = []
    for pack in packs:
        for exercise in pack.exercises:
            files = [path for path in _files(exercise.folder, [], deep=False) if path.suffix.lower() == ".sql"]
            answers = [path for path in files if is_answer(path)]
            notes += [
                f"{_told(path)}: was not graded; rename it to {ANSWER} if it is the answer"
                for path in files
                if misspelt(path.name, [ANSWER]) and path not in answers
            ]
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
            f"{_told(folder)}: nothing is handed in here\n    put in <exercise>.sql, or a folder for each learner"
        )
    return Collected(tuple(entries), tuple(dict.fromkeys(notes)))


def started(folder: Path, packs: Sequence[Pack]) -> dict[tuple[str, str], Path]:
    """What one learner has in a folder already: pack and exercise -> a file for it."""
    found, _ = _matched(folder, packs, [], [])
    return found


def started_beside(exercise: Exercise) -> Path | None:
    """The learner's file beside an exercise, whatever the case of its name and the number of its copies."""
    return next(filter(is_answer, _files(exercise.folder, [], deep=False)), None)


def _no_folder(folder: Path) -> str:
    if is_there(folder) and not is_dangling(folder):
        return f"{_told(folder)}: must be a folder of submissions, not a file\n    unpack it first, if it is an archive"
    return f"{_told(folder)}: no such folder of submissions"


def _is_one_learner(folder: Path, top: Sequence[Path], folders: Sequence[str], packs: Sequence[Pack]) -> bool:
    """Answers right here, folders named like packs or exercises, or SQL files and no folder at all."""
    names = {_key(name) for pack in packs for name in (pack.name, *(exercise.name for exercise in pack.exercises))}
    if any(_key(name) in names for name in folders) or any(_exercises_of(path, folder, packs) for path in top):
        return True
    return not folders and any(path.suffix.lower() == ".sql" for path in top)


def _folders(folder: Path) -> list[str]:
    return sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False) and not _is_hidden(entry.name)
    )


def _namesakes(folder: Path, learners: Sequence[str]) -> list[str]:
    """Folders of names that are no UTF-8 may be told alike, and one learner would get another's points."""
    told = Counter(map(as_text, learners))
    return [
        f"{_told(folder / name)}: {told[name]} folders have names that are written like this; rename all but one"
        for name in learners
        if told.get(name, 0) > 1
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
            notes.append(f"{_told(here)}: cannot be read: {str(error.strerror or error).lower()}")
            continue
        for entry in inside:
            if _is_hidden(entry.name):
                continue
            if not entry.is_dir(follow_symlinks=False):
                found.append(Path(entry.path))
            elif deep:
                waiting.append(Path(entry.path))
                if entry.name.lower().endswith(".sql"):
                    notes.append(f"{_told(entry.path)}: is a folder, not an .sql file")
    return sorted(found)


def _matched(
    home: Path, packs: Sequence[Pack], notes: list[str], problems: list[str]
) -> tuple[dict[tuple[str, str], Path], list[Path]]:
    """Exercise -> its file, and the files that are none's; what is not clear is added to `problems`."""
    found: dict[tuple[str, str], list[Path]] = {}
    strays = []
    for path in _files(home, notes):
        exercises = _exercises_of(path, home, packs)
        if len(exercises) > 1:
            both = " and of ".join(pack for pack, _ in exercises)
            remedy = "put the file into a folder named after its pack"
            problems.append(f"{_told(path)}: {exercises[0][1]} is an exercise of {both}\n    {remedy}")
        elif exercises:
            found.setdefault(exercises[0], []).append(path)
        elif not _is_authors(path.relative_to(home)):
            strays.append(path)
    for (_, exercise), paths in found.items():
        problems += _doubles(exercise, paths)
    return {key: paths[0] for key, paths in found.items()}, strays


def _doubles(exercise: str, paths: Sequence[Path]) -> list[str]:
    if len(paths) < 2:
        return []
    listed = "".join(f"\n    {_told(path)}" for path in paths)
    return [f"{len(paths)} files for exercise {exercise}; keep the one to be graded:{listed}"]


def _require_none(problems: Sequence[str]) -> None:
    """All at once, but a class that misunderstood as one need not be told a thousand times."""
    more = len(problems) - _TOLD_AT_ONCE
    if problems:
        raise SubmissionsError(
            "\n".join([*problems[:_TOLD_AT_ONCE], *([f"… and {more:,} more like this"] * (more > 0))])
        )


def _is_authors(path: Path) -> bool:
    """The author's own files in a learner's copy of a pack."""
    return path.name.lower() in _AUTHORS or not _AUTHORS_FOLDERS.isdisjoint(path.parts[:-1])


def _exercises_of(path: Path, home: Path, packs: Sequence[Pack]) -> list[tuple[str, str]]:
    """The exercise that a file answers: by its own name, or by its folder's for an `answer.sql`."""
    inner = path.relative_to(home)
    if path.suffix.lower() != ".sql" or not _AUTHORS_FOLDERS.isdisjoint(inner.parts[:-1]):
        return []
    name = _key(path.parent.name if is_answer(path) and path.parent != home else path.stem)
    above = {_key(part) for part in inner.parts[:-1]}
    matches = [
        (pack.name, exercise.name) for pack in packs for exercise in pack.exercises if _key(exercise.name) == name
    ]
    named = [match for match in matches if _key(match[0]) in above]
    return named or matches


def is_answer(path: Path) -> bool:
    return path.suffix.lower() == ".sql" and _key(path.stem) == "answer"


@cache
def _key(name: str) -> str:
    """
    >>> _key("Running-Total (1)")
    'running_total'
    """
    bare = re.sub(r"(\s*\(\d+\))+$", "", unicodedata.normalize("NFC", name).strip())
    return re.sub(r"[-\s]", "_", bare).casefold()


def _strays(paths: Sequence[Path], packs: Sequence[Pack]) -> list[str]:
    """About files that somebody may have meant as an answer; notes and pictures may lie about."""
    names = [exercise.name for pack in packs for exercise in pack.exercises]
    told = [(path, _stray(path, names)) for path in paths]
    return [f"{_told(path)}: {what}" for path, what in told if what]


def _stray(path: Path, names: Sequence[str]) -> str:
    if path.is_symlink():
        return "is a symbolic link, which is not followed"
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        return "is an archive and was not unpacked"
    # Dots and blanks at the end are easily overlooked, and some systems do not show them.
    seen = Path(path.name.rstrip(". ") or path.name)
    stem = _key(seen.stem.lower().removesuffix(".sql"))
    if suffix != ".sql":
        meant = next((name for name in names if stem == _key(name)), None)
        if meant is None and seen.suffix.lower() != ".sql":
            return ""
        return "is not an .sql file and was not graded" + (f"; did you mean {meant}.sql?" if meant else "")
    if is_answer(path):
        return "was not graded; put it into a folder named after its exercise"
    return f"belongs to no exercise and was not graded; {suggestion(stem, names, 'exercises')}"


def _told(path: str | Path) -> str:
    return printable(as_text(path))


def _entry(pack: Pack, exercise: Exercise, learner: str | None, path: Path | None) -> Entry:
    if path is None:
        return Entry(pack, exercise, learner, None, _missing("nothing handed in yet"))
    read = _read(path)
    if isinstance(read, Failure):
        return Entry(pack, exercise, learner, None, read)
    return Entry(pack, exercise, learner, read, _not_started(read.text, exercise))


def _missing(message: str) -> Failure:
    return Failure("missing", "missing", message)


def _not_started(text: str, exercise: Exercise) -> Failure | None:
    if is_blank(text):
        return _missing("the file holds no SQL yet")
    if exercise.starter is not None and _bare(text) == _bare(exercise.starter.text):
        return _missing("the starter is still as it was")
    return None


def _bare(sql: str) -> str:
    """Without white space, comments and the last semicolon.

    >>> _bare("select '-- a', /* b */ 1 -- c\\n;")
    "select'-- a',1"
    """
    return _SKIPPED.sub(lambda match: match[1] or "", sql).rstrip(";")


def _read(path: Path) -> Submission | Failure:
    try:
        data = _bytes(path)
    except OSError as error:
        return _unreadable(f"{_told(path.name)} cannot be read: {str(error.strerror or error).lower()}")
    if isinstance(data, Failure):
        return data
    text = decode(data)
    if isinstance(text, Undecodable):
        return _unreadable(f"{_told(path.name)}, line {text.line}: {text.problem}", "save the file as UTF-8")
    return Submission(as_text(os.path.relpath(path)), hashlib.sha256(data).hexdigest(), text)


def _bytes(path: Path) -> bytes | Failure:
    name = _told(path.name)
    if path.is_symlink():
        return _unreadable(f"{name} is a symbolic link, which is not followed", "hand in the file itself")
    if not path.is_file():
        return _unreadable(f"{name} is not a file", "hand in a text file")
    if path.stat().st_size > MAX_BYTES:
        return _unreadable(f"{name} is larger than {MAX_BYTES:,} bytes", "hand in the query only")
    return path.read_bytes()


def _unreadable(message: str, help_: str = "") -> Failure:
    return Failure("refused", "unreadable", message, help_)

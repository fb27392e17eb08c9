"""Finds and reads what learners handed in; nothing that is not understood is passed over in silence."""

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from grader.errors import SubmissionsError
from grader.pack import Undecodable, decode, is_blank
from grader.values.pack import Exercise, Pack
from grader.values.report import Submission
from grader.values.run import Failure

ANSWER = "answer.sql"
MAX_BYTES = 1_000_000


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
    """The one learner who works in the packs themselves: `answer.sql` beside each exercise."""
    return Collected(
        tuple(
            _entry(pack, exercise, None, path if path.exists() or path.is_symlink() else None)
            for pack in packs
            for exercise in pack.exercises
            for path in (exercise.folder / ANSWER,)
        )
    )


def in_folder(folder: Path, packs: Sequence[Pack]) -> Collected:
    """Submissions of one learner (`DIR/<exercise>.sql`) or of a class (`DIR/<learner>/…`).

    Raises:
        SubmissionsError: there is no such folder, or two files are there for one exercise.
    """
    if not folder.is_dir():
        raise SubmissionsError(f"{folder}: no such folder of submissions")
    notes: list[str] = []
    learners = [None] if _is_one_learner(folder, packs) else _folders(folder)
    entries: list[Entry] = []
    if None not in learners:
        notes += [_stray(path, folder, packs) for path in _files(folder, deep=False)]
    for learner in learners:
        home = folder / learner if learner else folder
        found, strays = _matched(home, packs)
        notes += [_stray(path, folder, packs) for path in strays]
        entries += [
            _entry(pack, exercise, learner, found.get((pack.name, exercise.name)))
            for pack in packs
            for exercise in pack.exercises
        ]
    if not entries:
        raise SubmissionsError(f"{folder}: no submissions; expected <exercise>.sql, or a folder for each learner")
    return Collected(tuple(entries), tuple(notes))


def _is_one_learner(folder: Path, packs: Sequence[Pack]) -> bool:
    """SQL files right here, or folders named like exercises with an answer in them."""
    if any(path.suffix.lower() == ".sql" for path in _files(folder, deep=False)):
        return True
    names = {_key(exercise.name) for pack in packs for exercise in pack.exercises}
    return any(_key(name) in names and (folder / name / ANSWER).exists() for name in _folders(folder))


def _folders(folder: Path) -> list[str]:
    return sorted(
        entry.name for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False) and not _is_hidden(entry.name)
    )


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "__"))


def _files(folder: Path, deep: bool = True) -> Iterator[Path]:
    """Files and symbolic links, which are not followed; names that start with a dot are nobody's answer."""
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if _is_hidden(entry.name):
            continue
        if not entry.is_dir(follow_symlinks=False):
            yield Path(entry.path)
        elif deep:
            yield from _files(Path(entry.path))


def _matched(home: Path, packs: Sequence[Pack]) -> tuple[dict[tuple[str, str], Path], list[Path]]:
    found: dict[tuple[str, str], Path] = {}
    strays = []
    for path in _files(home):
        exercises = _exercises_of(path, home, packs)
        if not exercises:
            strays.append(path)
        for key in exercises:
            if key in found:
                raise SubmissionsError(
                    f"two files for exercise {key[1]}: {found[key]} and {path}; keep the one to be graded"
                )
            found[key] = path
    return found, [path for path in strays if path.suffix.lower() == ".sql" and not _belongs_to_pack(path)]


def _belongs_to_pack(path: Path) -> bool:
    """The author's own files in a learner's copy of a pack."""
    return path.name in (
        "starter.sql",
        "solution.sql",
        "schema.sql",
        "generate.sql",
        "witnesses.sql",
    ) or path.parent.name in ("accept", "reject")


def _exercises_of(path: Path, home: Path, packs: Sequence[Pack]) -> list[tuple[str, str]]:
    """The exercise that a file answers: by its own name, or by its folder's for an `answer.sql`."""
    if path.suffix.lower() != ".sql":
        return []
    is_answer = _key(path.stem) == "answer"
    name = path.parent.name if is_answer and path.parent != home else path.stem
    if not is_answer and path.parent.name in ("accept", "reject"):
        return []
    above = {_key(part) for part in path.relative_to(home).parts[:-1]}
    matches = [
        (pack.name, exercise.name) for pack in packs for exercise in pack.exercises if _key(exercise.name) == _key(name)
    ]
    named = [match for match in matches if _key(match[0]) in above]
    return named or matches


def _key(name: str) -> str:
    """
    >>> _key("Running-Total (1)")
    'running_total'
    """
    return re.sub(r"[-\s]+", "_", re.sub(r"\s*\(\d+\)$", "", name.strip())).lower()


def _stray(path: Path, folder: Path, packs: Sequence[Pack]) -> str:
    names = [exercise.name for pack in packs for exercise in pack.exercises]
    close = get_close_matches(_key(path.stem), names, n=1)
    nearest = f"; the nearest exercise is `{close[0]}`" if close else f"; exercises: {', '.join(names[:10])}"
    return f"{path.relative_to(folder)}: belongs to no exercise and was not graded{nearest}"


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
    """Without white space and comments."""
    return re.sub(r"\s+", "", re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL))


def _read(path: Path) -> Submission | Failure:
    if path.is_symlink():
        return Failure(
            "refused", "unreadable", f"{path.name} is a symbolic link, which is not followed", "hand in the file itself"
        )
    if not path.is_file():
        return Failure("refused", "unreadable", f"{path.name} is not a file", "hand in a text file")
    try:
        if path.stat().st_size > MAX_BYTES:
            return Failure(
                "refused", "unreadable", f"{path.name} is larger than {MAX_BYTES:,} bytes", "hand in the query only"
            )
        data = path.read_bytes()
    except OSError as error:
        return Failure("refused", "unreadable", f"{path.name} cannot be read: {error.strerror}")
    text = decode(data)
    if isinstance(text, Undecodable):
        return Failure(
            "refused", "unreadable", f"{path.name}, line {text.line}: {text.problem}", "save the file as UTF-8"
        )
    return Submission(os.path.relpath(path), hashlib.sha256(data).hexdigest(), text)

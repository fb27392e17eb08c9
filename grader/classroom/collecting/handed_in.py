"""The text of one answer, out of a file or a folder of them, or why there is none to run."""

import hashlib
import os
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from grader.classroom.collecting.leaves import SAVE_AS_UTF8, Leaf, unreadable
from grader.classroom.collecting.marked import parts
from grader.classroom.collecting.names import as_told, folded
from grader.feedback.printable import as_text
from grader.pack import Undecodable, decode, is_blank
from grader.sql.scripts import FIRST, joined
from grader.values.pack import Exercise
from grader.values.report import Submission
from grader.values.run import Failure

MAX_BYTES = 1_000_000
#: Quoted text, which is kept, or a comment or white space, which is not. One that is never closed goes to the end: to
#: look for its end behind each of its signs would take hours.
_SKIPPED = re.compile(r"""('(?:[^']|'')*+'|"(?:[^"]|"")*+")|--[^\n]*|/\*.*?(?:\*/|\Z)|\s+""", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A file, a part of one, or a folder with the files in it that make one answer."""

    path: Path
    files: tuple[Leaf, ...]
    is_folder: bool = False

    @property
    def told(self) -> str:
        return as_told(self.path) if self.is_folder else self.files[0].told


@dataclass(frozen=True, slots=True)
class Given:
    """What a learner's answer to an exercise is, or why there is none to run."""

    submission: Submission | None
    failure: Failure | None


def given(handed_in: HandedIn | None, exercise: Exercise, exercises: Set[str], notes: list[str]) -> Given:
    """Of names of exercises, folded, those that stand in a file of another one are told."""
    if handed_in is None:
        return Given(None, missing("nothing handed in yet"))
    submission = read(handed_in)
    if isinstance(submission, Failure):
        return Given(None, submission)
    if not handed_in.is_folder and not handed_in.files[0].exercise:
        strange = exercises - {folded(exercise.name)}
        others = (part for part in parts(submission.text) if folded(part.exercise) in strange)
        notes += [
            f"{handed_in.told}, line {part.line}: `-- exercise: {as_told(part.exercise)}` was passed over, "
            f"since the file is the answer to {exercise.name}"
            for part in islice(others, 1)
        ]
    return Given(submission, not_started(submission, exercise, handed_in.is_folder))


def read(handed_in: HandedIn) -> Submission | Failure:
    if not handed_in.is_folder:
        (file,) = handed_in.files
        data = file.content(MAX_BYTES)
        if isinstance(data, Failure):
            return data
        text = _text(file.path, data)
        return text if isinstance(text, Failure) else _submission(file.path, data, text)
    whole = _whole(handed_in.path, handed_in.files)
    return whole if isinstance(whole, Failure) else _submission(handed_in.path, whole.encode(), whole)


def missing(message: str) -> Failure:
    return Failure("missing", "missing", message)


def not_started(submission: Submission, exercise: Exercise, is_folder: bool = False) -> Failure | None:
    if is_blank(submission.text):
        return missing("the files hold no SQL yet" if is_folder else "the file holds no SQL yet")
    if exercise.starter is not None and bare(submission.text) == bare(exercise.starter.text):
        return missing("the starter is still as it was")
    return None


def _whole(folder: Path, files: Sequence[Leaf]) -> str | Failure:
    texts: list[tuple[str, str]] = []
    size = 0
    for part in files:
        data = part.content(MAX_BYTES)
        if isinstance(data, Failure):
            return data
        text = _text(part.path, data)
        if isinstance(text, Failure):
            return text
        size += len(data)
        if size > MAX_BYTES:
            problem = f"the files of {as_told(folder.name)} are larger than {MAX_BYTES:,} bytes together"
            return unreadable(problem, "hand in the statements only")
        texts.append((_part_name(part.path), text))
    return joined(texts)


def _part_name(path: Path) -> str:
    """A copy of the schema comes first, too."""
    return FIRST if folded(path.stem) == Path(FIRST).stem else as_told(path.name).strip()


def _submission(path: Path, data: bytes, text: str) -> Submission:
    return Submission(as_text(os.path.relpath(path)), hashlib.sha256(data).hexdigest(), text)


def _text(path: Path, data: bytes) -> str | Failure:
    text = decode(data)
    if isinstance(text, Undecodable):
        return unreadable(f"{as_told(path.name)}, line {text.line}: {text.problem}", SAVE_AS_UTF8)
    return text


def bare(sql: str) -> str:
    """Without white space, comments and the last semicolon.

    >>> bare("select '-- a', /* b */ 1 -- c\\n;")
    "select'-- a',1"
    """
    return _SKIPPED.sub(lambda match: match[1] or "", sql).rstrip(";")

"""The text of one answer, out of a file or a folder of them, or why there is none to run."""

import hashlib
import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from grader.feedback.printable import as_text, printable
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
    """A file, or a folder with the files in it that make one answer."""

    path: Path
    #: None of a file.
    parts: tuple[Path, ...] = ()


@cache
def folded(name: str) -> str:
    """What a name comes to, whatever was made of it on its way.

    >>> folded("Running-Total (1)")
    'running_total'
    """
    bare = re.sub(r"(\s*\(\d+\))+$", "", unicodedata.normalize("NFC", name).strip())
    return re.sub(r"[-\s]", "_", bare).casefold()


def read(handed_in: HandedIn) -> Submission | Failure:
    if not handed_in.parts:
        data = _bytes(handed_in.path)
        if isinstance(data, Failure):
            return data
        text = _text(handed_in.path, data)
        return text if isinstance(text, Failure) else _submission(handed_in.path, data, text)
    whole = _whole(handed_in.path, handed_in.parts)
    return whole if isinstance(whole, Failure) else _submission(handed_in.path, whole.encode(), whole)


def missing(message: str) -> Failure:
    return Failure("missing", "missing", message)


def not_started(submission: Submission, handed_in: HandedIn, exercise: Exercise) -> Failure | None:
    if is_blank(submission.text):
        return missing("the files hold no SQL yet" if handed_in.parts else "the file holds no SQL yet")
    if exercise.starter is not None and _bare(submission.text) == _bare(exercise.starter.text):
        return missing("the starter is still as it was")
    return None


def as_told(path: str | Path) -> str:
    return printable(as_text(path))


def _whole(folder: Path, parts: Sequence[Path]) -> str | Failure:
    texts: list[tuple[str, str]] = []
    size = 0
    for part in parts:
        data = _bytes(part)
        if isinstance(data, Failure):
            return data
        text = _text(part, data)
        if isinstance(text, Failure):
            return text
        size += len(data)
        if size > MAX_BYTES:
            problem = f"the files of {as_told(folder.name)} are larger than {MAX_BYTES:,} bytes together"
            return _unreadable(problem, "hand in the statements only")
        texts.append((_part_name(part), text))
    return joined(texts)


def _part_name(path: Path) -> str:
    """A copy of the schema comes first, too."""
    return FIRST if folded(path.stem) == Path(FIRST).stem else as_told(path.name).strip()


def _submission(path: Path, data: bytes, text: str) -> Submission:
    return Submission(as_text(os.path.relpath(path)), hashlib.sha256(data).hexdigest(), text)


def _text(path: Path, data: bytes) -> str | Failure:
    text = decode(data)
    if isinstance(text, Undecodable):
        return _unreadable(f"{as_told(path.name)}, line {text.line}: {text.problem}", "save the file as UTF-8")
    return text


def _bytes(path: Path) -> bytes | Failure:
    name = as_told(path.name)
    try:
        if path.is_symlink():
            return _unreadable(f"{name} is a symbolic link, which is not followed", "hand in the file itself")
        if not path.is_file():
            return _unreadable(f"{name} is not a file", "hand in a text file")
        if path.stat().st_size > MAX_BYTES:
            return _unreadable(f"{name} is larger than {MAX_BYTES:,} bytes", "hand in the query only")
        return path.read_bytes()
    except OSError as error:
        return _unreadable(f"{name} cannot be read: {str(error.strerror or error).lower()}")


def _bare(sql: str) -> str:
    """Without white space, comments and the last semicolon.

    >>> _bare("select '-- a', /* b */ 1 -- c\\n;")
    "select'-- a',1"
    """
    return _SKIPPED.sub(lambda match: match[1] or "", sql).rstrip(";")


def _unreadable(message: str, help_: str = "") -> Failure:
    return Failure("refused", "unreadable", message, help_)

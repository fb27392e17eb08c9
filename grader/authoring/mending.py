"""Writes what a wrong answer really gets into its first line."""

import codecs
import re
from pathlib import Path

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_EXPECT = re.compile(r"([ \t]*--[ \t]*expect[ \t]*:[ \t]*)[^\r\n]*?([ \t]*)(?=[\r\n]|\Z)", re.IGNORECASE)


def mended(path: Path, name: str) -> bytes:
    """The file with another name in its `-- expect:` line, and all else as it is, encoding and line ends too."""
    return with_expectation(path.read_bytes(), name)


def stated_in(answer: Path) -> Path:
    """The file that says what an answer gets: of a folder, the one whose first line does."""
    files = sorted(answer.glob("*.sql")) if answer.is_dir() else []
    return next((file for file in files if with_expectation(file.read_bytes(), "") != file.read_bytes()), answer)


def with_expectation(data: bytes, name: str) -> bytes:
    r"""
    >>> with_expectation(b"-- expect: missing-rows\r\nselect 1\r\n", "wrong-order")
    b'-- expect: wrong-order\r\nselect 1\r\n'
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    text = data[len(mark) :].decode(encoding)
    line = _EXPECT.match(text)
    return data if line is None else mark + f"{line[1]}{name}{line[2]}{text[line.end() :]}".encode(encoding)

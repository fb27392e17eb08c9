"""Text files as people save them: UTF-8 or UTF-16, with or without marks and carriage returns, or no text at all."""

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from grader.errors import Mistake, PackError
from grader.pack.disk import is_file, is_folder, is_there
from grader.values.pack import Script

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAVE_AS_UTF8 = "save the file as UTF-8"
_EXPECT = re.compile(r"[ \t]*--[ \t]*expect[ \t]*:[ \t]*(.*?)[ \t]*", re.IGNORECASE)
_HEADING = re.compile(r" {0,3}#(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*")
_COMMENT_MARK = re.compile(r"/\*|\*/")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")


@dataclass(frozen=True, slots=True)
class Undecodable:
    """Bytes that are no text, and the line of the first of them."""

    line: int
    problem: str


def decode(data: bytes) -> str | Undecodable:
    """
    >>> decode(b"\\xef\\xbb\\xbfselect 1 -- one\\r\\nfrom t\\r")
    'select 1 -- one\\nfrom t\\n'
    >>> decode(b"select\\n'caf\\xe9'")
    Undecodable(line=2, problem='byte 0xE9 is not UTF-8')
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body[: error.start].decode(encoding).count("\n") + 1
        return Undecodable(line, f"byte 0x{body[error.start]:02X} is not {encoding[:6].rstrip('-').upper()}")
    if "\0" in text:
        # UTF-16 without its mark decodes as UTF-8 full of these.
        return Undecodable(text[: text.index("\0")].count("\n") + 1, "holds a zero byte, so it is not UTF-8 text")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_text(path: Path) -> str | Mistake:
    if not is_file(path):
        there = "must be a file, not a folder" if is_folder(path) else "must be a file"
        return Mistake(path, 0, "", there if is_there(path) else "no such file")
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        return Mistake(path, 0, "", f"cannot be read: {str(error.strerror or error).lower()}")
    if isinstance(decoded, Undecodable):
        return Mistake(path, decoded.line, "", decoded.problem, _SAVE_AS_UTF8)
    return decoded


def read_sql(path: Path) -> Script:
    """For the rooms that open one SQL file by itself; raises PackError."""
    text = read_text(path)
    if isinstance(text, Mistake):
        raise PackError([text])
    return Script(path, text)


def is_blank(sql: str) -> bool:
    """Whether nothing is left after comments, white space and semicolons.

    >>> is_blank("/* later /* really */ */ ; -- soon"), is_blank("-- one\\nselect 1")
    (True, False)
    """
    at = 0
    while at < len(sql):
        if sql.startswith("--", at):
            at = (sql.find("\n", at) + 1) or len(sql)
        elif sql.startswith("/*", at):
            at = _comment_end(sql, at)
        elif sql[at].isspace() or sql[at] == ";":
            at += 1
        else:
            return False
    return True


def heading(markdown: str) -> str | None:
    """The text of the first `#` heading; a `#` inside a fenced block is somebody's comment.

    >>> heading("```sh\\n# not this\\n```\\n# Running total #\\n")
    'Running total'
    """
    fence = ""
    for line in markdown.splitlines():
        mark = _FENCE.match(line)
        if fence:
            fence = "" if mark and mark[1].startswith(fence) else fence
        elif mark:
            fence = mark[1]
        elif (match := _HEADING.fullmatch(line)) and match[1]:
            return str(match[1])
    return None


def expectations(sql: str) -> list[tuple[int, str]]:
    """Every `-- expect: NAME` line, with its number: those below the first line are worth a complaint."""
    lines = enumerate(sql.split("\n"), start=1)
    return [(number, match[1]) for number, line in lines if (match := _EXPECT.fullmatch(line))]


def _comment_end(sql: str, at: int) -> int:
    depth = 0
    for mark in _COMMENT_MARK.finditer(sql, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(sql)

"""Several files of SQL as one text: each behind a line `-- file: load.sql`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_FILE = re.compile(r"^-- file: (\S[^\n]*?)[ \t]*$", re.MULTILINE)
_COMMENT = r"--file: \1"
#: What makes the tables comes first, whatever the names of the others.
FIRST = "schema.sql"


@dataclass(frozen=True, slots=True)
class Part:
    """A file in a text."""

    #: Empty where the text is one file.
    name: str
    text: str
    #: Of its first character in the whole.
    start: int

    @property
    def is_schema(self) -> bool:
        return self.name.lower() == FIRST


def joined(files: Iterable[tuple[str, str]]) -> str:
    r"""In the order in which they are run.

    >>> joined([("load.sql", "SELECT 1"), ("schema.sql", "CREATE TABLE t (i INT);\n")])
    '-- file: schema.sql\nCREATE TABLE t (i INT);\n-- file: load.sql\nSELECT 1\n'
    >>> joined([("load.sql", "-- file: schema.sql\nSELECT 1\n")])  # a comment of theirs is no file
    '-- file: load.sql\n--file: schema.sql\nSELECT 1\n'
    """
    ordered = sorted(files, key=lambda file: (file[0].lower() != FIRST, file[0].lower(), file[0]))
    return "".join(f"-- file: {name}\n{_FILE.sub(_COMMENT, text).removesuffix(chr(10))}\n" for name, text in ordered)


def parts(text: str) -> tuple[Part, ...]:
    r"""
    >>> [(part.name, part.text) for part in parts("-- file: a.sql\nSELECT 1\n-- file: b.sql\nSELECT 2\n")]
    [('a.sql', 'SELECT 1\n'), ('b.sql', 'SELECT 2\n')]
    >>> parts("SELECT 1")
    (Part(name='', text='SELECT 1', start=0),)
    """
    marks = list(_FILE.finditer(text))
    if not marks:
        return (Part("", text, 0),)
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    found = [
        Part(mark[1], text[mark.end() + 1 : end], min(mark.end() + 1, len(text)))
        for mark, end in zip(marks, ends, strict=True)
    ]
    before = Part("", text[: marks[0].start()], 0)
    return (before, *found) if before.text.strip() else tuple(found)

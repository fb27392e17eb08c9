"""Names of files, learners and exercises, as people and their programs write them."""

import re
import unicodedata
from functools import cache
from pathlib import Path

from grader.feedback.printable import as_text, printable

#: What unpacking and running leave behind.
_NOBODYS = frozenset({"__MACOSX", "__pycache__"})
#: What a browser makes of the second file of one name.
COPY = r"(?:\s*\(\d+\))"


@cache
def folded(name: str) -> str:
    """What a name comes to, whatever was made of it on its way.

    >>> folded("Running-Total (1)")
    'running_total'
    """
    bare = re.sub(rf"{COPY}+$", "", unicodedata.normalize("NFC", name).strip())
    return re.sub(r"[-\s]", "_", bare).casefold()


def as_told(path: str | Path) -> str:
    return printable(as_text(path))


def is_hidden(name: str) -> bool:
    """Nobody's answer."""
    return name.startswith(".") or name in _NOBODYS

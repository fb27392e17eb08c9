"""Text of strangers, file names among it, without what a terminal would obey or a line would break at."""

import os
import unicodedata

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})


def printable(text: str, keep: str = "") -> str:
    """
    >>> printable("red\\x1b[31m\\n"), printable("two\\nlines", keep="\\n")
    ('red�[31m�', 'two\\nlines')
    """
    return "".join("�" if unicodedata.category(letter) in _OBEYED and letter not in keep else letter for letter in text)


def as_text(name: str | os.PathLike[str]) -> str:
    """A file name as text that can be written anywhere: bytes that are no UTF-8 are spelt out.

    >>> as_text("caf\\udce9.sql")
    'caf\\\\xe9.sql'
    """
    return os.fsencode(name).decode("utf-8", "backslashreplace")

"""Sentences for a page: what is hidden in them can be seen, and names in them stand out."""

import re
import unicodedata

from markupsafe import Markup, escape

_OBEYED = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_BLANKS = {"\n": "⏎", "\t": "⇥"}
_WORD = re.compile("[a-z]+([ ,]|$)")
_QUOTED = re.compile(r"`([^`\n]+)`")


class _Signs(dict[int, str]):
    """A sign -> what is shown in its place."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        is_hidden = unicodedata.category(sign) in _OBEYED
        shown = self[code] = _BLANKS.get(sign) or (f"‹U+{code:04X}›" if is_hidden else sign)
        return shown


_SIGNS = _Signs()


def visible(text: str) -> str:
    """
    >>> visible("a\\u202eb\\x1b\\n")
    'a‹U+202E›b‹U+001B›⏎'
    """
    return text if text.isascii() and text.isprintable() else text.translate(_SIGNS)


def as_code(text: str) -> Markup:
    """Likewise, but lines and tabs stay what they are.

    >>> as_code("a <\\n\\tb\\x1b")
    Markup('a &lt;\\n\\tb‹U+001B›')
    """
    parts = re.split("([\n\t])", text)
    return escape("".join(part if place % 2 else visible(part) for place, part in enumerate(parts)))


def prose(text: str) -> Markup:
    """
    >>> prose("`a<b` is\\nwrong")
    Markup('<code>a&lt;b</code> is<br>wrong')
    """
    return Markup("<br>").join(_line(line) for line in text.rstrip("\n").split("\n"))


def _line(text: str) -> Markup:
    parts = _QUOTED.split(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(visible(part)) if place % 2 else escape(visible(part))
        for place, part in enumerate(parts)
    )


def sentence(text: str) -> Markup:
    """A message as it stands by itself; a name that it begins with stays as it is.

    >>> sentence("wrong on this database:"), sentence("day_key: 3 rows")
    (Markup('Wrong on this database'), Markup('day_key: 3 rows'))
    """
    first = text[:1].upper() if _WORD.match(text) else text[:1]
    return prose(first + text[1:].removesuffix(":"))


def counted(count: int, noun: str, plural: str = "") -> str:
    """
    >>> counted(1, "row"), counted(1200, "row"), counted(0, "answer of a class", "answers of a class")
    ('1 row', '1,200 rows', '0 answers of a class')
    """
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"

"""A text without comments, all on one line, so that answers which say the same are seen to.

What is not known for sure to be nothing but layout is left alone: then a text has no such form, and stands for itself.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from grader.sql.client import ESCAPING, HASH_COMMENTS, tidied
from grader.sql.places import place_of, span_of
from grader.values.report import Place

#: What texts hold that the engines' own readers do not agree on, or that is more than a comment: backslashes, dollar
#: quotes, hints in comments, Oracle's and BigQuery's quotes.
_NOT_FOR_SURE = re.compile(r"""\\|\$\w*\$|/\*[+!]|--\+|'''|\"""|\b[nN]?[qQ]'""")
#: A minus of a minus to MySQL, unless something blank follows.
_NO_COMMENT = re.compile(r"--(?!\s|\Z)")
_COMMENT = r"--[^\n]*|/\*(?:[^*/]|\*(?!/)|/(?!\*))*+\*/"
_QUOTED = r"""(?P<text>'(?:[^']|'')*+')|"(?:[^"]|"")*+"|`[^`]*`"""
_WORD = r"\d\w*(?:(?<=[eE])[-+]\d+)?|\w+"
#: A run of signs is one operator; a comment ends it.
_SIGNS = r"(?:(?!--|/\*)[-+*/<>=~!@%^&|?:{hash}])+|[(),;.{{}}${brackets}]"
#: Blanks beside them say nothing.
_COMPARISONS = frozenset({"=", "<", ">", "<=", ">=", "<>", "!=", "||"})
#: Dialects that quote names in square brackets.
_BRACKETING = frozenset({"fabric", "sqlite", "tsql"})
#: Schemas whose names `tidied` does not care about here.
_ANY_SCHEMA = frozenset({"public", "dbo"})


class _Token(NamedTuple):
    text: str
    start: int
    is_text: bool


@dataclass(frozen=True, slots=True)
class NormalForm:
    text: str
    #: Where each token begins here, where in the text that it was made of, and its length.
    tokens: tuple[tuple[int, int, int], ...]

    def origin(self, place: Place, text: str) -> Place:
        """A place in this form as one in the `text` that it was made of; its ends are ends of tokens."""
        start, end = span_of(place, self.text)
        first = next((token for token in self.tokens if token[0] + token[2] > start), self.tokens[-1])
        last = next((token for token in reversed(self.tokens) if token[0] < end), first)
        begins = first[1] + max(start - first[0], 0)
        ends = last[1] + min(end - last[0], last[2])
        return place_of((begins, max(begins, ends)), text)


def normal_form(text: str, dialect: str) -> NormalForm | None:
    """None where it is not for sure that another layout means the same.

    >>> normal_form("select a,b -- both\\nfrom t\\nwhere a='x  y';", "duckdb").text
    "select a, b from t where a = 'x  y'"
    >>> normal_form("select 'a'\\n'b'", "duckdb")
    """
    if _NOT_FOR_SURE.search(text) or (dialect in ESCAPING and _NO_COMMENT.search(text)):
        return None
    tokens = _tokens(text, dialect)
    if not tokens or any(one.is_text and other.is_text for one, other in pairwise(tokens)):
        # Texts that stand beside each other are one, if there is a line's end between them.
        return None
    form = _laid_out(tokens, text)
    # Commands to a program go by lines.
    idle = all(tidied(one, dialect, _ANY_SCHEMA).text == one for one in (text, form.text))
    return form if idle else None


def has_comments(text: str) -> bool:
    """Whether there may be some."""
    return "--" in text or "/*" in text or "#" in text


def _tokens(text: str, dialect: str) -> list[_Token] | None:
    """Without semicolons at the end; None where something is no token."""
    tokens: list[_Token] = []
    at = 0
    for found in _pattern(dialect).finditer(text):
        if found.start() != at:
            return None
        at = found.end()
        if found["token"]:
            tokens.append(_Token(found["token"], found.start(), found["text"] is not None))
    while tokens and tokens[-1].text == ";":
        tokens.pop()
    return tokens if at == len(text) else None


@cache
def _pattern(dialect: str) -> re.Pattern[str]:
    has_hashes, has_brackets = dialect in HASH_COMMENTS, dialect in _BRACKETING
    blank = rf"[ \t\n]+|{_COMMENT}" + (r"|#[^\n]*" if has_hashes else "")
    quoted = _QUOTED + (r"|\[[^\]\n]*\]" if has_brackets else "")
    signs = _SIGNS.format(hash="" if has_hashes else "#", brackets="" if has_brackets else r"\[\]")
    return re.compile(f"{blank}|(?P<token>{quoted}|{_WORD}|{signs})")


def _laid_out(tokens: Sequence[_Token], text: str) -> NormalForm:
    pieces: list[str] = []
    places: list[tuple[int, int, int]] = []
    at = 0
    before: _Token | None = None
    for token in tokens:
        gap = _gap(before, token) if before is not None else ""
        places.append((at + len(gap), token.start, len(token.text)))
        pieces += [gap, token.text]
        at += len(gap) + len(token.text)
        before = token
    return NormalForm("".join(pieces), tuple(places))


def _gap(before: _Token, token: _Token) -> str:
    """What stands between two tokens: beside most of them whether there was a blank, beside some what looks well."""
    if before.text == "(" or token.text in (")", ",", ";"):
        return ""
    if before.text in (",", ";") or before.text in _COMPARISONS or token.text in _COMPARISONS:
        return " "
    return " " if before.start + len(before.text) < token.start else ""

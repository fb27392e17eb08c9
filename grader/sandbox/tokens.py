"""A text as the engine itself takes it apart, so that nothing it reads otherwise than we do can hide."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import duckdb

_BLANK = frozenset({"Zs", "Zl", "Zp", "Cf", "Cc"})
_LIMITS = frozenset({"limit", "offset", "fetch"})
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")


@dataclass(frozen=True, slots=True)
class Token:
    type: str
    #: Names are lower-case and without their quotes.
    text: str
    #: Character offsets.
    start: int
    end: int


def promises_order(text: str) -> bool:
    """Whether the outermost query has an ORDER BY.

    >>> promises_order("select a, rank() over (order by a) from t")
    False
    >>> promises_order("with x as (select 1) (select * from x order by 1) limit 5;")
    True
    """
    # A name in quotes can look like anything, a bracket too.
    tokens = [token for token in tokens_of(text) if token.text != ";" and token.type != "identifier"]
    words = [token.text for token in _outermost(_unwrapped(tokens))]
    return ("order", "by") in pairwise(words)


def bare(text: str) -> str:
    """A statement without the semicolons around it.

    >>> bare("; select ';' ; -- done")
    "select ';'"
    """
    tokens = [token for token in tokens_of(text) if token.text != ";"]
    return text[tokens[0].start : tokens[-1].end]


def tokens_of(text: str) -> Iterator[Token]:
    """The engine's tokens without comments; it counts bytes, we count characters."""
    # Its parser takes these for white space, its tokenizer for letters: a name could hide behind one.
    text = "".join(" " if ord(letter) > 127 and unicodedata.category(letter) in _BLANK else letter for letter in text)
    data = text.encode(errors="replace")
    found = duckdb.tokenize(data.decode())
    ends = [offset for offset, _ in found[1:]] + [len(data)]
    position, at = 0, 0
    for (offset, kind), end in zip(found, ends, strict=False):
        at += len(data[position:offset].decode(errors="replace"))
        position = offset
        if kind.name == "comment":
            continue
        raw = data[offset:end].decode(errors="replace").rstrip()
        yield Token(kind.name, _name(raw), at, at + len(raw))


def _name(raw: str) -> str:
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        return raw[1:-1].replace('""', '"').lower()
    return raw if raw[:1] == "'" else raw.lower()


def _outermost(tokens: Sequence[Token]) -> list[Token]:
    depth, outermost = 0, []
    for token in tokens:
        depth -= token.text in _CLOSING
        if depth == 0:
            outermost.append(token)
        depth += token.text in _OPENING
    return outermost


def _unwrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The query inside brackets around all of it, or around all that follows its WITH, but for a LIMIT."""
    while (start := _bracketed_from(tokens)) is not None:
        end = _closing(tokens, start)
        if end is None or (end < len(tokens) - 1 and tokens[end + 1].text not in _LIMITS):
            break
        tokens = tokens[start + 1 : end]
    return tokens


def _bracketed_from(tokens: Sequence[Token]) -> int | None:
    """Where a bracketed query begins: at the start, or behind the last common table expression."""
    if not tokens or tokens[0].text == "(":
        return 0 if tokens else None
    if tokens[0].text != "with":
        return None
    depth = 0
    for place, (token, following) in enumerate(pairwise(tokens)):
        depth -= token.text in _CLOSING
        if depth == 0 and token.text == ")" and following.text == "(":
            return place + 1
        depth += token.text in _OPENING
    return None


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for place in range(opening, len(tokens)):
        depth += (tokens[place].text in _OPENING) - (tokens[place].text in _CLOSING)
        if depth == 0:
            return place
    return None

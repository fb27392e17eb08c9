"""A text without its comments, in which people sign their work."""

from itertools import pairwise

from sqlglot.dialects.dialect import Dialect
from sqlglot.tokenizer_core import Token


def without_comments(text: str, dialect: str) -> str | None:
    """None where it is not known for sure what is a comment.

    >>> without_comments("-- by Ada\\nSELECT a, -- first\\n  '--b' /* mine */ AS b\\nFROM t -- done", "duckdb")
    "SELECT a,\\n  '--b' AS b\\nFROM t\\n"
    """
    tokens = _tokens(text, dialect)
    if not tokens:
        return None if tokens is None else ""
    pieces = [text[tokens[0].start : tokens[0].end + 1]]
    for before, after in pairwise(tokens):
        pieces += [_gap(text[before.end + 1 : after.start]), text[after.start : after.end + 1]]
    bare = "".join(pieces) + "\n"
    again = _tokens(bare, dialect) or []
    same = [(one.token_type, one.text) for one in tokens] == [(one.token_type, one.text) for one in again]
    return bare if same else None


def _tokens(text: str, dialect: str) -> list[Token] | None:
    try:
        return Dialect.get_or_raise(dialect).tokenize(text)
    except Exception:
        # Half-written text breaks sqlglot in more ways than it says.
        return None


def _gap(between: str) -> str:
    """As it was where it is blank; otherwise what is left of the lines."""
    if not between.strip():
        return between
    _, line, indent = between.rpartition("\n")
    return line + " " * (len(indent) - len(indent.lstrip())) if line else " "

"""A text as its words and signs, in any dialect, finished or not: what a query that no engine reads still tells.

The engine's own tokens would do for DuckDB alone, and sqlglot's stop at the first quote that is not closed.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

#: Longer texts are not looked into: nobody writes them by hand.
LONGEST = 20_000
MOST = 2_000
#: Every quote and comment also ends with the text, so that nothing is read twice.
_PIECE = r"""
    (?P<blank> \s+ | --[^\n]* )
  | (?P<comment> /\* .*? (?: \*/ | \Z ) )
  | (?P<text> ESCAPED' (?: [^'\\] | \\. | '' )* (?: ' | \Z )
            | ' [^']* (?: '' [^']* )* (?: ' | \Z )
            | \$\$ .*? (?: \$\$ | \Z ) )
  | (?P<name> " [^"]* (?: "" [^"]* )* (?: " | \Z ) | ` [^`]* (?: ` | \Z ) )
  | (?P<number> \d [\d_]* (?: \. \d* )? (?: [eE] [+-]? \d+ )? | \. \d+ )
  | (?P<word> [^\W\d] \w* )
  | (?P<sign> <=> | <> | <= | >= | => | =< | == | != | !< | !> | =! | >< | \|\| | && | :: | := | ->> | -> | // | . )
    """
#: Where `\'` is an apostrophe in every text; elsewhere it is in those that begin with an E.
_BACKSLASHES = frozenset({"mysql", "bigquery", "clickhouse", "databricks", "hive", "snowflake", "spark"})


class Token(NamedTuple):
    #: `word`, `name` (in quotes), `text`, `number`, `sign`; `comment` for one that is not closed.
    kind: str
    raw: str
    start: int
    end: int
    #: Lower-case, of words and signs; empty for what stands in quotes, so that it is never taken for a keyword.
    low: str

    @property
    def name(self) -> str:
        """What it names, lower-case and without quotes."""
        if self.kind == "name":
            return self.raw[1:-1].lower()
        return self.low if self.kind == "word" else ""

    @property
    def is_closed(self) -> bool:
        if self.kind not in ("text", "name"):
            return self.kind != "comment"
        mark = "$$" if self.raw.startswith("$$") else self.raw[0]
        if "\\" in self.raw or self.raw[0] in "eE":
            return len(self.raw) > len(mark) + 1 and self.raw.endswith("'")
        body = self.raw[len(mark) :]
        return body.endswith(mark) and (mark != "'" or body.replace("''", "").count("'") == 1)


def words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


def tokens_of(text: str, dialect: str = "duckdb") -> Iterator[Token]:
    """
    >>> [token.raw for token in tokens_of("select 'a''b' --c\\n<=\\"d")]
    ['select', "'a''b'", '<=', '"d']
    """
    pattern = _PIECE.replace("ESCAPED", "[eE]?" if dialect in _BACKSLASHES else "[eE]")
    for piece in re.finditer(pattern, text, re.VERBOSE | re.DOTALL):
        kind, raw = piece.lastgroup or "", piece.group()
        if kind == "blank" or (kind == "comment" and len(raw) > 3 and raw.endswith("*/")):
            continue
        low = raw.lower() if kind in ("word", "sign") else ""
        yield Token(kind, raw, piece.start(), piece.end(), low)

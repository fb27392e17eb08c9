"""Where a part of a statement stands in its text.

sqlglot keeps offsets on names, literals, stars and functions alone; the rest lies between what it is made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.tokenizer_core import Token, TokenType

from grader.values.report import Place

_OPENING = {TokenType.L_PAREN: TokenType.R_PAREN, TokenType.L_BRACKET: TokenType.R_BRACKET}
_CLOSING = frozenset(_OPENING.values())
_WORDS = frozenset({TokenType.NULL, TokenType.TRUE, TokenType.FALSE})


@dataclass(frozen=True, slots=True)
class Positions:
    """Of the nodes of one statement, which begins at an offset of the whole text."""

    text: str
    tokens: Sequence[Token]
    offset: int = 0

    def span(self, node: exp.Expr) -> tuple[int, int] | None:
        """First character, and one past the last; that of what is around it where a node has no place of its own."""
        current: exp.Expr | None = node
        while current is not None:
            places = [one.meta for one in current.walk() if "start" in one.meta]
            if places:
                start, end = min(one["start"] for one in places), max(one["end"] for one in places) + 1
                return self._with_brackets(start, self._with_word(current, end))
            current = current.parent
        return None

    def written(self, node: exp.Expr) -> str | None:
        """The text of a part, on one line."""
        span = self.span(node)
        return " ".join(self.text[span[0] + self.offset : span[1] + self.offset].split()) if span is not None else None

    def _with_word(self, node: exp.Expr, end: int) -> int:
        """NULL, TRUE and FALSE have no place of their own."""
        *_, last = node.walk(bfs=False)
        if isinstance(last, exp.Null | exp.Boolean):
            return next((one.end + 1 for one in self.tokens if one.start >= end and one.token_type in _WORDS), end)
        return end

    def _with_brackets(self, start: int, end: int) -> tuple[int, int]:
        """Brackets that are opened inside are closed inside."""
        open_ = 0
        for token in self.tokens:
            if token.start < start:
                continue
            if token.start >= end and open_ <= 0:
                break
            open_ += (token.token_type in _OPENING) - (token.token_type in _CLOSING)
            if token.start >= end and open_ <= 0:
                return start, token.end + 1
        return start, end

    def place(self, node: exp.Expr) -> Place | None:
        span = self.span(node)
        return place_of((span[0] + self.offset, span[1] + self.offset), self.text) if span is not None else None


def place_of(span: tuple[int, int], text: str) -> Place:
    """
    >>> place_of((9, 12), "select 1\\nfrom t")
    Place(line=2, column=1, end_line=2, end_column=4)
    """
    start, end = (min(offset, len(text)) for offset in span)
    lines = [1 + text.count("\n", 0, offset) for offset in (start, end)]
    columns = [offset - text.rfind("\n", 0, offset) for offset in (start, end)]
    return Place(lines[0], columns[0], lines[1], columns[1])

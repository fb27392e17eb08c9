"""Where a part of a statement stands in its text.

sqlglot keeps offsets on names, literals, stars and functions alone; the rest lies between what it is made of.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlglot import exp
from sqlglot.tokenizer_core import Token, TokenType

from grader.sql.places import place_of
from grader.values.report import Place

_OPENING = {
    TokenType.L_PAREN: TokenType.R_PAREN,
    TokenType.L_BRACKET: TokenType.R_BRACKET,
    TokenType.CASE: TokenType.END,
}
_CLOSING = frozenset(_OPENING.values())
#: What has no place of its own, and after which words it stands in brackets, if not after its own name.
_WORDS_OF: dict[type[exp.Expr], tuple[str, ...]] = {
    exp.Cast: ("CAST",),
    exp.TryCast: ("TRY_CAST",),
    exp.Exists: ("EXISTS",),
}
_HEADLESS: tuple[type[exp.Expr], ...] = (exp.Case, exp.GroupConcat, exp.Extract, exp.Max, exp.Min, exp.Trim, *_WORDS_OF)
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
            inner = self._between_names(current)
            if inner is not None:
                heads = [self._head(one) for one in current.walk() if isinstance(one, _HEADLESS)]
                start = min([inner[0], *(head for head in heads if head is not None)])
                return self._with_brackets(start, self._with_word(current, inner[1]))
            current = current.parent
        return None

    def written(self, node: exp.Expr) -> str | None:
        """The text of a part, on one line."""
        span = self.span(node)
        return " ".join(self.text[span[0] + self.offset : span[1] + self.offset].split()) if span is not None else None

    def between(self, left: exp.Expr, right: exp.Expr) -> list[str]:
        """What stands between two parts, upper-case."""
        before, after = self.span(left), self.span(right)
        if before is None or after is None:
            return []
        return [one.text.upper() for one in self.tokens if before[1] <= one.start < after[0]]

    def _is_placed(self, node: exp.Expr) -> bool:
        """The star that `FROM t` means is said to stand at the beginning of the text, where nobody wrote it."""
        if "start" not in node.meta:
            return False
        return not isinstance(node, exp.Star) or self.text[self.offset + node.meta["start"]] == "*"

    def _between_names(self, node: exp.Expr) -> tuple[int, int] | None:
        places = [one.meta for one in node.walk() if self._is_placed(one)]
        return (min(one["start"] for one in places), max(one["end"] for one in places) + 1) if places else None

    def _head(self, node: exp.Expr) -> int | None:
        """Where CASE, EXISTS, and functions that are read in a way of their own begin: they have no place."""
        inner = self._between_names(node)
        if "start" in node.meta or inner is None:
            return None
        before = [token for token in self.tokens if token.start < inner[0]]
        opening = TokenType.CASE if isinstance(node, exp.Case) else TokenType.L_PAREN
        place = _last_open(before, opening)
        if place is None or opening is TokenType.CASE:
            return before[place].start if place is not None else None
        word = before[place - 1] if place else None
        if word is None:
            return None
        is_its = word.text.upper() in _WORDS_OF.get(type(node), ()) or _touches(word, before[place], node)
        return word.start if is_its else None

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


def _last_open(tokens: Sequence[Token], opening: TokenType) -> int | None:
    """The place of what is opened and not closed again."""
    closed = 0
    for place in range(len(tokens) - 1, -1, -1):
        kind = tokens[place].token_type
        if kind is opening and not closed:
            return place
        closed += (kind is _OPENING[opening]) - (kind is opening)
    return None


def _touches(word: Token, bracket: Token, node: exp.Expr) -> bool:
    """Whether a bracket is opened right behind a name, as that of a call."""
    return type(node) not in _WORDS_OF and word.end == bracket.start - 1 and word.text.isidentifier()

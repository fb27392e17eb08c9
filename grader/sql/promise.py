"""Whether a query promises an order: an ORDER BY of its outermost query, read off its tokens.

Tokens rather than a tree, since DuckDB runs queries that sqlglot cannot parse, and an answer must not fail for that.
"""

from collections.abc import Sequence

from sqlglot import tokenize
from sqlglot.errors import SqlglotError
from sqlglot.tokens import Token, TokenType

_OPENING = {TokenType.L_PAREN, TokenType.L_BRACKET, TokenType.L_BRACE}
_CLOSING = {TokenType.R_PAREN, TokenType.R_BRACKET, TokenType.R_BRACE}


def promises_order(text: str, dialect: str = "duckdb") -> bool:
    """
    >>> promises_order("select a, rank() over (order by a) from t")
    False
    >>> promises_order("with x as (select 1) (select * from x order by 1);")
    True
    """
    try:
        tokens = _unwrapped(
            [token for token in tokenize(text, read=dialect) if token.token_type != TokenType.SEMICOLON]
        )
    except SqlglotError:
        # It ran, so the engine read it; believe it rather than refuse a right answer. The rows are checked all the same.
        return True
    return any(token.token_type == TokenType.ORDER_BY for token in _outermost(tokens))


def _outermost(tokens: Sequence[Token]) -> list[Token]:
    depth, outermost = 0, []
    for token in tokens:
        depth -= token.token_type in _CLOSING
        if depth == 0:
            outermost.append(token)
        depth += token.token_type in _OPENING
    return outermost


def _unwrapped(tokens: Sequence[Token]) -> Sequence[Token]:
    """The query inside brackets around all of it, or around all that follows its WITH."""
    while True:
        start = _first_bracket(tokens)
        end = len(tokens) - 1
        if start is None or tokens[-1].token_type != TokenType.R_PAREN or _closing(tokens, start) != end:
            return tokens
        tokens = tokens[start + 1 : end]


def _first_bracket(tokens: Sequence[Token]) -> int | None:
    """Where a bracketed query begins: at the start, or behind the last common table expression."""
    if not tokens:
        return None
    if tokens[0].token_type == TokenType.L_PAREN:
        return 0
    if tokens[0].token_type != TokenType.WITH:
        return None
    depth = 0
    for place, token in enumerate(tokens[:-1]):
        depth -= token.token_type in _CLOSING
        following = tokens[place + 1]
        behind_body = depth == 0 and token.token_type == TokenType.R_PAREN and following.token_type == TokenType.L_PAREN
        if behind_body:
            return place + 1
        depth += token.token_type in _OPENING
    return None


def _closing(tokens: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for place in range(opening, len(tokens)):
        depth += (tokens[place].token_type in _OPENING) - (tokens[place].token_type in _CLOSING)
        if depth == 0:
            return place
    return None

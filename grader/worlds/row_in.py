"""`(a, b) IN (SELECT …)` as the EXISTS it means, since the engine cannot decorrelate it as it stands."""

from collections.abc import Sequence

from grader.sandbox.tokens import Token, tokens_of

_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
_QUERIES = frozenset({"select", "with", "from", "values", "("})


def without_row_in(sql: str) -> str:
    """The same where a condition is asked: NULL, where the row may or may not be there, counts as false.

    >>> print(without_row_in("select 1 where (a, b + 1) not in (select x, y from t)"))
    select 1 where NOT EXISTS (FROM (select x, y from t) AS "rows" ("in 0", "in 1") WHERE (("in 0" = (a)) AND ("in 1" = (b + 1))) IS NOT FALSE)
    """  # noqa: E501  # a doctest's line is as long as what it shows
    tokens = list(tokens_of(sql))
    while (found := _first(tokens)) is not None:
        sql = _rewritten(sql, tokens, *found)
        tokens = list(tokens_of(sql))
    return sql


def _first(tokens: Sequence[Token]) -> tuple[int, int, int, int] | None:
    """Places of the brackets around the row, and around the query."""
    for place, token in enumerate(tokens):
        if token.text != "in" or token.type != "keyword" or place + 2 >= len(tokens):
            continue
        closing = place - 1 - (tokens[place - 1].text == "not")
        if tokens[closing].text != ")" or tokens[place + 1].text != "(" or tokens[place + 2].text not in _QUERIES:
            continue
        opening = _partner(tokens, closing, -1)
        if opening is None or not _is_row(tokens, opening, closing):
            continue
        end = _partner(tokens, place + 1, 1)
        if end is not None:
            return opening, closing, place + 1, end
    return None


def _is_row(tokens: Sequence[Token], opening: int, closing: int) -> bool:
    before = tokens[opening - 1] if opening else None
    if before is not None and (before.type == "identifier" or before.text in _CLOSING):
        return False
    return len(_items(tokens, opening, closing)) > 1 and tokens[opening + 1].text not in ("select", "with")


def _partner(tokens: Sequence[Token], place: int, step: int) -> int | None:
    depth = 0
    while 0 <= place < len(tokens):
        if tokens[place].type != "identifier" and tokens[place].type != "string_const":
            depth += (tokens[place].text in _OPENING) - (tokens[place].text in _CLOSING)
        if depth == 0:
            return place
        place += step
    return None


def _items(tokens: Sequence[Token], opening: int, closing: int) -> list[tuple[int, int]]:
    """Character offsets of what commas part inside the brackets."""
    items, start, depth = [], tokens[opening].end, 0
    for token in tokens[opening + 1 : closing]:
        depth += (token.text in _OPENING) - (token.text in _CLOSING)
        if token.text == "," and depth == 0:
            items.append((start, token.start))
            start = token.end
    return [*items, (start, tokens[closing].start)]


def _rewritten(sql: str, tokens: Sequence[Token], opening: int, closing: int, query: int, end: int) -> str:
    items = [sql[start:stop].strip() for start, stop in _items(tokens, opening, closing)]
    names = [f'"in {place}"' for place in range(len(items))]
    met = " AND ".join(f"({name} = ({item}))" for name, item in zip(names, items, strict=True))
    inner = sql[tokens[query].end : tokens[end].start]
    negated = tokens[closing + 1].text == "not"
    test = f"({met}) IS NOT FALSE" if negated else met
    exists = f'{"NOT " if negated else ""}EXISTS (FROM ({inner}) AS "rows" ({", ".join(names)}) WHERE {test})'
    return sql[: tokens[opening].start] + exists + sql[tokens[end].end :]

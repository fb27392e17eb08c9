"""PostgreSQL's intervals as text, of which sqlglot reads only the first part: `interval '1 day 02:00'`.

https://www.postgresql.org/docs/current/datatype-datetime.html#DATATYPE-INTERVAL-INPUT
"""

import re
from collections.abc import Iterator, Sequence

from sqlglot import Token, TokenType, exp

from grader.sql.families import POSTGRES, SPARK

_UNITS = {
    "us": "microsecond", "usec": "microsecond", "microsecond": "microsecond", "ms": "millisecond",
    "msec": "millisecond", "millisecond": "millisecond", "s": "second", "sec": "second", "second": "second",
    "m": "minute", "min": "minute", "minute": "minute", "h": "hour", "hr": "hour", "hour": "hour", "d": "day",
    "day": "day", "w": "week", "week": "week", "mon": "month", "month": "month", "y": "year", "yr": "year",
    "year": "year", "dec": "decade", "decade": "decade", "c": "century", "cent": "century", "century": "century",
}  # fmt: skip
_PLURALS = {"centuries": "century", "millennia": "millennium"}
_PART = re.compile(r"\s*([+-]?)\s*(?:(\d+):(\d\d)(?::(\d\d(?:\.\d*)?))?|(\d*\.?\d+)\s*([a-z]+))\s*,?", re.IGNORECASE)


def retokenized(tokens: Sequence[Token], dialect: str) -> list[Token]:
    """With `INTERVAL '…'` as `'…'::INTERVAL`, which keeps the text whole."""
    if dialect in SPARK:
        return _of_spark(tokens)
    if dialect not in POSTGRES:
        return list(tokens)
    return list(_retokenized(tokens))


def _of_spark(tokens: Sequence[Token]) -> list[Token]:
    """With the name of `window(…)` as one of a function, and two quotes inside a text as one."""
    made: list[Token] = []
    for token in tokens:
        last = made[-1] if made else None
        if last is not None and last.token_type is TokenType.WINDOW and token.token_type is TokenType.L_PAREN:
            made[-1] = Token(TokenType.VAR, last.text, last.line, last.col, last.start, last.end)
        if (
            last is not None
            and last.token_type is token.token_type is TokenType.STRING
            and last.line == token.line
            and token.start == last.end + 1
        ):
            both = f"{last.text}'{token.text}"
            made[-1] = Token(TokenType.STRING, both, token.line, token.col, last.start, token.end)
        else:
            made.append(token)
    return made


def _retokenized(tokens: Sequence[Token]) -> Iterator[Token]:
    waiting = iter(range(len(tokens)))
    for place in waiting:
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        after = tokens[place + 2].text.lower() if place + 2 < len(tokens) else ""
        if (
            token.token_type is not TokenType.INTERVAL
            or following is None
            or following.token_type is not TokenType.STRING
            or _unit(after)
        ):
            yield token
            continue
        next(waiting)
        yield following
        yield Token(TokenType.DCOLON, "::", token.line, token.col, token.start, token.end)
        yield token


def interval(text: str) -> exp.Expr | None:
    """The text as a sum of DuckDB's intervals; None if it is not written in numbers and units.

    >>> interval("1 month - 1 day 02:30").sql("duckdb")
    "INTERVAL '1' MONTH + INTERVAL '-1' DAY + INTERVAL '2' HOUR + INTERVAL '30' MINUTE"
    """
    parts, at, ago = [], 0, text.rstrip().lower().endswith(" ago")
    text = re.sub(r"\s+ago\s*$", "", text, flags=re.IGNORECASE)
    while found := _PART.match(text, at):
        at = found.end()
        sign, hours, minutes, seconds, number, name = found.groups()
        sign = "-" if (sign == "-") != ago else ""
        if hours is not None:
            clock = {"hour": str(int(hours)), "minute": str(int(minutes)), "second": seconds}
            parts += [(f"{sign}{count}", unit) for unit, count in clock.items() if count and float(count)]
            continue
        unit = _unit(name)
        if unit is None:
            return None
        parts.append((f"{sign}{number}", unit))
    if text[at:].strip() or at == 0:
        return None
    nodes = [exp.Interval(this=exp.Literal.string(count), unit=exp.var(unit.upper())) for count, unit in parts]
    total: exp.Expr = nodes[0] if nodes else exp.Interval(this=exp.Literal.string("0"), unit=exp.var("SECOND"))
    for node in nodes[1:]:
        total = exp.Add(this=total, expression=node)
    return total


def _unit(name: str) -> str | None:
    name = name.lower()
    return _PLURALS.get(name) or _UNITS.get(name) or _UNITS.get(name.removesuffix("s"))

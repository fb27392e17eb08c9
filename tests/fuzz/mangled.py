"""Real SQL, mangled: what learners' editors, keyboards and clipboards can make of it, and worse."""

import re
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

_TESTS = Path(__file__).parents[1]
_PIECES = re.compile(r"\w+|\s+|[^\w\s]")
#: What is strange to find in SQL: marks of direction, of no width, of the file, line ends, halves of characters.
STRANGE = (
    "\0", "\ud800", "\udfff", "\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u0301" * 40, "\xa0", "\u3000", "\x1a",
    "\r", "\r\n", "\n\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\U0001f600", "\U000e0001", "\ufdd0", "\uff07",
    "\u2018", "\u201d", "\u037e", "\u0130", "\u212a", "ß", "\x7f", "\x1b[31m", "�",
)  # fmt: skip
#: What SQL gives a meaning to, though seldom here.
MEANT = (
    "'", '"', "`", "$$", "$a$", "/*", "*/", "/* /*", "--", "#", ";", ";;", "(", ")", "[", "]", "{", "}", "\\", "\\g",
    "\\d t", "\nGO\n", "\n/\n", "```sql\n", "USE shop;", "DELIMITER //", "mysql> ", "SQL> ", "  2  ", "SET NAMES utf8;",
    ".mode csv\n", "public.", "dbo.", "[dbo].", "@", "@@x", ":x", "?", "$1", "::", "->>", "=>", "**", "e'\\x'", "x'0'",
    "b'2'", "U&'\\'", "N'a'", "E'\\", "interval '1'", "1e999", "0x", "9" * 400, "." * 3, "1_0", "NULL", "*", "PIVOT",
    "begin;", "EXPLAIN ", "COLLATE", "OVER ()", "QUALIFY", "LATERAL", "UNION ALL", "ORDER BY ALL", "LIMIT -1", "END",
)  # fmt: skip
_DEEP = ("(", "[", "{", "/*", "NOT ", "- ", "CASE WHEN ", "SELECT (", "f(", "x->", "'", "a.", "1+", "::INT", "!", "[1]")

#: sqlglot takes minutes for some of the deeper ones, which a worker is not given.
_DEPTHS = (2, 12, 60, 250)


@cache
def real_sql() -> tuple[str, ...]:
    """Every statement of the dialects' cases, and every solution, right and wrong answer of the exercises."""
    cases = [
        block.partition("\n")[2].partition("\n")[2]
        for path in sorted((_TESTS / "dialects").glob("*.sql"))
        for block in ("\n" + path.read_text("utf-8")).split("\n--- ")[1:]
    ]
    answers = [path.read_text("utf-8") for path in sorted((_TESTS.parent / "exercises").rglob("*.sql"))]
    return (*cases, *answers)


@cache
def hostile_sql() -> tuple[str, ...]:
    """Hostile submissions, which only a worker may run."""
    texts = [path.read_text("utf-8") for path in sorted((_TESTS / "sandbox/hostile").glob("*.sql"))]
    return tuple(part for text in texts for part in text.split("\n-- case: "))


@st.composite
def mangled(draw: st.DrawFn, texts: tuple[str, ...]) -> str:
    """One of the texts, or a part of it, after up to six mishaps."""
    pieces = _PIECES.findall(draw(st.sampled_from(texts)))
    for _ in range(draw(st.integers(0, 6))):
        pieces = draw(st.sampled_from(_MISHAPS))(draw, pieces, texts)
    return "".join(pieces)


def _place(draw: st.DrawFn, pieces: list[str]) -> int:
    return draw(st.integers(0, len(pieces)))


def _cut(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    start, end = sorted((_place(draw, pieces), _place(draw, pieces)))
    return [*pieces[:start], *pieces[min(end, start + draw(st.integers(1, 8))) :]]


def _doubled(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    start, times = _place(draw, pieces), draw(st.sampled_from([1, 1, 1, 2, 30]))
    again = pieces[start : start + draw(st.integers(1, 12))]
    return [*pieces[:start], *(again * times), *pieces[start:]]


def _exchanged(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    one, other = _place(draw, pieces), _place(draw, pieces)
    pieces = [*pieces, ""]
    pieces[one], pieces[other] = pieces[other], pieces[one]
    return pieces


def _ended(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    return pieces[: _place(draw, pieces)]


def _inserted(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    at = _place(draw, pieces)
    return [*pieces[:at], draw(st.sampled_from([*STRANGE, *MEANT, *MEANT])), *pieces[at:]]


def _inside(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    """In the middle of a word."""
    at = _place(draw, pieces)
    word = pieces[at] if at < len(pieces) else ""
    half = len(word) // 2
    return [*pieces[:at], word[:half], draw(st.sampled_from([*STRANGE, *MEANT])), word[half:], *pieces[at + 1 :]]


def _nested(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    at = _place(draw, pieces)
    return [*pieces[:at], draw(st.sampled_from(_DEEP)) * draw(st.sampled_from(_DEPTHS)), *pieces[at:]]


def _wrapped(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    start, depth = _place(draw, pieces), draw(st.sampled_from([1, 5, 60, 900]))
    opening, closing = draw(st.sampled_from(["()", "[]", "{}", ("/*", "*/"), ("(SELECT ", ")")]))
    end = start + draw(st.integers(1, 12))
    return [*pieces[:start], opening * depth, *pieces[start:end], closing * depth, *pieces[end:]]


def _crossed(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    """The rest from somewhere else."""
    other = _PIECES.findall(draw(st.sampled_from(texts)))
    return [*pieces[: _place(draw, pieces)], *other[_place(draw, other) :]]


def _other_ends(draw: st.DrawFn, pieces: list[str], texts: tuple[str, ...]) -> list[str]:
    """Line ends of other systems, on some lines."""
    ends = draw(st.lists(st.sampled_from(["\n", "\r\n", "\r", "\x85", "\u2028"]), min_size=1, max_size=3))
    return [piece.replace("\n", ends[place % len(ends)]) for place, piece in enumerate(pieces)]


_MISHAPS = (_cut, _doubled, _exchanged, _ended, _inserted, _inserted, _inside, _nested, _wrapped, _crossed, _other_ends)

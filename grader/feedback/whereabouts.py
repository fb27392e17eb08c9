"""Where in a learner's own text to look for the mistake that explains it."""

import re

from grader.sql.client import masked
from grader.values.judged import Explanation

#: A clause that the learner wrote more often than this is no help to look at.
_PLACES = 2


def told(found: Explanation, text: str, dialect: str) -> str:
    """What goes wrong, and a line to look at, if there is one.

    >>> told(Explanation("`t` is lost", ("JOIN",)), "from s\\n-- join\\njoin t", "duckdb")
    '`t` is lost: look at your JOIN in line 3'
    """
    place = _place(found, masked(text, dialect))
    return f"{found.effect}: {place}" if place else found.effect


def names(effect: str) -> list[str]:
    """Of the schema, lower-case."""
    return [name.lower() for name in re.findall(r"`([^`]*)`", effect)]


def places(clause: str, code: str) -> list[int]:
    """Where a clause stands in a text without comments."""
    words = [word + r"(?:\s+OUTER)?" if word in ("LEFT", "RIGHT") else word for word in clause.split()]
    pattern = r"\b" + r"\s+".join(words) + r"\b"
    return [found.start() for found in re.finditer(pattern, code, re.IGNORECASE)]


def _place(found: Explanation, code: str) -> str | None:
    """By the first of the clauses that the text has: `look at your JOIN in line 4`."""
    for clause in found.clauses:
        all_ = places(clause, code)
        # Of several joins the one is meant that names the table.
        named = [place for place in all_ if any(_is_near(name, place, code) for name in names(found.effect)[-1:])]
        lines = list(dict.fromkeys(1 + code.count("\n", 0, place) for place in named or all_))
        if 0 < len(lines) <= (1 if clause == "SELECT" else _PLACES):
            return f"look at your {clause} in {'lines' if lines[1:] else 'line'} {' and '.join(map(str, lines))}"
        if lines:
            return None
    return None


def _is_near(name: str, place: int, code: str) -> bool:
    """Whether a name stands behind a place in its line."""
    return re.search(rf"\b{re.escape(name)}\b", code[place:].partition("\n")[0], re.IGNORECASE) is not None

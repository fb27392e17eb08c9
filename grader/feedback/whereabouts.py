"""Where in a learner's own text to look for the mistake that explains it."""

import re

from grader.sql.client import masked
from grader.values.judged import Explanation
from grader.values.report import Place

#: A clause that the learner wrote more often than this is no help to look at.
_PLACES = 2


def told(found: Explanation, text: str, dialect: str) -> tuple[str, Place | None]:
    """What goes wrong and lines to look at; and the first word to look at, if there is one.

    >>> told(Explanation("`t` is lost", ("JOIN",)), "from s\\n-- join\\njoin t", "duckdb")
    ('`t` is lost: look at your JOIN in line 3', Place(line=3, column=1, end_line=3, end_column=5))
    """
    code = masked(text, dialect)
    clause, starts = _clause(found, code)
    if not starts:
        return found.effect, None
    lines, column = _lines(code, starts), starts[0] - code.rfind("\n", 0, starts[0])
    where = f"{'lines' if lines[1:] else 'line'} {' and '.join(map(str, lines))}"
    place = Place(lines[0], column, lines[0], column + len(clause.split()[0]))
    return f"{found.effect}: look at your {clause} in {where}", place


def names(effect: str) -> list[str]:
    """Of the schema, lower-case."""
    return [name.lower() for name in re.findall(r"`([^`]*)`", effect)]


def places(clause: str, code: str) -> list[int]:
    """Where a clause stands in a text without comments."""
    words = [word + r"(?:\s+OUTER)?" if word in ("LEFT", "RIGHT") else word for word in clause.split()]
    pattern = r"\b" + r"\s+".join(words) + r"\b"
    return [found.start() for found in re.finditer(pattern, code, re.IGNORECASE)]


def _clause(found: Explanation, code: str) -> tuple[str, list[int]]:
    """The first of the clauses that the text has, and where; nowhere, if there are too many to look at."""
    for clause in found.clauses:
        all_ = places(clause, code)
        # Of several joins the one is meant that names the table.
        named = [place for place in all_ if any(_is_near(name, place, code) for name in names(found.effect)[-1:])]
        if all_:
            meant = named or all_
            return clause, meant if len(_lines(code, meant)) <= (1 if clause == "SELECT" else _PLACES) else []
    return "", []


def _lines(code: str, starts: list[int]) -> list[int]:
    return list(dict.fromkeys(1 + code.count("\n", 0, start) for start in starts))


def _is_near(name: str, place: int, code: str) -> bool:
    """Whether a name stands behind a place in its line."""
    return re.search(rf"\b{re.escape(name)}\b", code[place:].partition("\n")[0], re.IGNORECASE) is not None

"""A file of homework, taken apart at its headings: `-- Q1: Best paid (5 points)`."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, pairwise

from grader.errors import Mistake, PackError
from grader.pack import is_blank
from grader.sql.client import blank_outside
from grader.values.pack import Script

_EDGE = r"[ \t]*[-=*#_~]*[ \t]*"
_WORTH = r"\d+(?:[.,]\d+)?"
_UNIT = r"[ \t]*-?(?:points?|pts?|marks?|p)\.?[ \t]*"
#: Before the title only in brackets: it may speak of points itself.
_FIRST = rf"(?:[\[(][ \t]*(?P<first>{_WORTH}){_UNIT}[\])][ \t]*[.:–—-]*[ \t]*)?"
_TITLE = rf"{_FIRST}(?P<title>[^\n]*?)(?:[ \t,;:–—-]*[\[(]?[ \t]*(?P<points>{_WORTH}){_UNIT}[\])]?[.:]?)?"
_WORD = r"(?:questions?|exercises?|problems?|tasks?|quest|ex|q)"
_NUMBER = r"(?P<number>\d{1,3}[a-z]?)"
#: With a word before the number, or with a mark behind it.
_NAMED = re.compile(
    rf"^[ \t]*--{_EDGE}{_WORD}[ \t]*[.#]?[ \t]*{_NUMBER}(?![\w%])[ \t]*[.:)\]–—-]*[ \t]*{_TITLE}{_EDGE}$",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED = re.compile(rf"^[ \t]*--{_EDGE}{_NUMBER}[ \t]*[.:)\]][ \t]*{_TITLE}{_EDGE}$", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(r"[ \t]*--[ \t]?(.*)")
_RULE = re.compile(r"[-=*#_~ \t]*")
_HEADING = "begin each question with a line such as `-- Q1: Best paid (5 points)`"
_LONGEST = 40
#: Points that an exercise may be worth.
_MOST = 1_000_000
#: Folders that mean something else in a pack.
TAKEN = frozenset({"fixture", "fixtures", "accept", "reject"})


@dataclass(frozen=True, slots=True)
class Question:
    """An exercise to be."""

    #: Of its folder.
    name: str
    title: str
    #: Places in its text are places in the file that it came from.
    solution: Script
    points: float | None = None
    #: What it asks, in Markdown; empty where that is still to be written.
    prose: str = ""


def questions(homework: Script) -> tuple[Question, ...]:
    """
    Raises:
        PackError: there is no heading, or a question cannot be told from another or holds no SQL.
    """
    text = homework.text
    headings = _headings(text)
    if not headings:
        raise PackError([Mistake(homework.path, 0, "", "holds no question", _HEADING)])
    mistakes = [*_before(homework, headings[0]), *_twice(homework, headings)]
    found: list[Question] = []
    for heading, end in pairwise([*(one.start() for one in headings), len(text)]):
        match = next(one for one in headings if one.start() == heading)
        body, prose = _prose(text, match.end(), end)
        line = 1 + text.count("\n", 0, heading)
        if is_blank(text[body:end]):
            called = match[0].strip().lstrip("- \t")
            mistakes.append(Mistake(homework.path, line, "", f"`{called}` holds no SQL", "write its solution below it"))
        points = _points(match)
        if points is not None and not 0 < points <= _MOST:
            problem = f"a question is worth more than 0 points, and at most {_MOST:,}, not {points:g}"
            mistakes.append(Mistake(homework.path, line, "", problem))
        script = Script(homework.path, blank_outside(text, body, end))
        title = _title(match)
        name = name_of(match["title"]) or f"q{match['number'].lower()}"
        found.append(Question(name, title, script, points, prose))
    if mistakes:
        raise PackError(mistakes)
    return tuple(_distinct(found))


def name_of(title: str) -> str:
    """A folder's name for it; empty where no letter of it can be in one.

    >>> name_of("Who earns most, by département?"), name_of("?")
    ('who_earns_most_by_departement', '')
    """
    plain = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    name = "_".join(re.findall(r"[a-z0-9]+", plain.replace("'", "")))
    if len(name) > _LONGEST:
        name = name[: _LONGEST + 1].rpartition("_")[0] or name[:_LONGEST]
    return f"the_{name}" if name in TAKEN else name


def title_of(name: str) -> str:
    """
    >>> title_of("best_paid")
    'Best paid'
    """
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]


def _headings(text: str) -> list[re.Match[str]]:
    """Bare numbers are headings where no line says more, as long as they count from 1 on: a prompt may hold a list."""
    named = list(_NAMED.finditer(text))
    if named:
        return named
    wanted, found = count(1), []
    number = next(wanted)
    for match in _NUMBERED.finditer(text):
        if match["number"] == str(number):
            found.append(match)
            number = next(wanted)
    return found


def _before(homework: Script, first: re.Match[str]) -> Iterator[Mistake]:
    """SQL above the first heading belongs to no question."""
    lines = homework.text[: first.start()].split("\n")
    place = next((place for place, line in enumerate(lines, start=1) if not is_blank(line)), None)
    if place is not None and not is_blank(homework.text[: first.start()]):
        yield Mistake(homework.path, place, "", "belongs to no question", f"delete it; {_HEADING}")


def _twice(homework: Script, headings: Sequence[re.Match[str]]) -> Iterator[Mistake]:
    seen: dict[str, int] = {}
    for match in headings:
        line = 1 + homework.text.count("\n", 0, match.start())
        other = seen.setdefault(match["number"].lower(), line)
        if other != line:
            yield Mistake(
                homework.path, line, "", f"question {match['number']} again, as in line {other}", "renumber it"
            )


def _prose(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the SQL of a question begins, and the comment lines between it and the heading."""
    at = min(start + 1, end)
    written: list[str] = []
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        comment = _COMMENT.fullmatch(line)
        if comment is None and line.strip():
            break
        # A rule of dashes is no prose.
        written.append("" if comment is None or _RULE.fullmatch(comment[1]) else comment[1].rstrip())
        at = min(stop + 1, end)
    return at, re.sub(r"\n{3,}", "\n\n", "\n".join(written)).strip("\n")


def _title(match: re.Match[str]) -> str:
    title = " ".join(match["title"].split()).rstrip("#=*~_- \t").strip()
    return title or f"Question {match['number']}"


def _points(match: re.Match[str]) -> float | None:
    told = match["points"] or match["first"]
    return float(told.replace(",", ".")) if told else None


def _distinct(found: Sequence[Question]) -> Iterator[Question]:
    """With a number behind names that come again."""
    taken: set[str] = set()
    for one in found:
        names = chain([one.name], (f"{one.name}_{number}" for number in count(2)))
        name = next(name for name in names if name not in taken)
        taken.add(name)
        yield replace(one, name=name)

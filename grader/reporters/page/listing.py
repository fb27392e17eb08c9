"""A learner's own text, line by line, with what was found at its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from grader.reporters.page.prose import sentence
from grader.values.report import Finding, Place

#: Lines of a long text that are shown, and those around a place that is further down.
_LINES, _AROUND = 200, 3
#: Signs of a line.
_SIGNS = 1000


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    #: Of what was found here; empty where nothing was.
    severity: str = ""
    #: Of what ends here, where several things were found.
    label: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    label: str
    severity: str
    message: Markup
    help: Markup


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    pieces: tuple[Piece, ...]
    #: Of what ends in this line.
    remarks: tuple[Remark, ...] = ()
    #: Whether lines before it are not shown.
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    lines: tuple[Line, ...]
    hidden: int


def listing_of(text: str, findings: Sequence[Finding]) -> Listing:
    """Findings at the same place with the same words are one; those without a place are left out."""
    texts = [line.rstrip("\r") for line in text.rstrip("\n").split("\n")]
    placed = [(one, one.place) for one in dict.fromkeys(findings) if one.place and one.place.line <= len(texts)]
    placed.sort(key=lambda one: (one[1].line, one[1].column))
    many = len(placed) > 1
    marks = [(one, place, str(number) if many else "") for number, (one, place) in enumerate(placed, 1)]
    shown = [number for number in range(1, len(texts) + 1) if number <= _LINES or _is_near(number, marks)]
    lines = []
    before = 0
    for number in shown:
        here = [(one, *span, label) for one, place, label in marks if (span := _span(place, number, texts))]
        ends = [(one, label) for one, place, label in marks if min(place.end_line, len(texts)) == number]
        remarks = [Remark(label, one.severity, sentence(one.message), sentence(one.help)) for one, label in ends]
        pieces = _pieces(texts[number - 1][:_SIGNS], here)
        lines.append(Line(number, tuple(pieces), tuple(remarks), number != before + 1))
        before = number
    return Listing(tuple(lines), len(texts) - len(shown))


def is_placed(finding: Finding, text: str) -> bool:
    return finding.place is not None and finding.place.line <= text.rstrip("\n").count("\n") + 1


def _is_near(number: int, marks: Sequence[tuple[Finding, Place, str]]) -> bool:
    return any(
        place.line - _AROUND <= number <= place.line + _AROUND or number == place.end_line for _, place, _ in marks
    )


def _span(place: Place, number: int, texts: Sequence[str]) -> tuple[int, int] | None:
    """From which sign to which of a line, from 0; at least one sign where it begins."""
    if not place.line <= number <= place.end_line:
        return None
    line = texts[number - 1]
    start = place.column - 1 if number == place.line else len(line) - len(line.lstrip())
    end = place.end_column - 1 if number == place.end_line else len(line)
    return start, max(end, start + (number == place.line))


def _pieces(line: str, marks: Sequence[tuple[Finding, int, int, str]]) -> list[Piece]:
    # What is found just behind the end of a line still shows.
    line = line.ljust(min(_SIGNS, max((start + 1 for _, start, _, _ in marks), default=0)))
    bounds = sorted({0, len(line), *(min(one, len(line)) for _, start, end, _ in marks for one in (start, end))})
    pieces = []
    for start, end in pairwise(bounds):
        over = [(finding, last, label) for finding, first, last, label in marks if first <= start and end <= last]
        worst = min((finding.severity for finding, _, _ in over), default="", key=("error", "warn", "info").index)
        labels = [label for _, last, label in over if min(last, len(line)) == end and label]
        pieces.append(Piece(line[start:end], worst, " ".join(labels)))
    return pieces

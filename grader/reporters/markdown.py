"""A folder of Markdown: a page for each learner that any forge shows, and an index of them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from grader.reporters.parts.markup import answer, is_told, name_of, plain, ranking, standing, sum_of
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.wording import by_learner
from grader.values.report import Outcome, Report

INDEX = "index.md"
_LONGEST = 60
#: What some file systems take for something else.
_RESERVED = re.compile(r"(con|prn|aux|nul|index|(com|lpt)\d)(\..*)?", re.IGNORECASE)


def files(report: Report, screen: Screen) -> Mapping[str, str]:
    """Of a single learner, the index is their page."""
    if all(score.learner is None for score in report.learners):
        return {INDEX: _text(_answers(report, report.outcomes, "".join(map(sum_of, report.learners)), _title(report)))}
    names = _names([score.learner or "" for score in report.learners])
    found = by_learner(report)
    pages = {
        name: _text(_answers(report, found[score.learner], sum_of(score), name_of(score)))
        for name, score in zip(names, report.learners, strict=True)
    }
    return {**pages, INDEX: _text(_index(report, names))}


def _title(report: Report) -> str:
    return " · ".join(plain(title) for title in report.titles.values()) or "Nothing was graded"


def _index(report: Report, names: Sequence[str]) -> Iterable[str]:
    pages = {score.learner: name for score, name in zip(report.learners, names, strict=True)}
    # Between angle brackets a name is a link whatever its signs are, but for these two, which it has not.
    rows = ranking(report, lambda score: f"[{name_of(score)}](<{pages[score.learner]}>)")
    return (f"# {_title(report)}", "", *rows)


def _answers(report: Report, outcomes: Sequence[Outcome], points: str, heading: str) -> Iterable[str]:
    yield from (f"# {heading}", "")
    if points:
        yield from (points, "")
    for pack, some in groupby(outcomes, key=lambda outcome: outcome.pack):
        mine = list(some)
        if len(report.titles) > 1:
            yield from (f"## {plain(report.titles.get(pack, pack))}", "")
        yield from standing(report, mine)
        for outcome in filter(is_told, mine):
            yield from answer(report, outcome, 3 if len(report.titles) > 1 else 2)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"


def _names(learners: Sequence[str]) -> list[str]:
    """Of files, one for each, whatever the learners are called and however file systems compare names."""
    taken = set[str]()
    names = []
    for learner in learners:
        stem, number = _stem(learner), 1
        while (name := f"{stem}-{number}" if number > 1 else stem).casefold() in taken:
            number += 1
        taken.add(name.casefold())
        names.append(f"{name}.md")
    return names


def _stem(learner: str) -> str:
    """
    >>> _stem("../../etc/passwd"), _stem("Ada Lovelace"), _stem("CON"), _stem("")
    ('etc-passwd', 'Ada-Lovelace', '_CON', '_')
    """
    known = unicodedata.normalize("NFC", learner)
    safe = re.sub(r"-{2,}", "-", "".join(sign if sign.isalnum() or sign in "._-" else "-" for sign in known))
    stem = safe.strip("-.")[:_LONGEST].rstrip("-.")
    return f"_{stem}" if not stem or _RESERVED.fullmatch(stem) else stem

"""Markdown of a report's parts, in which no text of a stranger is anything but text: no link, no HTML, no heading."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from grader.reporters.diagram import diagram_lines
from grader.reporters.parts.failure import found_by_checks
from grader.reporters.parts.remarks import is_remarkable
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import cell, clean, number
from grader.reporters.parts.wording import by_learner, points_of, sentence_of, status_of, title_of
from grader.values.report import ON_A_WORLD, Cell, Counterexample, Finding, Outcome, Report, Score, Table

#: Rows of a table; the report for programs has them all.
_ROWS = 20
_MARKS = {"passed": "✅", "missing": "⬜", "broke": "❔", "unsupported": "❔"}
#: What Markdown, or a forge that shows it, takes for more than itself.
_SIGNS = re.compile(r"[\\`*_\[\]{}<>|~$@#!^&]|:(?=//|[a-z_+-]\w*:)|(?<=www)\.", re.IGNORECASE)
#: What begins a list, a heading or a rule where it begins a line.
_OPENING = re.compile(r"^(\d*)([-+=.)])")
_NOT_IN_CODE = re.compile("[|`]")
_FENCE = re.compile("`+")


def plain(text: str) -> str:
    r"""Text that is shown as it is.

    >>> print(plain("<b> [x](http://y.z) | *z*"))
    \<b\> \[x\](http\://y.z) \| \*z\*
    """
    return _SIGNS.sub(lambda sign: f"\\{sign[0]}", clean(text).strip())


def _line(text: str) -> str:
    """Such text where it begins a line."""
    return _OPENING.sub(r"\1\\\2", plain(text))


def prose(text: str) -> str:
    r"""A message of the grader's, with what stands in backticks as code.

    >>> print(prose("`a_b` is | `none`"))
    `a_b` is \| `none`
    """
    parts = clean(text).split("`")
    if len(parts) % 2 == 0:
        return plain(text)
    return "".join(code(part) if place % 2 else _spaced(part) for place, part in enumerate(parts)).strip()


def _spaced(text: str) -> str:
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{before}{plain(text)}{after}" if text.strip() else text


def code(text: str) -> str:
    """A name, as code where that is possible: in it a pipe would end the cell of a table."""
    shown = clean(text).strip()
    return f"`{shown}`" if shown and not _NOT_IN_CODE.search(shown) else plain(shown)


def block(text: str, language: str) -> list[str]:
    """Lines of code, in a fence longer than any of their own."""
    lines = [clean(line.replace("\t", "    ")) for line in text.split("\n")]
    fence = "`" * max(3, 1 + max((len(run) for run in _FENCE.findall(text)), default=0))
    return [f"{fence}{language}", *lines, fence, ""]


def grid(headings: Sequence[str], rows: Iterable[Sequence[str]], numbers: Iterable[int] = ()) -> list[str]:
    """A table of what is Markdown already; columns of numbers stand to the right."""
    right = frozenset(numbers)
    rule = ["---:" if place in right else "---" for place in range(len(headings))]
    return [*(f"| {' | '.join(row)} |" for row in (headings, rule, *rows)), ""]


def standing(report: Report, outcomes: Sequence[Outcome]) -> list[str]:
    """A line for each exercise."""
    rows = [
        (f"{_MARKS.get(one.status, '❌')} {plain(title_of(report, one))}", status_of(one), points_of(one))
        for one in outcomes
    ]
    return grid(("exercise", "result", "points"), rows, (2,))


def ranking(report: Report, named: Callable[[Score], str]) -> list[str]:
    """A line for each learner."""
    rows, found = [], by_learner(report)
    for score in report.learners:
        outcomes = found[score.learner]
        passed = sum(outcome.status == "passed" for outcome in outcomes)
        waiting = sum(outcome.score is None for outcome in outcomes)
        rows.append((named(score), sum_of(score), f"{passed} of {len(outcomes)}", str(waiting or "")))
    return grid(("learner", "score", "passed", "to look at"), rows, (1, 2, 3))


def name_of(score: Score) -> str:
    return plain(score.learner or "") or "(no name)"


def sum_of(score: Score) -> str:
    return f"{number(score.score)} of {number(score.points)} points"


def is_told(outcome: Outcome) -> bool:
    """Whether there is more to say of it than its line does."""
    return outcome.status not in ("passed", "missing") or is_remarkable(outcome)


def answer(report: Report, outcome: Outcome, level: int) -> Iterator[str]:
    """A section with all there is to say of it."""
    yield f"{'#' * level} {plain(title_of(report, outcome))}"
    yield ""
    yield f"**{status_of(outcome)}**, {points_of(outcome)} points: {prose(sentence_of(outcome))}"
    yield ""
    if outcome.counterexample is not None:
        yield from _counterexample(
            outcome.counterexample, any(one.name in ON_A_WORLD for one in found_by_checks(outcome))
        )
    for finding in found_by_checks(outcome):
        yield from _finding(finding, outcome)
    if outcome.hints:
        yield from (*(f"- hint: {prose(hint)}" for hint in outcome.hints), "")
    if outcome.model is not None:
        yield from ("The tables of the answer:", "")
        yield from block("\n".join(line.plain for line in diagram_lines(outcome.model, Screen())), "text")
    if outcome.submission is not None and outcome.status != "passed":
        yield from ("The answer:", "")
        yield from block(outcome.submission.text.rstrip("\n"), "sql")


def _finding(finding: Finding, outcome: Outcome) -> Iterator[str]:
    place = finding.place
    if place is not None or finding.help or clean(finding.message).rstrip(":") != sentence_of(outcome):
        yield from _message(finding, outcome)
    for table in finding.evidence:
        yield from _table(table, table.title)


def _message(finding: Finding, outcome: Outcome) -> Iterator[str]:
    place = finding.place
    where = f"line {place.line}, column {place.column}: " if place is not None else ""
    message = clean(finding.message).rstrip(":")
    is_said = message == sentence_of(outcome) or finding.name in ON_A_WORLD
    said = [prose(text) for text in ("" if is_said else message, finding.help) if text]
    yield f"- `{finding.name}`: {where}{'; '.join(said)}".rstrip(": ")
    if place is not None and outcome.submission is not None:
        lines = outcome.submission.text.split("\n")
        shown = lines[place.line - 1].strip() if place.line <= len(lines) else ""
        if shown:
            yield from ("", *(f"  {line}".rstrip() for line in block(shown, "sql")[:-1]))
    yield ""


def _counterexample(found: Counterexample, right_on_sample: bool) -> Iterator[str]:
    yield from ("Right on the sample data, and wrong on this database:" if right_on_sample else "On this database:", "")
    for table in found.tables:
        yield from _table(table, table.title)
    yield from _table(found.expected, "expected")
    if found.actual is not None:
        yield from _table(found.actual, "yours")
    else:
        yield from (f"yours: {plain((found.error or 'it fails').partition(chr(10))[0])}", "")


def _table(table: Table, title: str) -> Iterator[str]:
    if not table.columns or not table.total:
        yield from (f"{_line(title)}: no rows", "")
        return
    yield from (f"{_line(title)}:", "")
    numbers = [place for place, one in enumerate(table.columns) if "INT" in one.type or "DEC" in one.type]
    rows = [[_cell(row[place]) for place in range(len(table.columns))] for row in table.rows[:_ROWS]]
    yield from grid([code(one.name) for one in table.columns], rows, numbers)
    more = table.total - len(rows)
    if more > 0:
        yield from (f"… {more:,} more rows", "")


def _cell(value: Cell) -> str:
    return "*NULL*" if value is None else plain(cell(value).plain)

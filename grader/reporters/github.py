"""Commands of a GitHub workflow, which show findings beside learners' lines, and a summary of the job."""

from collections.abc import Iterator

from grader.reporters.parts.annotation import annotations, located, message_of
from grader.reporters.parts.markup import answer, is_told, name_of, plain, ranking, standing, sum_of
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean
from grader.values.report import Outcome, Place, Report, Severity

COMMANDS = {"error": "error", "warn": "warning", "info": "notice"}
#: What GitHub shows of each kind in one step; the rest would be dropped without a word.
_MOST = 10
#: Room for what says that something was left out.
_CLOSING = 200


def render(report: Report, screen: Screen) -> str:
    """At most as many commands as GitHub shows, of answers that are wrong before others."""
    told = [one for outcome in sorted(report.outcomes, key=_is_right) for one in _annotated(outcome, screen.verbose)]
    shown: list[str] = []
    counts = dict.fromkeys(COMMANDS, 0)
    for severity, line in told:
        counts[severity] += 1
        if counts[severity] <= _MOST:
            shown.append(line)
    more = len(told) - len(shown)
    # Of numbers alone: no text of a stranger may stand here.
    closing = [f"{more:,} more not shown here: GitHub takes {_MOST} of each kind from one step"]
    return "".join(f"{line}\n" for line in (*shown, *(closing if more else ())))


def summary(report: Report, room: int) -> str:
    """Markdown of at most so many bytes, for `$GITHUB_STEP_SUMMARY`: the sections that fit, and how many do not."""
    if room < _CLOSING:
        return ""
    sections = list(_sections(report))
    written = ""
    for place, section in enumerate(sections):
        if len((written + section).encode()) > room - _CLOSING:
            return f"{written}\n… {len(sections) - place:,} more parts are too long for this page\n"
        written += section
    return written


def command(severity: Severity, message: str, title: str, file: str | None, place: Place | None) -> str:
    properties = ",".join(f"{name}={_escaped(value)}" for name, value in _properties(title, file, place))
    return f"::{COMMANDS[severity]} {properties}::{_of_data(message)}"


def _is_right(outcome: Outcome) -> bool:
    return outcome.status == "passed"


def _annotated(outcome: Outcome, verbose: bool) -> Iterator[tuple[Severity, str]]:
    learner = f"{outcome.learner} · " if outcome.learner else ""
    findings = [finding for finding in annotations(outcome) if verbose or finding.severity != "info"]
    for number, finding in enumerate(findings):
        behaves = f"{outcome.behaves_like}\n" if outcome.behaves_like and not number else ""
        title = f"{learner}{outcome.exercise}: {finding.name}"
        file, place = located(outcome, finding.place)
        yield finding.severity, command(finding.severity, behaves + message_of(finding), title, file, place)


def _sections(report: Report) -> Iterator[str]:
    alone = all(score.learner is None for score in report.learners)
    title = " · ".join(plain(title) for title in report.titles.values())
    points = f": {sum_of(report.learners[0])}" if alone and report.learners else ""
    if alone:
        yield _text([f"## {title}{points}", "", *standing(report, report.outcomes)])
    else:
        yield _text([f"## {title}", "", *ranking(report, name_of)])
    for outcome in report.outcomes if alone else ():
        if is_told(outcome):
            yield _text(answer(report, outcome, 3))


def _text(lines: Iterator[str] | list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _properties(title: str, file: str | None, place: Place | None) -> Iterator[tuple[str, str]]:
    if file is not None:
        yield "file", file
    if place is not None:
        yield "line", str(place.line)
        yield "endLine", str(place.end_line)
        # Columns are for a place within one line.
        if place.line == place.end_line:
            yield "col", str(place.column)
            yield "endColumn", str(place.end_column)
    yield "title", title


def _of_data(text: str) -> str:
    """On one line, without what a terminal would obey: it is shown in the log, too."""
    text = "\n".join(map(clean, text.split("\n")))
    return text.replace("%", "%25").replace("\n", "%0A")


def _escaped(value: str) -> str:
    return _of_data(value).replace(":", "%3A").replace(",", "%2C")

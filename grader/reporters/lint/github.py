"""Commands of a GitHub workflow, which show each finding beside its line."""

from collections.abc import Iterator

from grader.reporters.screen import Screen
from grader.reporters.tables import clean
from grader.values.lint import Lint, LintedFile
from grader.values.report import Finding

_COMMANDS = {"error": "error", "warn": "warning", "info": "notice"}


def render(lint: Lint, screen: Screen) -> str:
    return "".join(f"{_command(file, one)}\n" for file, one in lint.told)


def _command(file: LintedFile, finding: Finding) -> str:
    properties = ",".join(f"{name}={_escaped(value)}" for name, value in _properties(file, finding))
    message = f"{finding.message}: {finding.help}" if finding.help else finding.message
    return f"::{_COMMANDS[finding.severity]} {properties}::{_of_data(message)}"


def _properties(file: LintedFile, finding: Finding) -> Iterator[tuple[str, str]]:
    yield "file", file.name
    place = finding.place
    if place is not None:
        yield "line", str(place.line)
        yield "endLine", str(place.end_line)
        # Columns are for a place within one line.
        if place.line == place.end_line:
            yield "col", str(place.column)
            yield "endColumn", str(place.end_column)
    yield "title", finding.name


def _of_data(text: str) -> str:
    """On one line, without what a terminal would obey: it is shown in the log, too."""
    text = "\n".join(map(clean, text.split("\n")))
    return text.replace("%", "%25").replace("\n", "%0A")


def _escaped(value: str) -> str:
    return _of_data(value).replace(":", "%3A").replace(",", "%2C")

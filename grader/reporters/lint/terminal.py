"""For a person at a terminal: where, what, what to write instead, and the line it is about."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from grader.reporters.parts.failure import indented, pointed_at
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean
from grader.reporters.terminal import drawn
from grader.values.lint import Lint, LintedFile
from grader.values.report import Finding

_STYLES = {"error": "red", "warn": "yellow", "info": "cyan"}
_NOUNS = {"error": ("error", "errors"), "warn": ("warning", "warnings"), "info": ("note", "notes")}


def render(lint: Lint, screen: Screen) -> str:
    return drawn(_parts(lint, screen), screen)


def _parts(lint: Lint, screen: Screen) -> Iterator[RenderableType]:
    for file, finding in lint.told:
        yield from _finding(file, finding, screen)
        yield ""
    yield Text(_summary(lint), "bold")


def _finding(file: LintedFile, finding: Finding, screen: Screen) -> Iterator[RenderableType]:
    place = finding.place
    where = f"{clean(file.name)}:{place.line}:{place.column}" if place is not None else clean(file.name)
    head = Text.assemble(
        (where, "bold"), "  ", (finding.severity, _STYLES[finding.severity]), "  ", (finding.name, "bold")
    )
    message = clean(finding.message)
    if len(head) + 2 + len(message) <= screen.width:
        yield head + Text(f"  {message}")
    else:
        # A path that is wrapped cannot be clicked or copied.
        head.no_wrap = True
        yield head
        yield from indented(Text(message), screen)
    if finding.help:
        yield from indented(Text(clean(finding.help), "cyan"), screen)
    yield from pointed_at(place, file.text, screen)


def _summary(lint: Lint) -> str:
    files = "1 file" if len(lint.files) == 1 else f"{len(lint.files):,} files"
    counts = {name: sum(one.severity == name for _, one in lint.told) for name in _NOUNS}
    told = ", ".join(f"{count:,} {_NOUNS[name][count != 1]}" for name, count in counts.items() if count)
    below = f" · {lint.untold:,} below the level `{lint.level}`" if lint.untold else ""
    return f"{told or 'nothing found'} in {files}{below}"

"""What is wrong with one answer, for a person: a sentence, what shows it, and what to do."""

import re
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from grader.reporters.parts.counterexample import counterexample_lines
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, cut, printable, printed_width, table_lines
from grader.values.report import ON_A_WORLD, Finding, Outcome, Place

#: What a failure takes, unless all is asked for.
_LINES = 24
_ROWS = 6
_VERBOSE_ROWS = 20
_FINDINGS = 3
_INDENT = "  "
#: Wrapping asks for one; nothing is printed on it.
_NOWHERE = Console(width=80, color_system=None, legacy_windows=False)


def failure_lines(outcome: Outcome, screen: Screen) -> list[Text]:
    findings = _faults(outcome)
    first, *more = _sentences(outcome, findings)
    learner = f"{cut(clean(outcome.learner), 24)} · " if outcome.learner else ""
    head = Text.assemble((f"{learner}{clean(outcome.exercise)}: ", "bold"), clean(first))
    lines = [*_wrapped(head, screen), *(line for text in more for line in indented(Text(clean(text)), screen))]
    explained = findings[0].name if findings else outcome.status
    last = indented(Text(f"grade explain {explained}", "dim"), screen)
    if outcome.counterexample is None:
        return [*lines, *_told(outcome, findings, screen), *last]
    after = [*_after_the_database(outcome, findings, screen), *last]
    height = None if screen.verbose else _LINES - len(lines) - len(after)
    drawn = counterexample_lines(outcome.counterexample, screen.width - len(_INDENT), height, _words(outcome))
    return [*lines, *(Text(_INDENT) + line for line in drawn), *after]


def hint_lines(outcome: Outcome, screen: Screen) -> Iterator[Text]:
    for place, hint in enumerate(outcome.hints, start=1):
        yield from indented(Text.assemble((f"hint {place}: ", "bold"), clean(hint)), screen)


def headline(outcome: Outcome) -> str:
    """What is wrong, in one sentence."""
    return _sentences(outcome, _faults(outcome))[0]


def _faults(outcome: Outcome) -> list[Finding]:
    return [finding for finding in found_by_checks(outcome) if finding.severity != "info"]


def found_by_checks(outcome: Outcome) -> list[Finding]:
    return [finding for verdict in outcome.verdicts for finding in verdict.findings]


def _sentences(outcome: Outcome, findings: Sequence[Finding]) -> list[str]:
    """What is wrong, in a line or two: the mistake itself where it is known, then what comes of it."""
    messages = [finding.message for finding in findings] or [verdict.message for verdict in outcome.verdicts]
    became = "a human must look" if outcome.score is None else "not passed"
    message = next(filter(None, messages), f"{became}; this exercise says no more")
    if outcome.counterexample is None or _right_on_sample(findings):
        return [outcome.behaves_like, message] if outcome.behaves_like else [message]
    if outcome.behaves_like:
        return [outcome.behaves_like, "for example, on this small database:"]
    return [message, "wrong on this small database, too:"]


def _right_on_sample(findings: Sequence[Finding]) -> bool:
    return bool(findings) and findings[0].name in ON_A_WORLD


def _words(outcome: Outcome) -> frozenset[str]:
    """What the learner's text names; whatever it does not is less worth its room."""
    return frozenset(re.findall(r"\w+", _text(outcome).lower()))


def _text(outcome: Outcome) -> str:
    return outcome.submission.text if outcome.submission else ""


def _told(outcome: Outcome, findings: Sequence[Finding], screen: Screen) -> Iterator[Text]:
    for place, finding in enumerate(findings if screen.verbose else findings[:_FINDINGS]):
        if place:
            yield from _wrapped(Text.assemble(("and: ", "bold"), clean(finding.message)), screen)
        yield from _shown(finding, outcome, screen, len(findings))


def _shown(finding: Finding, outcome: Outcome, screen: Screen, siblings: int) -> Iterator[Text]:
    yield from pointed_at(finding.place, _text(outcome), screen)
    rows = _VERBOSE_ROWS if screen.verbose else max(3, _ROWS // siblings)
    for table in finding.evidence:
        title = table.title if len(finding.evidence) > 1 else ""
        for line in table_lines(table, rows, screen.width - len(_INDENT), title):
            yield Text(_INDENT) + line
    yield from _advice(finding, screen)


def _after_the_database(outcome: Outcome, findings: Sequence[Finding], screen: Screen) -> Iterator[Text]:
    """What the sample data showed, if it showed anything: its rows stand back behind those of the database."""
    if not findings:
        return
    if _right_on_sample(findings):
        yield from pointed_at(findings[0].place, _text(outcome), screen)
        yield from _advice(findings[0], screen)
        return
    if screen.verbose:
        yield from _wrapped(Text.assemble(("on the sample data: ", "bold"), clean(findings[0].message)), screen)
        yield from _told(outcome, findings, screen)
        return
    untold = findings[:_FINDINGS] if outcome.behaves_like else findings[1:_FINDINGS]
    evident = any(finding.evidence for finding in findings)
    if untold:
        messages = "; ".join(clean(finding.message) for finding in untold)
        more = " (-v shows the rows)" if evident else ""
        yield from indented(Text.assemble(("on the sample data: ", "dim"), messages, (more, "dim")), screen)
    elif evident:
        yield from indented(Text("-v shows the rows of the sample data", "dim"), screen)
    yield from pointed_at(findings[0].place, _text(outcome), screen)
    if "these rows" not in findings[0].help:
        yield from _advice(findings[0], screen)


def _advice(finding: Finding, screen: Screen) -> list[Text]:
    return indented(Text(clean(finding.help), "cyan"), screen) if finding.help else []


def indented(text: Text, screen: Screen) -> list[Text]:
    return [Text(_INDENT) + line for line in text.wrap(_NOWHERE, screen.width - len(_INDENT))]


def _wrapped(text: Text, screen: Screen) -> list[Text]:
    return list(text.wrap(_NOWHERE, screen.width))


def pointed_at(place: Place | None, text: str, screen: Screen) -> Iterator[Text]:
    """The line of somebody's own text with a caret below, cut to fit around what is meant."""
    if place is None or not text:
        return
    lines = text.split("\n")
    line = (
        "".join(" " if character.isspace() else character for character in lines[place.line - 1])
        if place.line <= len(lines)
        else ""
    )
    number = str(place.line)
    room = max(20, screen.width - len(number) - 6)
    start = max(0, place.column - 1 - room // 2) if len(line) > room else 0
    shown = "".join(printable(character) for character in line[start : start + room])
    marked = place.end_column - place.column if place.end_line == place.line else len(line) - place.column + 1
    before = printed_width(line[start : place.column - 1])
    carets = "^" * max(1, min(printed_width(line[place.column - 1 : place.column - 1 + marked]), room - before))
    yield Text.assemble((f"  {number} │ ", "dim"), shown)
    yield Text.assemble((f"  {' ' * len(number)} │ ", "dim"), " " * before, (carets, "bold red"))

"""The report for a person at a terminal: a line per exercise, then what is wrong, then the total."""

import io
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.reporters.screen import Screen
from grader.values.report import Cell, Finding, Heading, Outcome, Place, Report, Table

_ROWS = 6
_VERBOSE_ROWS = 20
_CELL = 40
_NUMBERS = ("INT", "DECIMAL", "DOUBLE", "FLOAT")
_STYLES = {"passed": "green", "missing": "dim", "failed": "red", "broke": "magenta", "unsupported": "magenta"}
_MARKS = {"passed": "✓", "missing": "·", "broke": "!", "unsupported": "!"}


def render(report: Report, screen: Screen) -> str:
    console = _console(screen)
    learners = list(dict.fromkeys(outcome.learner for outcome in report.outcomes))
    with console.capture() as captured:
        if learners == [None]:
            _one_learner(console, report, screen)
        else:
            _class(console, report, screen)
        console.print()
        console.print(_total(report))
    return _fit(captured.get(), screen)


def drawn(parts: Iterable[RenderableType], screen: Screen) -> str:
    """Anything else that is shown to a person, in the same manner; a plain `str` keeps its lines, however long."""
    console = _console(screen)
    with console.capture() as captured:
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, str))
    return _fit(captured.get(), screen)


def _console(screen: Screen) -> Console:
    return Console(
        file=io.StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def _fit(text: str, screen: Screen) -> str:
    text = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
    return text if screen.unicode else _in_ascii(text)


def _one_learner(console: Console, report: Report, screen: Screen) -> None:
    for pack, outcomes in groupby(report.outcomes, key=lambda outcome: outcome.pack):
        console.print(Text(report.titles.get(pack, pack), "bold"))
        console.print(_lines(list(outcomes)))
    failures = [outcome for outcome in report.outcomes if outcome.status not in ("passed", "missing")]
    for outcome in failures if screen.verbose else failures[:1]:
        console.print()
        console.print(_detail(outcome, screen))
    notes = _notes(report.outcomes)
    if notes:
        console.print()
        console.print(Group(*notes))
    if len(failures) > 1 and not screen.verbose:
        console.print()
        more = len(failures) - 1
        verb = "needs" if more == 1 else "need"
        console.print(Text(f"{more} more {verb} attention: name an exercise to see it, or -v for all", "dim"))


def _lines(outcomes: Sequence[Outcome]) -> Grid:
    grid = Grid.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(no_wrap=True)
    grid.add_column(justify="right", no_wrap=True)
    for outcome in outcomes:
        style = _STYLES.get(outcome.status, "red")
        mark = _MARKS.get(outcome.status, "✗")
        grid.add_row(
            Text(f"  {mark} {_clean(outcome.exercise)}", style), Text(_status(outcome), style), Text(_points(outcome))
        )
    return grid


def _status(outcome: Outcome) -> str:
    words = {
        "missing": "not started",
        "too_large": "too large",
        "broke": "a human must look",
        "unsupported": "a human must look",
    }
    return words.get(outcome.status, outcome.status)


def _points(outcome: Outcome) -> str:
    return (
        f"–/{number(outcome.points)}" if outcome.score is None else f"{number(outcome.score)}/{number(outcome.points)}"
    )


def number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _class(console: Console, report: Report, screen: Screen) -> None:
    """A line per learner; details are for the other formats, or for -v."""
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("learner", "score", "passed", "failed", "not started", "to look at"):
        grid.add_column(heading, justify="left" if heading == "learner" else "right", no_wrap=True)
    room = max(8, screen.width - 56)
    for score in report.learners:
        outcomes = [outcome for outcome in report.outcomes if outcome.learner == score.learner]
        counts = [sum(outcome.status == "passed" for outcome in outcomes)]
        missing = sum(outcome.status == "missing" for outcome in outcomes)
        unknown = sum(outcome.score is None for outcome in outcomes)
        counts += [len(outcomes) - counts[0] - missing - unknown, missing, unknown]
        points = f"{number(score.score)}/{number(score.points)}"
        grid.add_row(_cut(_clean(score.learner or ""), room), points, *(str(count) for count in counts))
    console.print(grid)
    shown = [outcome for outcome in report.outcomes if outcome.status not in ("passed", "missing")]
    for outcome in shown if screen.verbose else [outcome for outcome in shown if outcome.score is None]:
        console.print()
        console.print(_detail(outcome, screen))


def _total(report: Report) -> Text:
    attempted = [outcome for outcome in report.outcomes if outcome.status != "missing"]
    passed = sum(outcome.status == "passed" for outcome in attempted)
    missing = len(report.outcomes) - len(attempted)
    said = f"{passed} of {len(attempted)} attempted passed" if attempted else "nothing attempted yet"
    said += f", {missing} not started" if missing else ""
    return Text(f"{said} · {number(report.score)} of {number(report.points)} points", "bold")


def _detail(outcome: Outcome, screen: Screen) -> Group:
    parts: list[RenderableType] = []
    findings = [finding for finding in _findings(outcome) if finding.severity != "info"]
    name = (f"{_cut(_clean(outcome.learner), 24)} · " if outcome.learner else "") + _clean(outcome.exercise)
    text = outcome.submission.text if outcome.submission else ""
    for place, finding in enumerate(findings if screen.verbose else findings[:3]):
        title = Text.assemble((f"{name}: ", "bold")) if place == 0 else Text("and: ", "bold")
        parts += [title.append(_clean(finding.message)), *_finding(finding, text, screen, len(findings))]
    if not findings:
        messages = [verdict.message for verdict in outcome.verdicts if verdict.message]
        parts.append(
            Text.assemble(
                (f"{name}: ", "bold"), _clean(messages[0] if messages else "not passed; this exercise says no more")
            )
        )
    explained = findings[0].name if findings else outcome.status
    return Group(*parts, Padding(Text(f"grade explain {explained}", "dim"), (0, 0, 0, 2)))


def _findings(outcome: Outcome) -> list[Finding]:
    return [finding for verdict in outcome.verdicts for finding in verdict.findings]


def _notes(outcomes: Sequence[Outcome]) -> list[Text]:
    """What there is to say without anything being wrong."""
    return [
        Text(f"note: {_clean(outcome.exercise)}: {_clean(finding.message)}", "dim")
        for outcome in outcomes
        for finding in _findings(outcome)
        if finding.severity == "info"
    ]


def _finding(finding: Finding, text: str, screen: Screen, siblings: int) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if finding.place and text:
        parts.append(_pointed_at(finding.place, text, screen.width))
    rows = _VERBOSE_ROWS if screen.verbose else max(3, _ROWS // siblings)
    parts += [
        Padding(_table(table, rows, screen.width - 2, len(finding.evidence) > 1), (0, 0, 0, 2))
        for table in finding.evidence
    ]
    if finding.help:
        parts.append(Padding(Text(_clean(finding.help), "cyan"), (0, 0, 0, 2)))
    return parts


def _pointed_at(place: Place, text: str, width: int) -> Text:
    """The learner's own line with a caret below, cut to fit around what is meant."""
    lines = text.split("\n")
    line = (
        "".join(" " if character.isspace() else character for character in lines[place.line - 1])
        if place.line <= len(lines)
        else ""
    )
    room = max(20, width - len(str(place.line)) - 6)
    start = max(0, place.column - 1 - room // 2) if len(line) > room else 0
    shown = "".join(_printable(character) for character in line[start : start + room])
    marked = place.end_column - place.column if place.end_line == place.line else len(line) - place.column + 1
    before = _printed_width(line[start : place.column - 1])
    carets = "^" * max(1, min(_printed_width(line[place.column - 1 : place.column - 1 + marked]), room - before))
    number = str(place.line)
    return Text.assemble(
        (f"  {number} │ ", "dim"), shown, "\n", (f"  {' ' * len(number)} │ ", "dim"), " " * before, (carets, "bold red")
    )


def _printed_width(text: str) -> int:
    return sum(
        2 if unicodedata.east_asian_width(character) in "WF" else 0 if unicodedata.combining(character) else 1
        for character in text
    )


def _table(table: Table, rows: int, room: int, titled: bool) -> Group:
    cells = [[cell(value) for value in row] for row in table.rows[:rows]]
    shown = _fitting(table, cells, room)
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold", padding=(0, 1))
    for place in shown:
        heading = table.columns[place]
        right = any(word in heading.type for word in _NUMBERS)
        grid.add_column(_headline(heading), justify="right" if right else "left", overflow="ellipsis", no_wrap=True)
    for row in cells:
        grid.add_row(*(row[place] for place in shown))
    hidden, more = len(table.columns) - len(shown), table.total - len(cells)
    notes = [f"{more:,} more rows" if more else "", f"{hidden} columns not shown" if hidden else ""]
    title = [Text(f"{table.title}:", "dim")] if titled else []
    return Group(*title, grid, *(Text(f"… {note}", "dim") for note in notes if note))


def _fitting(table: Table, cells: Sequence[Sequence[Text]], room: int) -> list[int]:
    """Places of the columns there is room for; what was wanted and got stays to the last."""
    widths = [
        max([_width(_headline(heading)), *(row[place].cell_len for row in cells)]) + 3
        for place, heading in enumerate(table.columns)
    ]
    shown = list(range(len(table.columns)))
    while len(shown) > 1 and sum(widths[place] for place in shown) - 3 > room:
        spare = [place for place in shown[1:] if not table.columns[place].name.endswith((" wanted", " got"))]
        shown.remove((spare or shown)[-1])
    return shown


def _headline(heading: Heading) -> str:
    """`total wanted` takes two lines, to be no wider than its values."""
    name, _, word = heading.name.rpartition(" ")
    return f"{_cut(_clean(name))}\n{word}" if name and word in ("wanted", "got") else _cut(_clean(heading.name))


def _width(text: str) -> int:
    return max(_printed_width(line) for line in text.split("\n"))


def cell(value: Cell) -> Text:
    """NULL, the empty text, the text 'NULL' and blanks at either end each look like what they are."""
    if value is None:
        return Text("NULL", "dim italic")
    if isinstance(value, bool):
        return Text("true" if value else "false")
    text = repr(value) if isinstance(value, float) else str(value)
    shown = _cut(_clean(text))
    quoted = isinstance(value, str) and (text != text.strip() or text in ("", "NULL"))
    return Text(f"'{shown}'" if quoted else shown)


def _cut(text: str, room: int = _CELL) -> str:
    return text if len(text) <= room else text[: room - 1] + "…"


def _clean(text: str) -> str:
    """Text of a stranger without what a terminal would obey."""
    return "".join(_printable(character) for character in text)


def _printable(character: str) -> str:
    if character in "\n\r\t":
        return {"\n": "⏎", "\r": "␍", "\t": "⇥"}[character]
    return "�" if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp") else character


_ASCII = str.maketrans(
    {
        "✓": "+",
        "✗": "x",
        "·": "-",
        "–": "-",
        "…": "~",
        "│": "|",
        "─": "-",
        "⏎": "\\",
        "␍": "\\",
        "⇥": " ",
        "�": "?",
        "╶": "-",
        "╴": "-",
        "━": "-",
        "═": "=",
        "→": ">",
    }
)


def _in_ascii(text: str) -> str:
    return text.translate(_ASCII).encode("ascii", "replace").decode("ascii")

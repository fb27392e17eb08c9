"""The report for a person at a terminal: a line per exercise, then what is wrong, then the total."""

from collections.abc import Sequence
from itertools import groupby

from rich import box
from rich.console import Console, Group
from rich.table import Table as Grid
from rich.text import Text

from grader.reporters.diagram import diagram_lines
from grader.reporters.parts.changed_verdicts import changed_verdicts
from grader.reporters.parts.class_summary import summary
from grader.reporters.parts.drawing import console_of, drawn, fitted
from grader.reporters.parts.failure import failure_lines, hint_lines
from grader.reporters.parts.remarks import is_remarkable, remark_lines
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, cut, number
from grader.reporters.parts.wording import points_of, status_of
from grader.values.report import Finding, Outcome, Report, Verdict

__all__ = ["drawn", "number", "render"]

_STYLES = {"passed": "green", "missing": "dim", "failed": "red", "broke": "magenta", "unsupported": "magenta"}
_MARKS = {"passed": "✓", "missing": "·", "broke": "!", "unsupported": "!"}


def render(report: Report, screen: Screen) -> str:
    console = console_of(screen)
    learners = list(dict.fromkeys(outcome.learner for outcome in report.outcomes))
    with console.capture() as captured:
        if learners == [None]:
            _one_learner(console, report, screen)
        else:
            _class(console, report, screen)
        for part in changed_verdicts(report.against, screen) if report.against is not None else ():
            console.print(part)
        console.print()
        console.print(_total(report))
    return fitted(captured.get(), screen)


def _one_learner(console: Console, report: Report, screen: Screen) -> None:
    for pack, outcomes in groupby(report.outcomes, key=lambda outcome: outcome.pack):
        console.print(Text(clean(report.titles.get(pack, pack)), "bold"))
        console.print(_lines(list(outcomes)))
    failures = [outcome for outcome in report.outcomes if outcome.status not in ("passed", "missing")]
    remarkable = [outcome for outcome in report.outcomes if is_remarkable(outcome)]
    for outcome in failures if screen.verbose else failures[:1]:
        console.print()
        console.print(Group(*failure_lines(outcome, screen), *hint_lines(outcome, screen)))
    if len(report.outcomes) == 1 and not failures and report.outcomes[0].hints:
        console.print()
        console.print(Group(*hint_lines(report.outcomes[0], screen)))
    for outcome in remarkable if screen.verbose else remarkable[:1]:
        console.print()
        console.print(Group(*remark_lines(outcome, screen)))
    _models(console, report, screen)
    notes = _notes(report.outcomes, screen)
    if notes:
        console.print()
        console.print(Group(*notes))
    more = len(failures[1:]) + len(remarkable[1:])
    if more and not screen.verbose:
        console.print()
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
            Text(f"  {mark} {clean(outcome.exercise)}", style),
            Text(status_of(outcome), style),
            Text(points_of(outcome)),
        )
    return grid


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
        grid.add_row(cut(clean(score.learner or ""), room), points, *(str(count) for count in counts))
    console.print(grid)
    shown = [outcome for outcome in report.outcomes if outcome.status not in ("passed", "missing")]
    for outcome in shown if screen.verbose else [outcome for outcome in shown if outcome.score is None]:
        console.print()
        console.print(Group(*failure_lines(outcome, screen)))
    for outcome in report.outcomes if screen.verbose else ():
        if is_remarkable(outcome):
            console.print()
            console.print(Group(*remark_lines(outcome, screen)))
    _models(console, report, screen)
    if report.insight is not None:
        for part in summary(report.insight, screen, screen.verbose or bool(report.run.options.get("staff"))):
            console.print(part)


def _models(console: Console, report: Report, screen: Screen) -> None:
    """A picture of each answer's tables takes a screen of its own: only where all is asked for."""
    for outcome in report.outcomes if screen.verbose else ():
        if outcome.model is not None:
            learner = f"{cut(clean(outcome.learner), 24)} · " if outcome.learner else ""
            console.print()
            console.print(Text(f"{learner}{clean(outcome.exercise)}: the tables of the answer", "bold"))
            console.print(Group(*diagram_lines(outcome.model, screen)))


def _total(report: Report) -> Text:
    attempted = [outcome for outcome in report.outcomes if outcome.status != "missing"]
    passed = sum(outcome.status == "passed" for outcome in attempted)
    missing = len(report.outcomes) - len(attempted)
    said = f"{passed} of {len(attempted)} attempted passed" if attempted else "nothing attempted yet"
    said += f", {missing} not started" if missing else ""
    return Text(f"{said} · {number(report.score)} of {number(report.points)} points", "bold")


def _notes(outcomes: Sequence[Outcome], screen: Screen) -> list[Text]:
    """What there is to say without anything being wrong."""
    searched = [outcome for outcome in outcomes if screen.verbose and outcome.status == "passed" and outcome.worlds]
    said = [(clean(outcome.exercise), verdict.message) for outcome in searched for verdict in outcome.verdicts[:1]]
    return [
        *(Text(f"{name}: {clean(message)}", "dim") for name, message in said if message),
        *(
            Text(f"note: {clean(outcome.exercise)}: {_rule(verdict, finding)}{clean(finding.message)}", "dim")
            for outcome in outcomes
            for verdict in outcome.verdicts
            # What a rule says by the way is for whoever asks for all.
            if screen.verbose or verdict.check == "result"
            for finding in verdict.findings
            if finding.severity == "info"
        ),
    ]


def _rule(verdict: Verdict, finding: Finding) -> str:
    """Which rule has something to say by the way, and where."""
    if verdict.check == "result":
        return ""
    where = f"{finding.place.line}:{finding.place.column} " if finding.place is not None else ""
    return f"{where}{finding.name}: "

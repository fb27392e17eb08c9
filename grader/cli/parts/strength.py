"""How strong packs are, for a person and for programs."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.authoring.changed_lines import changed_lines
from grader.authoring.check import Checked
from grader.authoring.lints import Weakness
from grader.authoring.trial import Trial
from grader.feedback.printable import as_text, printable
from grader.reporters.parts.counterexample import counterexample_lines
from grader.reporters.parts.screen import Screen

_SURVIVORS = 5
_INDENT = 2
#: Lines that a database should keep to.
_DATABASE = 16
#: Letters shown before those in which two long lines differ.
_CONTEXT = 20
_MARKS = {"error": "✗", "warn": "!", "info": "·"}
_HEADINGS = ("exercise", "answers", "mutants", "by data", "by worlds", "survive")
_ABOUT_SURVIVORS = (
    "Mutants that survive: no difference found within the budget, so each is"
    " equivalent to the solution, or the data and the worlds are too thin for it."
)


def document(found: Sequence[Checked]) -> str:
    packs = [
        {
            "pack": one.pack.name,
            "findings": [_finding(weakness) for weakness in one.in_fixture],
            "exercises": [_exercise(trial, one.in_exercises[trial.exercise.name]) for trial in one.trials],
        }
        for one in found
    ]
    return msgspec.json.format(msgspec.json.encode({"format": 1, "packs": packs}), indent=2).decode() + "\n"


def _exercise(trial: Trial, weaknesses: Iterable[Weakness]) -> dict[str, Any]:
    hunt = trial.hunt
    return {
        "exercise": trial.exercise.name,
        "mutants": hunt.mutants,
        "killed_by_fixture": hunt.killed_by_fixture,
        "killed_by_worlds": hunt.killed_by_worlds,
        "survivors": [{"operator": one.operator, "sql": one.sql} for one in hunt.survivors],
        "unbound": hunt.unbound,
        "unjudged": hunt.unjudged,
        "answers": [
            {
                "path": as_text(answer.script.path),
                "kind": answer.role,
                "expected": answer.expected,
                "got": answer.got,
                "ok": answer.is_right,
            }
            for answer in trial.answers
        ],
        "findings": [_finding(weakness) for weakness in weaknesses],
    }


def _finding(weakness: Weakness) -> dict[str, Any]:
    hit = weakness.hit
    return {
        "name": weakness.name,
        "severity": weakness.severity,
        "message": hit.message,
        "help": hit.help,
        "path": as_text(hit.path),
        "line": hit.line or None,
    }


def drawing(found: Sequence[Checked], screen: Screen) -> Iterator[RenderableType]:
    told: set[Weakness] = set()
    for one in found:
        yield Text(printable(one.pack.title), "bold")
        yield _strengths(one)
        for weakness in one.weaknesses:
            # Packs may share a fixture.
            if weakness not in told:
                told.add(weakness)
                yield from _weakness(weakness, screen)
        yield Text()
    survivors = [trial for one in found for trial in one.trials if trial.hunt.survivors]
    if survivors:
        yield Text(f"{_ABOUT_SURVIVORS}\n")
        for trial in survivors:
            yield from _survivors(trial, screen)
    yield Text(_total(found), "bold")


def _strengths(one: Checked) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for place in range(len(_HEADINGS)):
        grid.add_column(justify="right" if place else "left", no_wrap=True)
    grid.add_row(*(Text(("  " * (not place)) + heading, "dim") for place, heading in enumerate(_HEADINGS)))
    for trial in one.trials:
        hunt, right = trial.hunt, sum(answer.is_right for answer in trial.answers)
        is_wrong = any(weakness.severity == "error" for weakness in one.in_exercises[trial.exercise.name])
        mark, style = ("✗", "red") if is_wrong else ("✓", "green")
        counts = (hunt.mutants, hunt.killed_by_fixture, hunt.killed_by_worlds, len(hunt.survivors))
        grid.add_row(
            Text(f"{mark} {printable(trial.exercise.name)}", style),
            f"{right}/{len(trial.answers)}",
            # Of models there are no mutants.
            *(str(count) if trial.sql else "–" for count in counts),
        )
    return grid


def _weakness(weakness: Weakness, screen: Screen) -> Iterator[RenderableType]:
    hit = weakness.hit
    where = f"{as_text(hit.path)}:{hit.line}" if hit.line else as_text(hit.path)
    yield ""
    # Plain, which is never wrapped or cut: a path that is cannot be clicked or copied.
    yield f"{_MARKS[weakness.severity]} {printable(where)}"
    yield Padding(Text(printable(hit.message)), (0, 0, 0, _INDENT))
    if hit.counterexample is not None:
        for line in counterexample_lines(hit.counterexample, screen.width - 2 * _INDENT, _DATABASE):
            yield Padding(line, (0, 0, 0, 2 * _INDENT))
    if hit.help:
        yield Padding(Text(printable(hit.help, keep="\n"), "cyan"), (0, 0, 0, _INDENT))
    yield Padding(Text(f"grade explain {weakness.name}", "dim"), (0, 0, 0, _INDENT))


def _survivors(trial: Trial, screen: Screen) -> Iterator[RenderableType]:
    found = trial.hunt.survivors
    shown = found if screen.verbose else found[:_SURVIVORS]
    room = screen.width - 2 * _INDENT
    for survivor in shown:
        yield Text.assemble((printable(trial.exercise.name), "bold"), ("  " + survivor.operator, "dim"))
        lines = [printable(line) for line in changed_lines(trial.sql, survivor.sql)]
        for line in _windows(lines, room):
            yield Padding(Text(line, "red" if line.startswith("-") else "green", no_wrap=True), (0, 0, 0, _INDENT))
    if len(found) > len(shown):
        yield Text(f"{printable(trial.exercise.name)}: {len(found) - len(shown):,} more; -v for all", "dim")
    yield ""


def _windows(lines: Sequence[str], room: int) -> list[str]:
    """Lines that are too long begin shortly before what differs."""
    if all(len(line) <= room for line in lines):
        return list(lines)
    bare = [line[2:] for line in lines]
    shared = 0
    while len({text[: shared + 1] for text in bare}) == 1 and shared < len(bare[0]):
        shared += 1
    start = max(0, shared - _CONTEXT) if len(bare) > 1 else 0
    cut = [f"…{text[start:]}" if start else text for text in bare]
    return [
        f"{line[:2]}{text if len(text) + 2 <= room else text[: room - 3] + '…'}"
        for line, text in zip(lines, cut, strict=True)
    ]


def _total(found: Sequence[Checked]) -> str:
    trials = [trial for one in found for trial in one.trials]
    wrong = sum(not answer.is_right for trial in trials for answer in trial.answers)
    answers = sum(len(trial.answers) for trial in trials)
    mutants = sum(trial.hunt.mutants for trial in trials)
    killed = mutants - sum(len(trial.hunt.survivors) + len(trial.hunt.unjudged) for trial in trials)
    told = f"{answers - wrong} of {answers} answers get what they deserve · {killed} of {mutants} mutants killed"
    by_worlds = sum(trial.hunt.killed_by_worlds for trial in trials)
    return told + (f", {by_worlds} by worlds alone" if by_worlds else "")

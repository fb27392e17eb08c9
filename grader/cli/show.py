"""`grade show PACK EXERCISE`: what a learner reads before working."""

import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.classroom.collecting.claims import takes_folder
from grader.cli.parts.choice import asked_for
from grader.cli.parts.models import asked, judged
from grader.cli.parts.output import is_terminal, say, screen
from grader.feedback.compared import compared, compared_tables
from grader.feedback.printable import as_text, printable
from grader.later import Later
from grader.plans import FACTOR
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn, number
from grader.scoring import asks_growth, asks_plan, shares
from grader.values.pack import Exercise, Limits, Pack

if TYPE_CHECKING:
    from grader.cli.parts.data import batches, data
    from grader.cli.parts.prompt import Prompt
    from grader.feedback.order_keys import order_keys
else:
    batches, data = Later("grader.cli.parts.data:batches"), Later("grader.cli.parts.data:data")
    Prompt = Later("grader.cli.parts.prompt:Prompt")
    order_keys = Later("grader.feedback.order_keys:order_keys")


@click.command("show")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@click.option("--hints", is_flag=True, help="Show an exercise's hints too.")
def command(path: Path, names: tuple[str, ...], hints: bool) -> None:
    """Show what there is to do.

    Of a PACK: its exercises. Of an EXERCISE: the task, how answers are compared, and the data.
    """
    on = screen()
    parts: list[RenderableType] = []
    for pack, meant in asked_for(path, names):
        parts += ["", *(_exercises(pack, meant, hints, on) if meant else _listed(pack, path))]
    say(drawn(parts[1:], on))


def _listed(pack: Pack, path: Path) -> Iterator[RenderableType]:
    count, points = len(pack.exercises), sum(exercise.points for exercise in pack.exercises)
    yield Text.assemble((printable(pack.title), "bold"), f"  {_counted(count, 'exercise')}, {number(points)} points")
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, overflow="ellipsis")
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column(no_wrap=True, justify="right")
    grid.add_column()
    for exercise in pack.exercises:
        title = Text(printable(exercise.title)).append(f"\n{_topics(exercise)}" if exercise.topics else "", "dim")
        hints = _counted(len(exercise.hints), "hint") if exercise.hints else ""
        grid.add_row(printable(exercise.name), f"{number(exercise.points)} points", hints, title)
    yield Padding(grid, (0, 0, 0, 2))
    typed = shlex.quote(printable(as_text(path)))
    yield ""
    yield Text(f"grade show {typed} {shlex.quote(printable(pack.exercises[0].name))} shows the first", "dim")


def _exercises(pack: Pack, names: tuple[str, ...], hints: bool, on: Screen) -> Iterator[RenderableType]:
    """The data come last, once for all."""
    shown = [exercise for exercise in pack.exercises if exercise.name in names]
    for exercise in shown:
        yield _prompt(exercise.prompt)
        yield ""
        yield _facts(pack, exercise, hints)
        yield ""
        yield Text(printable(_how(pack, exercise)))
        yield ""
    with_rows = all(exercise.reveal == "full" for exercise in shown)
    kinds = {exercise.kind for exercise in shown}
    # Queries and models read the same rows, by other names.
    if kinds - {"pipeline"}:
        yield from data(pack.fixture, pack.limits, with_rows, on.width, kinds.isdisjoint({"query", "change"}))
    if "pipeline" in kinds:
        yield from ["" for _ in kinds - {"pipeline"}][:1]
        yield from batches(pack.fixture, pack.limits, with_rows, on.width)


def _how(pack: Pack, exercise: Exercise) -> str:
    if exercise.handout is not None and not exercise.handout.judges:
        return "Only your course judges answers to this exercise: hand yours in there."
    if takes_folder(exercise):
        return judged(shares(pack.rubric, exercise))
    if exercise.kind == "change":
        return compared_tables(exercise.comparing)
    handout = exercise.handout
    keys = order_keys(exercise.solution.text, pack.dialect) if handout is None else handout.order
    return compared(exercise.comparing, keys)


def _prompt(markdown: str) -> RenderableType:
    """Drawn at a terminal, otherwise as its author wrote it."""
    return Prompt(markdown) if is_terminal(sys.stdout) else printable(markdown.strip(), keep="\n\t")


def _facts(pack: Pack, exercise: Exercise, hints: bool) -> Grid:
    grid = Grid.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True, style="dim")
    grid.add_column()
    for label, texts in {
        "points": [number(exercise.points)],
        "topics": [_topics(exercise)] if exercise.topics else [],
        **(asked(exercise, pack.fixture) if takes_folder(exercise) else {}),
        "limits": [_limits(pack.limits, with_rows=not takes_folder(exercise))],
        "plan": _plan(exercise),
        "dialect": [pack.dialect] if pack.dialect != "duckdb" else [],
        "text": ["is compared regardless of case"] if pack.fixture.collation == "nocase" else [],
        "use": _asked(exercise, "require"),
        "do not use": _asked(exercise, "forbid"),
        "rely on": [_line(one.say) for one in (*exercise.worlds.assume, *pack.fixture.assume)],
        "hints": _hints(exercise, hints) if exercise.hints else [],
    }.items():
        for place, text in enumerate(texts):
            grid.add_row("" if place else label, Text(text))
    return grid


def _topics(exercise: Exercise) -> str:
    return _line(", ".join(exercise.topics))


def _line(text: str) -> str:
    """An author's sentence, which may be written over several lines."""
    return printable(" ".join(text.split()))


def _limits(limits: Limits, with_rows: bool) -> str:
    memory = number(limits.memory / 1_000_000)
    rows = f", {_counted(limits.rows, 'row')}" if with_rows else ""
    return f"{_counted(limits.seconds, 'second')}, {memory} MB{rows}"


def _asked(exercise: Exercise, key: str) -> list[str]:
    """Constructs that must be there, or must not."""
    names = exercise.options.get("style", {}).get(key, ())
    assert isinstance(names, tuple)
    return [", ".join(names)] if names else []


def _plan(exercise: Exercise) -> list[str]:
    """What counts besides the rows."""
    if exercise.handout is not None and exercise.handout.plan_counts:
        return ["counts, too, in your course"]
    if not asks_plan(exercise):
        return []
    factor = exercise.options["plan"].get("factor", FACTOR)
    assert isinstance(factor, float)
    growth = ", growing no faster with more data" if asks_growth(exercise) else ""
    return [f"counts, too: at most {number(factor)} times the rows that the solution needs on its way{growth}"]


def _hints(exercise: Exercise, shown: bool) -> list[str]:
    if not shown:
        return [f"{len(exercise.hints)}; --hints shows them"]
    return [f"{place}. {_line(hint)}" for place, hint in enumerate(exercise.hints, start=1)]


def _counted(count: float, noun: str) -> str:
    whole = f"{count:,}" if isinstance(count, int) else number(count)
    return f"{whole} {noun}{'' if count == 1 else 's'}"

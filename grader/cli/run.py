"""`grade PACK`: grade the answers of a pack."""

import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from grader import reporters
from grader.classroom.gradebook import report
from grader.classroom.run import graded
from grader.classroom.submissions import Collected, Entry, beside_exercises, in_folder
from grader.errors import UsageError
from grader.pack import find, load
from grader.reporters.screen import Screen
from grader.sandbox.workers import CONFINES_MEMORY
from grader.values.pack import Pack
from grader.values.report import Outcome, Report
from grader.vocabulary import VOCABULARY

PASSED, SOME_FAILED, BROKE = 0, 1, 3
_FORMATS = sorted(module.name for module in pkgutil.iter_modules(reporters.__path__) if module.name != "screen")


@click.command()
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@click.option(
    "--submissions",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Grade what is in DIR instead of answer.sql beside each exercise: <exercise>.sql, or a folder per learner.",
)
@click.option(
    "--format", "format_", type=click.Choice(_FORMATS), default="terminal", show_default=True, help="How to report."
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PATH",
    help="Write the report here instead of to standard output.",
)
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=os.cpu_count() or 1,
    show_default="processors",
    metavar="N",
    help="Answers judged at the same time.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    metavar="PCT",
    help="Exit 0 from this share of all points on, 1 below it, whatever passed.",
)
@click.option("--staff", is_flag=True, help="Show what the exercises hide from learners.")
@click.option("-v", "--verbose", is_flag=True, help="Details of every failure, not only of the first.")
def command(
    path: Path,
    names: tuple[str, ...],
    submissions: Path | None,
    format_: str,
    output: Path | None,
    jobs: int,
    min_score: float | None,
    staff: bool,
    verbose: bool,
) -> None:
    """Grade the answers of a pack and say what is wrong and why.

    PACK is a pack's folder, one exercise's folder, an answer file in it, or a folder of packs.

    Exit code 0: every answer passed; 1: some did not, or are missing; 2: wrong use, or a broken pack; 3: the grader
    itself broke.
    """
    if not CONFINES_MEMORY:
        click.echo("note: on this system the memory of answers is not limited, only their time", err=True)
    packs = _packs(path, names)
    collected = in_folder(submissions, packs) if submissions else beside_exercises(packs)
    for note in collected.notes:
        click.echo(f"note: {note}", err=True)
    outcomes = _graded(packs, collected, jobs, staff)
    options = {
        "submissions": str(submissions) if submissions else None,
        "jobs": jobs,
        "min_score": min_score,
        "staff": staff,
    }
    done = report(packs, outcomes, options)
    _write(done, format_, output, verbose)
    sys.exit(_exit_code(done, min_score))


def _packs(path: Path, names: Sequence[str]) -> list[Pack]:
    packs = []
    for folder, chosen in find(path):
        pack = load(folder, VOCABULARY)
        packs.append(_narrowed(pack, names or chosen))
    return packs


def _narrowed(pack: Pack, names: Sequence[str]) -> Pack:
    known = {exercise.name: exercise for exercise in pack.exercises}
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"{pack.folder}: no exercise `{unknown[0]}`; it has {', '.join(known)}")
    return replace(
        pack, exercises=tuple(exercise for exercise in pack.exercises if not names or exercise.name in names)
    )


def _graded(packs: Sequence[Pack], collected: Collected, jobs: int, staff: bool) -> list[Outcome]:
    shown = sys.stderr.isatty() and len(collected.entries) > 20
    columns = (TextColumn("grading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=not shown) as progress:
        task = progress.add_task("grading", total=len(collected.entries))

        def done(entry: Entry) -> None:
            progress.advance(task)

        return [
            outcome
            for pack in packs
            for outcome in graded(pack, [entry for entry in collected.entries if entry.pack is pack], jobs, staff, done)
        ]


def _write(done: Report, format_: str, output: Path | None, verbose: bool) -> None:
    to_terminal = output is None and sys.stdout.isatty()
    screen = Screen(
        width=min(Console().width, 120) if to_terminal else 80,
        colour=(to_terminal or "FORCE_COLOR" in os.environ) and "NO_COLOR" not in os.environ,
        unicode=output is not None or "utf" in (sys.stdout.encoding or "").lower(),
        verbose=verbose,
    )
    text = importlib.import_module(f"{reporters.__name__}.{format_}").render(done, screen)
    if output is None:
        click.echo(text, nl=False, color=screen.colour)
    else:
        write_whole(output, text)


def write_whole(path: Path, text: str) -> None:
    """All of it or nothing: a file that was there stays until the new one is complete."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        part.write_text(text, encoding="utf-8")
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from error


def _exit_code(done: Report, min_score: float | None) -> int:
    if any(outcome.status == "broke" for outcome in done.outcomes):
        return BROKE
    if min_score is not None:
        return PASSED if done.points and 100 * done.score / done.points >= min_score else SOME_FAILED
    return PASSED if all(outcome.status == "passed" for outcome in done.outcomes) else SOME_FAILED

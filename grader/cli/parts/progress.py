"""How far a class has come, on standard error: a bar at a terminal, elsewhere a line now and then."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from grader.cli.parts.output import is_terminal

#: Seconds between lines where there is no terminal: enough for a log, and for those who end jobs that say nothing.
_BETWEEN_LINES = 60.0

Advance = Callable[[object], None]


@contextmanager
def progress(total: int) -> Iterator[Advance]:
    """Gives what to call after each of `total` steps."""
    if not is_terminal(sys.stderr):
        yield _lines(total)
        return
    columns = (
        TextColumn("grading"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        TextColumn("left"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("grading", total=total)
        yield lambda _: bar.advance(task)


class _Rate(TextColumn):
    """Steps in a second."""

    def __init__(self) -> None:
        super().__init__("")

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


def _lines(total: int) -> Advance:
    done, told = 0, time.monotonic()

    def advance(_: object) -> None:
        nonlocal done, told
        done += 1
        if time.monotonic() - told >= _BETWEEN_LINES and done < total:
            told = time.monotonic()
            click.echo(f"graded {done:,} of {total:,} answers", err=True)

    return advance

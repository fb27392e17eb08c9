"""A report in the format that was asked for, to standard output or a file."""

import importlib
from pathlib import Path

from grader import reporters
from grader.cli.output import encoded, say, screen, write_whole
from grader.reporters.screen import Screen
from grader.values.report import Report


def write(done: Report, format_: str, output: Path | None, verbose: bool) -> None:
    drawn_on = Screen(verbose=verbose) if output is not None else screen(verbose)
    text = importlib.import_module(f"{reporters.__name__}.{format_}").render(done, drawn_on)
    if output is not None:
        write_whole(output, encoded(text))
    else:
        say(text)

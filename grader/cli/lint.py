"""`grade lint FILE…`: looks at how SQL is written, without a pack."""

import importlib
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import replace
from functools import partial
from inspect import getdoc
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import click

from grader import __version__, antipatterns
from grader.cli.parts import options
from grader.cli.parts.output import encoded, reason, require_writable, say, screen, write_whole
from grader.errors import Mistake, PackError, UsageError
from grader.feedback.printable import as_text, printable
from grader.later import Later
from grader.pack import Undecodable, decode
from grader.pack.disk import is_folder
from grader.pack.text import read_sql, read_text
from grader.reporters import lint as reporters
from grader.reporters.parts.screen import Screen
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.values.lint import SEVERITIES, Lint, LintedFile, RuleText
from grader.values.pack import Limits, Script
from grader.values.report import Severity

if TYPE_CHECKING:
    from grader.linting import linted, opened
else:
    linted, opened = Later("grader.linting:linted"), Later("grader.linting:opened")

_STDIN = Path("-")
#: Of one file.
_SECONDS = 20.0
_MOST_WORKERS = 8
_NOTES = 20
_DEATHS = {"timeout": "takes too long", "memory": "needs too much memory", "crash": "crashes what reads it"}
_FILE = click.Path(path_type=Path)


@click.command("lint")
@click.argument("paths", metavar="FILE...", nargs=-1, required=True, type=_FILE)
@click.option("--schema", type=_FILE, metavar="SCHEMA.sql", help="CREATE TABLE statements, in DuckDB's dialect.")
@options.dialect_of("all files")
@click.option(
    "--level", type=click.Choice(SEVERITIES), default="warn", show_default=True, help="Leave out what is less severe."
)
@options.format_of(reporters.FORMATS)
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="PATH",
    help="Write what is found here instead of to standard output.",
)
def command(
    paths: tuple[Path, ...], schema: Path | None, dialect: str, level: Severity, format_: str, output: Path | None
) -> None:
    """Look for what is careless, fragile or hardly ever meant in files of SQL.

    FILE may be a folder, for all .sql files in it, or - for standard input. With a schema more can be told. A comment
    `-- grade: ignore RULE` silences a rule on its line.

    Exit code 0: nothing was found at or above the level; 1: something was; 2: wrong use, or a file or the schema
    cannot be read.
    """
    if output is not None:
        require_writable(output)
    tables = read_sql(schema) if schema is not None else None
    files = _looked_at(_read(_meant(paths)), tables, dialect)
    found = Lint(__version__, tuple(files), level, _rules() if format_ == "sarif" else ())
    _tell(files)
    drawn_on = Screen() if output is not None else screen()
    text = importlib.import_module(f"{reporters.__name__}.{format_}").render(found, drawn_on)
    if output is not None:
        write_whole(output, encoded(text))
    else:
        say(text)
    sys.exit(1 if found.told else 0)


def _meant(paths: Sequence[Path]) -> list[Path]:
    """The files, each once, those of a folder by name."""
    return list(dict.fromkeys(path for named in paths for path in (_inside(named) if is_folder(named) else [named])))


def _inside(folder: Path) -> list[Path]:
    found: list[Path] = []
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(top, name) for name in sorted(names) if name.lower().endswith(".sql") and name[0] != "."]
    if not found:
        raise UsageError(f"{folder}: no .sql file in this folder")
    return found


def _read(paths: Sequence[Path]) -> list[LintedFile]:
    files, mistakes = [], list[Mistake]()
    for path in paths:
        text = _standard_input() if path == _STDIN else read_text(path)
        if isinstance(text, Mistake):
            mistakes.append(text)
        else:
            name = "<stdin>" if path == _STDIN else as_text(path)
            files.append(LintedFile(name, _uri(path, name), text))
    if mistakes:
        raise PackError(mistakes)
    return files


def _standard_input() -> str | Mistake:
    try:
        decoded = decode(sys.stdin.buffer.read())
    except OSError as error:
        raise UsageError(f"standard input: cannot be read: {reason(error)}") from error
    if isinstance(decoded, Undecodable):
        return Mistake(Path("<stdin>"), decoded.line, "", decoded.problem)
    return decoded


def _uri(path: Path, name: str) -> str:
    if path == _STDIN:
        return quote(name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _looked_at(files: Sequence[LintedFile], schema: Script | None, dialect: str) -> list[LintedFile]:
    limits = Limits()
    jobs = min(len(files), _MOST_WORKERS, options.PROCESSORS)
    with Workers(partial(opened, schema, limits), limits.memory, jobs) as workers:
        tasks = [(file, workers.schedule(linted, _SECONDS, file, dialect)) for file in files]
        return [_ended(file, task) for file, task in tasks]


def _ended(file: LintedFile, task: "Future[LintedFile]") -> LintedFile:
    ended = outcome_of(task)
    if isinstance(ended, Death):
        return replace(file, notes=((0, f"not analysed: it {_DEATHS[ended.reason]}"),))
    return ended


def _rules() -> tuple[RuleText, ...]:
    rules = [antipatterns.rule_of(name) for name in sorted(antipatterns.names())]
    return tuple(RuleText(one.name, one.severity, one.summary, getdoc(one.find) or "") for one in rules)


def _tell(files: Sequence[LintedFile]) -> None:
    """What could not be looked at never fails, but is never passed over in silence."""
    notes = list(_notes(files))
    for note in notes[:_NOTES]:
        click.echo(f"note: {printable(note)}", err=True)
    if len(notes) > _NOTES:
        click.echo(f"note: {len(notes) - _NOTES:,} more notes", err=True)


def _notes(files: Sequence[LintedFile]) -> Iterator[str]:
    for file in files:
        for line, note in file.notes:
            yield f"{file.name}:{line}: {note}" if line else f"{file.name}: {note}"

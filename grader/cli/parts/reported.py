"""A report in the format that was asked for, on standard output, in a file or a folder; misuse is told at first."""

import codecs
import importlib
import os
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import click

from grader import reporters
from grader.cli.parts.output import encoded, reason, require_writable, say, screen, write_whole
from grader.errors import UsageError
from grader.feedback.printable import printable
from grader.pack import Undecodable, decode
from grader.pack.disk import is_file, is_folder, is_there
from grader.reporters.csv import MARK
from grader.reporters.parts.screen import Screen
from grader.values.report import Report

#: What GitHub takes of the summary of a step.
_SUMMARY = 1024 * 1024
#: Formats whose lines could begin with text of a learner's.
_DRAWN = ("terminal", "review")


@dataclass(frozen=True, slots=True)
class Export:
    """A gradebook as it came: its encoding is kept."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Target:
    format: str
    output: Path | None = None
    export: Export | None = None

    @property
    def reporter(self) -> ModuleType:
        return importlib.import_module(f"{reporters.__name__}.{self.format}")


def target_of(format_: str, output: Path | None, gradebook: Path | None) -> Target:
    reporter = Target(format_).reporter
    if hasattr(reporter, "filled"):
        if gradebook is None:
            raise UsageError(
                f"--format {format_} fills in what was exported there: name it with --gradebook EXPORT.csv"
            )
        target = Target(format_, output, _exported(gradebook, reporter))
    elif gradebook is not None:
        raise UsageError(f"--gradebook is for --format canvas and moodle, not for {format_}")
    else:
        target = Target(format_, output)
    if hasattr(reporter, "files"):
        _require_folder(output, format_)
    elif output is not None:
        if is_folder(output):
            raise UsageError(f"{output}: is a folder; --format {format_} writes a file")
        require_writable(output)
    return target


def require_learners(target: Target, learners: Collection[str | None]) -> None:
    """Some formats are of one learner, and some of a class."""
    if len(learners) > 1 and hasattr(target.reporter, "FOR_ONE_LEARNER"):
        raise UsageError(
            f"--format {target.format} is of one learner, and these answers are of {len(learners):,}\n"
            "    name one learner's folder with --submissions"
        )
    if target.export is not None and not any(learners):
        raise UsageError(
            f"--format {target.format} is of a class, and nobody knows whose these answers are\n"
            "    name a folder with one for each learner with --submissions"
        )


def write(done: Report, target: Target, verbose: bool) -> None:
    reporter, output = target.reporter, target.output
    drawn_on = Screen(verbose=verbose) if output is not None else screen(verbose)
    if target.export is not None:
        filled = reporter.filled(done, target.export.text)
        _put(filled.text, output, target.export.encoding)
        for note in filled.notes:
            click.echo(f"note: {note}", err=True)
    elif hasattr(reporter, "files"):
        _put_files(reporter.files(done, drawn_on), output or Path())
    else:
        text = reporter.render(done, drawn_on)
        if hasattr(reporter, "summary"):
            _summarise(done, reporter)
        in_log = output is None and target.format in _DRAWN and os.environ.get("GITHUB_ACTIONS") == "true"
        _put(_inert(text) if in_log else text, output)


def _put(text: str, output: Path | None, encoding: str = "utf-8") -> None:
    if output is None:
        # The mark is for spreadsheets, which open files.
        say(text.removeprefix(MARK))
    else:
        write_whole(output, encoded(text) if encoding == "utf-8" else text.encode(encoding))


def _put_files(files: Mapping[str, str], folder: Path) -> None:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written: {reason(error)}") from error
    for name, text in files.items():
        write_whole(folder / name, encoded(text))


def _inert(text: str) -> str:
    """The log of a GitHub workflow obeys lines that begin with two colons, and `##[` wherever it stands."""
    return re.sub(r"^(\s*):(?=:)", r"\1: ", text, flags=re.MULTILINE).replace("##[", "# #[")


def _summarise(done: Report, reporter: ModuleType) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    try:
        with Path(path).open("ab") as file:
            file.write(encoded(reporter.summary(done, _SUMMARY - file.tell())))
    except OSError as error:
        click.echo(f"note: GITHUB_STEP_SUMMARY: cannot be written: {reason(error)}", err=True)


def _require_folder(output: Path | None, format_: str) -> None:
    if output is None:
        raise UsageError(f"--format {format_} writes a folder: name it with --output DIR")
    if is_there(output) and not is_folder(output):
        raise UsageError(f"{output}: is a file; --format {format_} writes a folder")
    if not is_folder(output):
        require_writable(output)
    elif not os.access(output, os.W_OK):
        raise UsageError(f"{output}: cannot be written: permission denied")


def _exported(path: Path, reporter: ModuleType) -> Export:
    if not is_file(path):
        raise UsageError(f"{path}: {'is a folder' if is_folder(path) else 'no such file'}")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    decoded = decode(data)
    if isinstance(decoded, Undecodable):
        raise UsageError(f"{path}:{decoded.line}: {decoded.problem}\n    export it again, or save it as CSV in UTF-8")
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if marked else "utf-8-sig" if data.startswith(codecs.BOM_UTF8) else "utf-8"
    export = Export(data.decode(encoding), encoding)
    problem = reporter.problem(export.text)
    if problem:
        raise UsageError(f"{path}: {printable(problem)}")
    return export

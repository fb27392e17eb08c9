"""Where a command writes: a screen of some kind, or a file, all of it or nothing."""

import os
import sys
from pathlib import Path
from typing import TextIO

import click
from rich.console import Console

from grader.errors import UsageError
from grader.pack.disk import is_dangling, is_folder, is_there
from grader.reporters.parts.screen import Screen


def screen(verbose: bool = False) -> Screen:
    """What standard output is shown on."""
    to_terminal = is_terminal(sys.stdout)
    return Screen(
        width=min(Console().width, 120) if to_terminal else 80,
        colour=_wants_colour(to_terminal),
        unicode="utf" in (getattr(sys.stdout, "encoding", None) or "").lower(),
        verbose=verbose,
    )


def say(text: str) -> None:
    """As bytes but at a terminal, whatever the locale says: a drawing for another screen is ASCII already."""
    try:
        click.echo(text if is_terminal(sys.stdout) else encoded(text), nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"standard output: cannot be written: {reason(error)}") from error


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")


def is_terminal(stream: TextIO | None) -> bool:
    """A stream that the caller has closed is None."""
    return stream is not None and stream.isatty()


def _wants_colour(to_terminal: bool) -> bool:
    """As `NO_COLOR`, `FORCE_COLOR` and `TERM` say, in this order; otherwise at a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (to_terminal and os.environ.get("TERM") != "dumb")


def require_writable(path: Path) -> None:
    """Told before anything is graded, which may take long."""
    if not is_folder(path.parent):
        raise UsageError(f"{path}: cannot be written: no such folder")
    if not os.access(path if is_there(path) and not is_dangling(path) else path.parent, os.W_OK):
        raise UsageError(f"{path}: cannot be written: permission denied")


def write_whole(path: Path, data: bytes) -> None:
    """All of it or nothing: a file that was there stays until the new one is complete."""
    path = path.resolve()
    part = _part_of(path)
    try:
        if path.exists() and not path.is_file():
            # A device or a pipe is written to, not replaced.
            path.write_bytes(data)
            return
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {reason(error)}") from error
    finally:
        part.unlink(missing_ok=True)


def write_new(path: Path, data: bytes) -> None:
    """All of it or nothing, and never in the place of something else, be it a link.

    Raises:
        FileExistsError: something is there.
    """
    part = _part_of(path)
    file = part.open("xb")
    try:
        with file:
            file.write(data)
        _put(part, path, data)
    finally:
        part.unlink(missing_ok=True)


def _put(part: Path, path: Path, data: bytes) -> None:
    """By a link, which unlike a renaming does not take the place of what is there; some disks know none."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:
        file = path.open("xb")
        try:
            with file:
                file.write(data)
        except OSError:
            path.unlink()
            raise


def _part_of(path: Path) -> Path:
    """Where a file is written before it is complete."""
    return path.with_name(f".{path.name[:100]}.{os.getpid()}.part")


def reason(error: OSError) -> str:
    return str(error.strerror or error).lower()

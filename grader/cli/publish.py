"""`grade publish PACK OUT`: a copy of a pack for its learners."""

import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path, PurePosixPath

import click

from grader.authoring.publish import Content, Published, published
from grader.cli.parts import options
from grader.cli.parts.choice import asked_for
from grader.cli.parts.output import is_terminal, reason
from grader.cli.parts.progress import progress
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.pack.disk import absolute, is_folder, is_there, real
from grader.values.pack import Pack


@click.command("publish")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@options.jobs
def command(path: Path, out: Path, jobs: int) -> None:
    """Make a copy of a pack for its learners, without solutions, on which they can practise.

    OUT is a new folder: in it are each pack of PACK, and `fixtures` with their data. In place of a solution there is
    what it gives on the data, if the exercise reveals that, and on about 50 small databases on which known mistakes
    show. What only the author has stays behind: solutions, accept/, reject/, facts/, witnesses.sql, answers.
    """
    packs = _whole(path)
    _require_place(out, packs)
    done = [published(pack, jobs, _bar) for pack in packs]
    write_folder(out, _together(done))
    for line in _lines(done, out):
        click.echo(printable(line))


def _whole(path: Path) -> list[Pack]:
    packs = []
    for pack, pointed_at in asked_for(path, ()):
        if pointed_at:
            raise UsageError(f"`{path}` is one exercise: a pack is published as a whole, here `{pack.folder}`")
        packs.append(pack)
    return packs


def _require_place(out: Path, packs: Sequence[Pack]) -> None:
    """A new folder, or an empty one, outside of what is published."""
    if is_there(out) and (out.is_symlink() or not is_folder(out)):
        raise UsageError(f"{out}: is there already, and is no folder")
    if real(out) == real(Path()):
        raise UsageError(f"{out}: is the folder that you are in\n    name a new folder in it")
    if is_folder(out) and any(out.iterdir()):
        raise UsageError(f"{out}: is not empty\n    name a new folder, or delete what is there")
    if not is_folder(absolute(out).parent):
        raise UsageError(f"{out}: cannot be written: no such folder as `{absolute(out).parent}`")
    for folder in [home for pack in packs for home in (pack.folder, pack.fixture.folder)]:
        if real(out).is_relative_to(real(folder)):
            raise UsageError(f"{out}: lies in `{folder}`, of which it is to be a copy\n    name a folder outside of it")


def _bar(total: int) -> AbstractContextManager[Callable[[object], None]]:
    return progress(total) if is_terminal(sys.stderr) and total > 1 else nullcontext(lambda done: None)


def _together(packs: Sequence[Published]) -> dict[PurePosixPath, Content]:
    files: dict[PurePosixPath, Content] = {}
    for one in packs:
        for path, content in one.files.items():
            if files.setdefault(path, content) != content:
                problem = f"two of the packs have a fixture `{one.pack.fixture.name}`, and they are not the same"
                raise UsageError(f"{problem}\n    publish these packs one by one, each into a folder of its own")
    return files


def write_folder(out: Path, files: Mapping[PurePosixPath, Content]) -> None:
    """All of it or nothing."""
    out = absolute(out)
    part = out.with_name(f".{out.name[:100]}.{os.getpid()}.part")
    try:
        for path, content in files.items():
            target = part / path
            target.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                shutil.copyfile(content, target)
            else:
                target.write_bytes(content.encode())
        if out.exists():
            out.rmdir()
        part.rename(out)
    except OSError as error:
        raise UsageError(f"{as_text(out)}: cannot be written: {reason(error)}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _lines(packs: Sequence[Published], out: Path) -> Iterator[str]:
    rows = [row for one in packs for row in _exercises(one)]
    width = max(len(name) for name, _ in rows)
    yield from (f"{name.ljust(width)}  {what}" for name, what in rows)
    yield ""
    typed = shlex.quote(as_text(out))
    yield f"Learners may have `{typed}`; what they get there: grade {typed}"


def _exercises(one: Published) -> Iterator[tuple[str, str]]:
    for exercise in one.pack.exercises:
        why = one.kept_back.get(exercise.name)
        count = one.worlds.get(exercise.name, 0)
        has = "the sample data" if exercise.reveal == "full" else ""
        databases = f"{count} database{'s'[: count != 1]}" if count else ""
        told = " and ".join(part for part in (has, databases) if part)
        yield f"{one.pack.name}/{exercise.name}", told if why is None else f"the task alone: {why}"

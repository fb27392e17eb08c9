"""`grade start PACK`: a file to begin with for each exercise that has no answer yet, or a folder of them."""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from grader.classroom.collecting.claims import ANSWER_FOLDER, takes_folder
from grader.classroom.collecting.submissions import ANSWER, started, started_beside
from grader.cli.parts.choice import Choice, chosen
from grader.cli.parts.output import reason, say, screen, write_new
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.reporters.terminal import drawn
from grader.sql.scripts import FIRST, parts
from grader.values.pack import Exercise

#: What fills the tables, where nobody named the file.
_LOAD = "load.sql"


@dataclass(frozen=True, slots=True)
class _Start:
    exercise: Exercise
    #: Where the answer belongs: a file, or a folder of them.
    path: Path
    #: The learner's file for this exercise, wherever it is and whatever it is called.
    there: Path | None


@click.command("start")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@click.option(
    "--to",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Write DIR/<exercise>.sql, of a model DIR/<exercise>/, instead of answer.sql beside each exercise.",
)
def command(path: Path, names: tuple[str, ...], to: Path | None) -> None:
    """Put a file to begin with where an exercise has no answer yet.

    It is the exercise's starter, or else a comment that names the task; of a model, a folder of such files. What is
    there is never changed.
    """
    done: list[tuple[str, str, Path]] = []
    problems = []
    for start in _beside(chosen(path, names)) if to is None else _in_folder(chosen(path, names), to):
        try:
            done.append((start.exercise.name, *_begun(start, to)))
        except OSError as error:
            problems.append(f"{_told(start.path)}: cannot be written: {reason(error)}")
    say(drawn(_lines(done), screen()))
    if problems:
        raise UsageError("\n".join(problems))


def _beside(choice: Choice) -> Iterator[_Start]:
    for pack, meant in choice:
        for exercise in pack.exercises:
            if exercise.name in meant:
                path = exercise.folder / (ANSWER_FOLDER if _of_files(exercise) else ANSWER)
                yield _Start(exercise, path, started_beside(exercise))


def _in_folder(choice: Choice, folder: Path) -> Iterator[_Start]:
    """Exercises of the same name go into folders named like their packs, where `--submissions` finds them."""
    times = Counter(name for _, meant in choice for name in meant)
    there = started(folder, [pack for pack, _ in choice])
    for pack, meant in choice:
        for exercise in pack.exercises:
            if exercise.name in meant:
                home = folder / pack.name if times[exercise.name] > 1 else folder
                path = home / (exercise.name if _of_files(exercise) else f"{exercise.name}.sql")
                yield _Start(exercise, path, there.get((pack.name, exercise.name)))


def _begun(start: _Start, to: Path | None) -> tuple[str, Path]:
    """What was done, and the file concerned."""
    there = start.there or (start.path if os.path.lexists(start.path) else None)
    if there is not None:
        return "kept", there
    folder = start.path.parent
    # What the user typed may be a link; what lies in a pack may have been put there by anyone.
    if folder != to and folder.is_symlink():
        raise OSError("its folder is a symbolic link, which is not followed")
    folder.mkdir(parents=True, exist_ok=True)
    texts = _texts(start.exercise)
    if _of_files(start.exercise):
        start.path.mkdir()
    for name, text in texts.items():
        write_new(start.path / name, text.encode())
    return "new, the title only" if start.exercise.starter is None else "new, the starter", start.path


def _of_files(exercise: Exercise) -> bool:
    """As its starter is, where it has one."""
    starter = exercise.starter
    return takes_folder(exercise) and (starter is None or starter.path.suffix != ".sql")


def _texts(exercise: Exercise) -> dict[str, str]:
    """File -> what to begin with; of a file that stands alone, the name is empty."""
    starter = exercise.starter
    if starter is not None:
        return {part.name: part.text for part in parts(starter.text)} if _of_files(exercise) else {"": starter.text}
    names = (FIRST, _LOAD) if _of_files(exercise) else ("",)
    return dict.fromkeys(names, f"-- {printable(exercise.title)}\n\n")


def _lines(done: Sequence[tuple[str, str, Path]]) -> Iterator[str]:
    """Each on one line, however long: a path that is wrapped cannot be copied."""
    names = max((len(name) for name, _, _ in done), default=0)
    whats = max((len(what) for _, what, _ in done), default=0)
    for name, what, path in done:
        yield f"{printable(name).ljust(names)}  {what.ljust(whats)}  {_told(path)}"


def _told(path: Path) -> str:
    return printable(as_text(path))

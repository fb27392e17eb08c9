"""`grade model PACK EXERCISE`: the tables that an answer builds, and how they refer to each other."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.parts import options
from grader.cli.parts.choice import asked_for
from grader.cli.parts.output import encoded, require_writable, say, screen, write_whole
from grader.cli.parts.pictured import document, drawing, titled
from grader.errors import UsageError
from grader.feedback.printable import printable
from grader.later import Later
from grader.pack.disk import entries, is_folder
from grader.pack.text import read_sql
from grader.reporters.diagram.svg import svg
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import is_built
from grader.sql.scripts import joined
from grader.values.model import Model
from grader.values.pack import Exercise, Pack, Script
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.appraising import modelled
    from grader.modeling.workroom import workroom
else:
    modelled, workroom = Later("grader.appraising:modelled"), Later("grader.modeling.workroom:workroom")

#: As learners' files are called, beside the prompt.
_ANSWERS = ("answer", "answer.sql")
#: Seconds beside those that the runs may take.
_GRACE = 20.0


@click.command("model")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("name", metavar="EXERCISE")
@click.argument("answer", metavar="[PATH]", required=False, type=click.Path(path_type=Path))
@click.option("--staff", is_flag=True, help="Show the solution's tables, too.")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write to a file.")
@options.format_of(("json", "svg", "terminal"))
def command(path: Path, name: str, answer: Path | None, staff: bool, output: Path | None, format_: str) -> None:
    """Draw the tables that an answer builds, and how they refer to each other.

    PATH is the answer, a file or a folder of them, or else `answer` of the exercise. A dashed line is a reference that
    the values show and no foreign key holds. `svg` makes a picture for a browser or a report.

    Exit code 0: it is drawn; 1: the answer does not run; 2: wrong use, or a broken pack.
    """
    ((pack, _),) = asked_for(path, [name])[:1]
    exercise = next(one for one in pack.exercises if one.name == name)
    if not is_built(exercise):
        raise UsageError(
            f"`{printable(name)}` asks for a {exercise.kind}; only models and pipelines have tables to draw"
        )
    if staff and format_ == "svg":
        raise UsageError("a picture shows one answer: name the solution's file or folder as PATH to see its tables")
    if exercise.handout is not None:
        why = "what the lines between its tables mean is found by facts that only the course has"
        raise UsageError(f"`{printable(name)}` is of a published pack, whose models cannot be drawn: {why}")
    if output is not None:
        require_writable(output)
    script = _script(answer or _beside(exercise))
    found, *others = _found(pack, exercise, [script, exercise.solution] if staff else [script])
    if isinstance(found, Failure):
        click.echo(f"{printable(name)}: {printable(found.message)}", err=True)
        sys.exit(1)
    solution = next((one for one in others if isinstance(one, Model)), None)
    if format_ == "json":
        text = document(found, solution, pack.name, exercise.name, script.path)
    elif format_ == "svg":
        text = svg(found, f"{exercise.name}: {titled(found)}")
    else:
        on = screen() if output is None else Screen()
        text = drawn(drawing(found, solution, exercise.name, on), on)
    if output is None:
        say(text)
    else:
        write_whole(output, encoded(text))


def _beside(exercise: Exercise) -> Path:
    folder, file = (exercise.folder / name for name in _ANSWERS)
    return folder if is_folder(folder) else file


def _script(path: Path) -> Script:
    """
    Raises:
        PackError: there is no such file, or it holds no text.
    """
    if not is_folder(path):
        return read_sql(path)
    names = [name for name in entries(path) if name.lower().endswith(".sql")]
    if not names:
        raise UsageError(f"{path}: holds no .sql file")
    return Script(path, joined((name, read_sql(path / name).text) for name in names))


def _found(pack: Pack, exercise: Exercise, answers: list[Script]) -> list[Model | Failure]:
    """
    Raises:
        PackError: the data do not load, or what the author says of them does not hold.
    """
    seconds = (3 + len(pack.fixture.batches)) * pack.limits.seconds + _GRACE
    with Workers(
        partial(workroom, pack.fixture, pack.limits), pack.limits.memory, 1, ("grader.appraising",)
    ) as workers:
        ended = [outcome_of(workers.schedule(modelled, seconds, pack, exercise, answer)) for answer in answers]
    return [Failure("error", "timeout", f"the answer {one.told}") if isinstance(one, Death) else one for one in ended]

"""`grade plan PACK EXERCISE`: how the engine carries out an answer, step by step."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.parts import options
from grader.cli.parts.carried_out import document, drawing
from grader.cli.parts.choice import asked_for
from grader.cli.parts.output import say, screen
from grader.errors import UsageError
from grader.feedback.printable import printable
from grader.later import Later
from grader.pack.text import read_sql
from grader.plans.growth import SCALES
from grader.reporters.terminal import drawn
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import asks_growth
from grader.values.pack import Exercise, Pack, Script
from grader.values.planned import Planned
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.planning import opened, planned
else:
    opened, planned = Later("grader.planning:opened"), Later("grader.planning:planned")

#: As learners' files are called, beside the prompt.
_ANSWER = "answer.sql"
#: Seconds beside those that the runs may take.
_GRACE = 20.0


@click.command("plan")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("name", metavar="EXERCISE")
@click.argument("file", metavar="[FILE]", required=False, type=click.Path(path_type=Path))
@click.option("--staff", is_flag=True, help="Show the solution's steps, too.")
@options.format_of()
def command(path: Path, name: str, file: Path | None, staff: bool, format_: str) -> None:
    """Show the steps by which the engine carries out an answer, and how many rows each of them makes.

    FILE is the answer, or else `answer.sql` of the exercise. Below a step stand those that it takes its rows from.

    Exit code 0: no needless work is found; 1: some is, or the answer does not run; 2: wrong use, or a broken pack.
    """
    ((pack, _),) = asked_for(path, [name])[:1]
    exercise = next(one for one in pack.exercises if one.name == name)
    if exercise.kind != "query":
        raise UsageError(f"`{printable(name)}` asks for a {exercise.kind}; only queries have a plan to look at")
    if staff and exercise.handout is not None:
        raise UsageError("a published pack holds no solution to show beside the answer; leave --staff out")
    answer = read_sql(file or exercise.folder / _ANSWER)
    found = _found(pack, exercise, answer)
    if isinstance(found, Failure):
        click.echo(f"{printable(name)}: {printable(found.message)}", err=True)
        sys.exit(1)
    on = screen()
    if format_ == "json":
        say(document(found, pack.name, exercise, answer, staff))
    else:
        say(drawn(drawing(found, exercise, answer, staff, on), on))
    sys.exit(1 if found.findings else 0)


def _found(pack: Pack, exercise: Exercise, answer: Script) -> Planned | Failure:
    """
    Raises:
        PackError: the fixture does not load, or the solution has no plan.
    """
    growing = asks_growth(exercise)
    seconds = 4 * pack.limits.seconds * (len(SCALES) if growing else 1) + _GRACE
    loaded = () if pack.dialect == "duckdb" else ("grader.sql.translation",)
    bare = Pack(pack.name, pack.title, pack.folder, pack.fixture, (), pack.sha256, pack.dialect, pack.limits)
    with Workers(partial(opened, pack.fixture, pack.limits, growing), pack.limits.memory, 1, loaded) as workers:
        ended = outcome_of(workers.schedule(planned, seconds, bare, exercise, answer))
    if isinstance(ended, Death):
        return Failure("error", "timeout", f"the answer, or the solution, {ended.told}")
    return ended

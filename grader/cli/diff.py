"""`grade diff A.sql B.sql`: are these two queries the same?"""

import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader.cli.parts import options
from grader.cli.parts.comparison import document, drawing
from grader.cli.parts.output import encoded, say, screen
from grader.errors import GraderError
from grader.later import Later
from grader.pack.text import read_sql
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.values.diff import Diff
from grader.values.pack import Limits, Script, Worlds

if TYPE_CHECKING:
    from grader.differing import differ
    from grader.worlds.grounds import Grounds
else:
    differ, Grounds = Later("grader.differing:differ"), Later("grader.worlds.grounds:Grounds")

_EXIT_CODES = {"no-difference": 0, "different": 1, "error": 2}
#: Seconds beyond those asked for after which the worker is killed; it means to be done by then.
_GRACE = 20.0
_DEATHS = {
    "timeout": "the two queries could not be tried in time; one of them may take very long on small databases",
    "memory": "the two queries need too much memory to be tried",
    "crash": "one of the two queries crashes the database engine",
}
_FILE = click.Path(path_type=Path)


@click.command("diff")
@click.argument("left", metavar="A.sql", type=_FILE)
@click.argument("right", metavar="B.sql", type=_FILE)
@click.option(
    "--schema",
    type=_FILE,
    required=True,
    metavar="SCHEMA.sql",
    help="CREATE TABLE statements with their keys and constraints, in DuckDB's dialect and in any order.",
)
@options.dialect_of("both queries")
@click.option(
    "--worlds",
    type=click.IntRange(1, 100_000),
    default=10_000,
    show_default=True,
    metavar="N",
    help="Small databases to try both on.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=5.0,
    show_default=True,
    metavar="S",
    help="Time after which no more databases are tried.",
)
@click.option("--seed", type=int, default=1, show_default=True, metavar="N", help="Another one: other databases.")
@options.format_of()
def command(
    left: Path, right: Path, schema: Path, dialect: str, worlds: int, seconds: float, seed: int, format_: str
) -> None:
    """Tell whether two queries are the same, and show a small database on which they are not.

    Rows are compared as in an exercise whose solution is A.sql: in its order if it has one, else in any. That no
    difference was found is no proof that there is none.

    Exit code 0: no difference found; 1: they differ; 2: wrong use, or a query or the schema does not run.
    """
    try:
        a, b = read_sql(left), read_sql(right)
        found = _found(read_sql(schema), a, b, dialect, Worlds(worlds, seed), seconds)
    except GraderError as error:
        if format_ != "json":
            raise
        found = Diff("error", reason=str(error))
    if format_ == "json":
        say(document(found))
    elif found.verdict == "error":
        # Beside what is asked for on standard output, as of all that cannot be carried out.
        click.echo(encoded(drawn(drawing(found, a, b, Screen()), Screen())), err=True, nl=False)
    else:
        drawn_on = screen()
        say(drawn(drawing(found, a, b, drawn_on), drawn_on))
    sys.exit(_EXIT_CODES[found.verdict])


def _found(schema: Script, a: Script, b: Script, dialect: str, worlds: Worlds, seconds: float) -> Diff:
    """
    Raises:
        PackError: the schema does not run.
    """
    start = time.monotonic()
    limits = Limits()
    loaded = () if dialect == "duckdb" else ("grader.sql.translation",)
    with Workers(partial(Grounds, schema, limits), limits.memory, 1, loaded) as workers:
        ended = outcome_of(workers.schedule(differ, seconds + _GRACE, a, b, dialect, worlds, seconds))
    if isinstance(ended, Death):
        return Diff("error", seconds=time.monotonic() - start, reason=_DEATHS[ended.reason])
    return ended

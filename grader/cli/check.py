"""`grade check PACK`: how strong is this pack?"""

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import click

from grader.authoring.check import Checked, checked
from grader.authoring.mending import mended, stated_in
from grader.authoring.trial import Answer
from grader.classroom.run import Done
from grader.cli.parts import options
from grader.cli.parts.choice import chosen
from grader.cli.parts.output import is_terminal, reason, say, screen, write_whole
from grader.cli.parts.progress import progress
from grader.cli.parts.strength import document, drawing
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.reporters.terminal import drawn

SOUND, WRONG, BROKE = 0, 1, 3


@click.command("check")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@click.option("--fix", is_flag=True, help="Write what each wrong answer really gets into its `-- expect:` line.")
@click.option(
    "--save",
    is_flag=True,
    help="Keep with each exercise a few small databases on which its known mistakes show; they are tried first.",
)
@options.worlds
@options.format_of()
@options.jobs
@click.option("-v", "--verbose", is_flag=True, help="All mutants that survive, not only the first of each exercise.")
def command(
    path: Path,
    names: tuple[str, ...],
    fix: bool,
    save: bool,
    worlds: int | None,
    format_: str,
    jobs: int,
    verbose: bool,
) -> None:
    """Tell how strong a pack is: whether its answers get what they deserve, and which mistakes nobody would notice.

    The solution and what lies in accept/ must pass, what lies in reject/ must fail as its first line says. Mistakes
    planted in the solution should be found out by the data, or by generated databases. And solution and schema are
    searched for what makes verdicts weak.

    Exit code 0: nothing is wrong, though there may be advice; 1: something is; 2: wrong use, or a pack that cannot
    be graded; 3: the grader itself broke.
    """
    found = [
        checked(pack, meant, jobs, bar, _mend if fix else leave, save) for pack, meant in chosen(path, names, worlds)
    ]
    drawn_on = screen(verbose)
    for one in found:
        _save(one)
    say(document(found) if format_ == "json" else drawn(drawing(found, drawn_on), drawn_on))
    sys.exit(exit_code(found))


def bar(total: int) -> AbstractContextManager[Done]:
    shown = is_terminal(sys.stderr) and total > 20
    return progress(total) if shown else nullcontext(lambda entry: None)


def leave(answer: Answer) -> bool:
    return False


def _mend(answer: Answer) -> bool:
    path = answer.script.path
    try:
        path = stated_in(path)
        data = mended(path, answer.got)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read: {reason(error)}") from error
    write_whole(path, data)
    note = f"note: {as_text(path)}: expects `{answer.got}` now, no longer `{answer.expect}`"
    click.echo(printable(note), err=True)
    return True


def _save(found: Checked) -> None:
    for trial in found.trials:
        text = found.witnesses.get(trial.exercise.name)
        if text is not None:
            path = trial.exercise.folder / "witnesses.sql"
            write_whole(path, text.encode())
            count = text.count("\n-- world ")
            click.echo(printable(f"note: {as_text(path)}: {count} database{'s'[: count != 1]} kept"), err=True)


def exit_code(found: Sequence[Checked]) -> int:
    outcomes = [answer.outcome for pack in found for trial in pack.trials for answer in trial.answers]
    unjudged = any(trial.hunt.unjudged for pack in found for trial in pack.trials)
    if unjudged or any(outcome.status == "broke" for outcome in outcomes):
        return BROKE
    return WRONG if any(one.severity == "error" for pack in found for one in pack.weaknesses) else SOUND

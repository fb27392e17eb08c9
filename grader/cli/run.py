"""`grade PACK`: grade the answers of a pack."""

import sys
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from grader import reporters
from grader.classroom.cache import Cache
from grader.classroom.collecting.claims import ANSWER_FOLDER, is_answer, is_part, takes_folder
from grader.classroom.collecting.submissions import ANSWER, Collected, Entry, beside_exercises, handed_in
from grader.classroom.gradebook import report
from grader.classroom.run import graded
from grader.cli.parts import options
from grader.cli.parts.choice import to_be_graded
from grader.cli.parts.hinted import hinted
from grader.cli.parts.reported import require_learners, target_of, write
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.later import Later
from grader.pack.disk import is_file
from grader.sandbox.workers import CONFINES_MEMORY
from grader.values.pack import Exercise, Pack
from grader.values.report import Outcome, Report

if TYPE_CHECKING:
    from grader.classroom.collecting.roster import roster as roster_of
    from grader.classroom.old_report import OldReport, old_report, require_same_learners, stored
    from grader.classroom.regrade import regrade
    from grader.cli.parts.progress import progress
    from grader.cli.parts.watched import Watched
else:
    roster_of = Later("grader.classroom.collecting.roster:roster")
    Watched = Later("grader.cli.parts.watched:Watched")
    old_report = Later("grader.classroom.old_report:old_report")
    require_same_learners = Later("grader.classroom.old_report:require_same_learners")
    stored, regrade = Later("grader.classroom.old_report:stored"), Later("grader.classroom.regrade:regrade")
    progress = Later("grader.cli.parts.progress:progress")

PASSED, SOME_FAILED, BROKE = 0, 1, 3
_NOTES = 20
#: Answers for which nobody needs to be told how far it has come.
_FEW = 20
_ROUNDING = 1e-6


@click.command("run")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("names", metavar="[EXERCISE]...", nargs=-1)
@click.option(
    "--submissions",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Grade what is there instead of answer.sql beside each exercise: a folder or .zip of <exercise>.sql, or of a "
    "folder or file per learner; one file of several answers; or, in quotes, a template such as "
    "'hw3-{learner}/**/{exercise}.sql'.",
)
@click.option(
    "--roster",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Who is in the class: CSV with the columns learner, id, email, group. Absent ones are in the report, too.",
)
@options.format_of(reporters.FORMATS)
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Write the report here instead of to standard output; `markdown` writes a folder.",
)
@click.option(
    "--gradebook",
    type=click.Path(path_type=Path),
    metavar="EXPORT.csv",
    help="What Canvas or Moodle exported, for --format canvas and moodle to fill in.",
)
@options.jobs
@options.worlds
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    metavar="PCT",
    help="Exit 0 from this share of all points on, 1 below it, whatever passed.",
)
@click.option(
    "--against",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="OLD.json",
    help="Tell who comes out otherwise than in this report in JSON, and why; without --submissions grade the answers"
    " that it holds of a class.",
)
@click.option("--no-cache", is_flag=True, help="Grade everything anew, and keep nothing for the next run.")
@click.option("--staff", is_flag=True, help="Show what the exercises hide from learners.")
@click.option("-v", "--verbose", is_flag=True, help="Details of every failure, not only of the first.")
@click.option(
    "--hint",
    "hints",
    type=click.IntRange(min=0),
    default=0,
    metavar="N",
    help="Show the first N hints to exercises that are not passed yet.",
)
@click.option("--watch", is_flag=True, help="Grade answers beside the exercises whenever they are saved, until Ctrl-C.")
def command(
    path: Path,
    names: tuple[str, ...],
    submissions: Path | None,
    roster: Path | None,
    format_: str,
    output: Path | None,
    gradebook: Path | None,
    jobs: int,
    worlds: int | None,
    min_score: float | None,
    against: Path | None,
    no_cache: bool,
    staff: bool,
    verbose: bool,
    hints: int,
    watch: bool,
) -> None:
    """Grade the answers of a pack and say what is wrong and why.

    PACK is a pack's folder, one exercise's folder, an answer file in it, or a folder of packs.

    Exit code 0: every answer passed; 1: some did not, or are missing; 2: wrong use, or a broken pack; 3: the grader
    itself broke. With --min-score only the score decides between 0 and 1; with --against only whether anyone loses
    points, and the score where both are given.
    """
    if not CONFINES_MEMORY:
        click.echo("note: on this system the memory of answers is not limited, only their time", err=True)
    target = target_of(format_, output, gradebook)
    meant, notes = to_be_graded(path, names, worlds)
    _require_answer(path, [one for pack, names_ in meant for one in pack.exercises if one.name in names_])
    if watch:
        _require_screen(submissions, roster, format_, output, against)
        Watched(path, names, worlds, staff, verbose, hints).follow()
        return
    packs = [pack for pack, _ in meant]
    wanted = {(pack.name, name) for pack, names_ in meant for name in names_}
    collected, old = _collected(packs, wanted, submissions, roster, against)
    _tell([*notes, *collected.notes], verbose)
    entries = [entry for entry in collected.entries if (entry.pack.name, entry.exercise.name) in wanted]
    require_learners(target, {entry.learner for entry in entries})
    outcomes = hinted(_graded(packs, entries, jobs, staff, not no_cache), packs, hints)
    options = {
        "submissions": as_text(submissions) if submissions else None,
        "roster": as_text(roster) if roster else None,
        "jobs": jobs,
        "worlds": worlds,
        "min_score": min_score,
        "staff": staff,
    }
    done = report(packs, outcomes, options, collected.roster)
    if old is not None:
        done = replace(done, against=regrade(old, done, packs))
    write(done, target, verbose)
    sys.exit(_exit_code(done, min_score))


def _require_screen(
    submissions: Path | None, roster: Path | None, format_: str, output: Path | None, against: Path | None
) -> None:
    """For those who watch."""
    others = {
        "submissions": submissions,
        "roster": roster,
        "output": output,
        "format": format_ != "terminal",
        "against": against,
    }
    for name, given in others.items():
        if given:
            raise UsageError(f"--{name} and --watch do not go together: watched are answers beside the exercises")


def _collected(
    packs: Sequence[Pack],
    wanted: Collection[tuple[str, str]],
    submissions: Path | None,
    roster: Path | None,
    against: Path | None,
) -> tuple[Collected, "OldReport | None"]:
    """What is to be graded, and the report that it is held against."""
    if roster is not None and submissions is None:
        raise UsageError("--roster is about a class\n    say where its answers are: --submissions PATH")
    old = old_report(against, packs) if against else None
    if submissions is not None:
        collected = handed_in(submissions, packs, wanted, roster_of(roster) if roster else None)
    else:
        collected = stored(old, packs) if old is not None and old.is_of_a_class else beside_exercises(packs)
    if old is not None:
        require_same_learners(old, collected.entries)
    return collected, old


def _tell(notes: Sequence[str], verbose: bool) -> None:
    shown = notes if verbose else notes[:_NOTES]
    for note in shown:
        click.echo(f"note: {note}", err=True)
    if len(notes) > len(shown):
        click.echo(f"note: {len(notes) - len(shown):,} more notes; -v for all", err=True)


def _require_answer(path: Path, exercises: Sequence[Exercise]) -> None:
    """Whoever names a file wants that one graded, and no other in its place."""
    folders = any(map(takes_folder, exercises))
    if is_file(path) and path.suffix.lower() == ".sql" and not (is_answer(path) or (folders and is_part(path))):
        where = f"files into `{ANSWER_FOLDER}/`" if folders else f"`{ANSWER}`"
        raise UsageError(f"`{path}` is not an answer\n    learners write {where}, beside the prompt")


def _graded(packs: Sequence[Pack], entries: Sequence[Entry], jobs: int, staff: bool, caching: bool) -> list[Outcome]:
    known = 0

    def done(entry: Entry) -> None:
        nonlocal known
        known += 1
        advance(entry)

    shown = len(entries) > _FEW
    try:
        with progress(len(entries)) if shown else nullcontext(_nothing) as advance, _cache(entries, caching) as cache:
            return [
                outcome
                for pack in packs
                for outcome in graded(pack, _of(pack, entries), jobs, staff, done, "why", cache)
            ]
    except KeyboardInterrupt as stopped:
        if not shown:
            raise
        kept = "; they are kept, run it again to go on" if caching else ""
        raise click.Abort(f"\nstopped after {known:,} of {len(entries):,} answers{kept}") from stopped


def _of(pack: Pack, entries: Sequence[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.pack is pack]


@contextmanager
def _cache(entries: Sequence[Entry], caching: bool) -> Iterator[Cache | None]:
    if not caching:
        yield None
        return
    with closing(Cache(_note)) as cache, cache.run(entries):
        yield cache


def _note(problem: str) -> None:
    click.echo(f"note: {printable(problem)}", err=True)


def _nothing(entry: Entry) -> None:
    """What is called after each answer where no bar is shown."""


def _exit_code(done: Report, min_score: float | None) -> int:
    if any(outcome.status == "broke" for outcome in done.outcomes):
        return BROKE
    loses = done.against is not None and done.against.losing > 0
    if min_score is not None:
        # A sum of shares may miss by a rounding what it should be.
        enough = done.points and 100 * done.score >= min_score * done.points - _ROUNDING
        return PASSED if enough and not loses else SOME_FAILED
    if done.against is not None:
        return SOME_FAILED if loses else PASSED
    return PASSED if all(outcome.status == "passed" for outcome in done.outcomes) else SOME_FAILED

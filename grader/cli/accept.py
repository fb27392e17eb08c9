"""`grade accept PACK EXERCISE FILE`: a learner's answer becomes one of the pack's own right ones, if it holds."""

import re
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import click
from rich.text import Text

from grader.authoring.acceptance import Candidate, candidate, same_as, with_accepted
from grader.authoring.check import checked
from grader.authoring.trial import Answer, refuted_by_worlds
from grader.classroom.collecting.claims import takes_folder
from grader.classroom.collecting.handed_in import read
from grader.classroom.collecting.leaves import ZIP
from grader.classroom.collecting.printed import handed_in
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.cli.check import BROKE, SOUND, WRONG, bar, exit_code, leave
from grader.cli.parts import options
from grader.cli.parts.choice import chosen
from grader.cli.parts.output import reason, say, screen, write_new
from grader.cli.parts.strength import drawing
from grader.errors import UsageError
from grader.feedback.printable import as_text, printable
from grader.pack import is_blank
from grader.reporters.parts.failure import failure_lines
from grader.reporters.terminal import drawn
from grader.values.pack import Exercise, Pack
from grader.values.report import Submission
from grader.values.run import Failure

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_REFUSED = "not accepted, and accept/ is as it was: either the answer is wrong, or the solution is"
#: Of one that is right on the data.
_REFUTED = ", or data can never be like this; then say so in schema.sql, or by `assume`"


@click.command("accept")
@click.argument("path", metavar="PACK", type=click.Path(path_type=Path))
@click.argument("exercise_name", metavar="EXERCISE")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--name", metavar="NAME", help="What it is to be called in accept/, without its author's name.")
@options.worlds
@options.jobs
def command(path: Path, exercise_name: str, file: Path, name: str | None, worlds: int | None, jobs: int) -> None:
    """Put a right answer into accept/, and check the exercise again with it.

    FILE is the answer, by its path as reports print it; of a model it may be a folder. Comments are left out, and its
    name tells what it uses: nothing says who wrote it. Where it does not hold, nothing is written.

    Exit code 0: it is accepted, and nothing is wrong with the exercise; 1: it does not hold, or something else is
    wrong; 2: wrong use, or a broken pack; 3: the grader itself broke.
    """
    ((pack, _),) = chosen(path, [exercise_name], worlds)[:1]
    exercise = next(one for one in pack.exercises if one.name == exercise_name)
    submission = _submission(file, exercise)
    if (same := same_as(exercise, submission.text)) is not None:
        _require_right(same.path, exercise)
        say(f"nothing to do: {_told(same.path)} is the same answer\n")
        sys.exit(SOUND)
    if name is not None and not _NAME.fullmatch(name):
        raise UsageError(f"`{name}` is no name for an answer\n    use a-z, 0-9, `_` and `-`, without `.sql`")
    found = candidate(pack, exercise, submission.text, name)
    if name is not None and found.path.stem != name:
        raise UsageError(f"accept/ has a `{name}` already; nothing is overwritten")
    # Tried as it is to be written.
    submission = replace(submission, text=found.script.text)
    sys.exit(_accepted(pack, exercise, submission, found, jobs))


def _submission(file: Path, exercise: Exercise) -> Submission:
    there = handed_in(file, exercise)
    if there is None:
        raise UsageError(f"{file}: no such file\n    FILE is the path of an answer as reports print it")
    if there.is_folder and not takes_folder(exercise):
        raise UsageError(f"{file}: is a folder; an answer to `{exercise.name}` is one file")
    if not there.files:
        raise UsageError(f"{file}: holds no .sql files")
    if file.suffix.lower() == ZIP:
        raise UsageError(f"{file}: is an archive\n    name the answer in it, by its path as reports print it")
    found = read(there)
    if isinstance(found, Failure):
        raise UsageError("\n    ".join(filter(None, (found.message, found.help))))
    if is_blank(found.text):
        raise UsageError(f"{file}: holds no SQL")
    return found


def _require_right(path: Path, exercise: Exercise) -> None:
    if path in (wrong.script.path for wrong in exercise.reject):
        raise UsageError(
            f"{path}: is the same answer, and lies there as a wrong one\n    if it is right, move it to accept/"
        )


def _accepted(pack: Pack, exercise: Exercise, submission: Submission, found: Candidate, jobs: int) -> int:
    """The exit code."""
    drawn_on = screen()
    (outcome,) = graded(pack, [Entry(pack, exercise, None, submission, None)], 1, True, lambda entry: None)
    if not Answer("accept", found.script, None, outcome).is_right:
        remedy = _REFUSED + _REFUTED * refuted_by_worlds(outcome)
        say(drawn([*failure_lines(outcome, drawn_on), Text(), Text(remedy, "bold")], drawn_on))
        return BROKE if outcome.status == "broke" else WRONG
    pack, exercise = with_accepted(pack, exercise, found.script)
    strength = checked(pack, [exercise.name], jobs, bar, leave)
    wrong = [one.hit.message for one in strength.weaknesses if one.severity == "error" and one.hit.path == found.path]
    if not wrong:
        _write(found)
        say(f"accepted: {_told(found.path)}\n\n")
        if found.has_comments:
            click.echo("note: its comments are left in; see that they do not say who wrote it", err=True)
    say(drawn(drawing([strength], drawn_on), drawn_on))
    if wrong:
        say(drawn([Text(), Text(f"not accepted: {_told(found.path)} is not written", "bold")], drawn_on))
    return WRONG if wrong else exit_code([strength])


def _write(found: Candidate) -> None:
    """All of it or nothing."""
    folder = found.path.parent
    part = folder / f".{found.path.name}.part"
    try:
        if folder.is_symlink():
            raise OSError("its folder is a symbolic link, which is not followed")
        folder.mkdir(exist_ok=True)
        if "" in found.files:
            write_new(found.path, found.files[""].encode())
            return
        part.mkdir()
        for name, text in found.files.items():
            write_new(part / name, text.encode())
        part.rename(found.path)
    except OSError as error:
        raise UsageError(f"{found.path}: cannot be written: {reason(error)}") from error
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _told(path: Path) -> str:
    return printable(as_text(path))

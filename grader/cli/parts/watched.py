"""`grade PACK --watch`: answers are graded as soon as they are saved, by a worker that stays."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread

import click
from watchfiles import watch

from grader.classroom.collecting.claims import is_answer, is_part
from grader.classroom.collecting.submissions import Entry, beside_exercises
from grader.classroom.gradebook import report
from grader.classroom.run import OpenBench
from grader.cli.parts.choice import to_be_graded
from grader.cli.parts.hinted import hinted
from grader.cli.parts.output import is_terminal
from grader.cli.parts.reported import Target, write
from grader.errors import GraderError, SubmissionsError, UsageError
from grader.feedback.printable import printable
from grader.values.pack import Pack
from grader.values.report import Outcome

#: Milliseconds in which nothing more must happen for a save to be over, and that one may take at most.
_CALM, _LONGEST = 20, 500
#: Seconds that an answer which is saved again may run on: to begin with another worker would take no less.
_PATIENCE = 1.0
#: Exercise -> what was handed in when it was last graded.
Known = dict[str, Entry]


@dataclass(slots=True)
class Watched:
    """Answers beside exercises of one pack, and how much of each verdict is shown."""

    path: Path
    names: Sequence[str]
    worlds: int | None
    staff: bool
    verbose: bool
    hints: int
    #: On the pack as it is now.
    _notes: Sequence[str] = field(default=(), init=False)

    def follow(self) -> None:
        """Grades what is there, then what is saved, until Ctrl-C.

        Raises:
            GraderError: there is nothing to watch.
        """
        pack = self._pack()
        with suppress(KeyboardInterrupt):
            # A fixture may come to be another one beside it.
            saves = Saves([pack.folder.resolve(), pack.fixture.folder.resolve().parent])
            known: Known = {}
            while True:
                try:
                    with OpenBench(pack, pack.exercises, 1) as bench:
                        saved = self._grade(bench, pack, known, saves)
                    known = known if saved.sha256 == pack.sha256 else {}
                    pack = saved
                except GraderError as error:
                    _complain(error)
                    pack, known = self._mended(saves), {}

    def _pack(self) -> Pack:
        """With the exercises that are meant."""
        packs, self._notes = to_be_graded(self.path, self.names, self.worlds)
        if len(packs) > 1:
            raise UsageError(f"`{self.path}` holds {len(packs)} packs\n    --watch follows one: name it")
        ((pack, names),) = packs
        return replace(pack, exercises=tuple(exercise for exercise in pack.exercises if exercise.name in names))

    def _mended(self, saves: "Saves") -> Pack:
        while True:
            saves.wait()
            try:
                return self._pack()
            except GraderError as error:
                _complain(error)

    def _grade(self, bench: OpenBench, pack: Pack, known: Known, saves: "Saves") -> Pack:
        """Until another worker is needed: gives back the pack as it is then."""
        while True:
            try:
                found = beside_exercises([pack])
            except SubmissionsError as error:
                _complain(error)
                known.clear()
            else:
                changed = [entry for entry in found.entries if not _is_same(entry, known.get(entry.exercise.name))]
                known |= {entry.exercise.name: entry for entry in changed}
                if changed and not self._show(bench, pack, changed, found.notes, saves):
                    return pack
            if saves.wait():
                saved = self._pack()
                if saved.sha256 != pack.sha256:
                    return saved
                # Hints and the like may have changed.
                pack = saved

    def _show(
        self, bench: OpenBench, pack: Pack, entries: Sequence[Entry], notes: Sequence[str], saves: "Saves"
    ) -> bool:
        """False where an answer was saved again while it ran: nobody waits for its verdict any more."""
        running = [entry.exercise.name for entry in entries if entry.failure is None]
        if running:
            _say_meanwhile(f"grading {running[0] if len(running) == 1 else f'{len(running)} answers'} …")
        start = time.monotonic()
        grading: Future[list[Outcome]] = Future()
        Thread(target=_grade_into, args=(grading, bench, entries, self.staff), daemon=True).start()
        while not grading.done():
            saves.look()
            if saves.is_any and time.monotonic() - start > _PATIENCE and not _are_current(entries, pack):
                return False
        outcomes = grading.result()
        _clear()
        for note in (*self._notes, *notes):
            click.echo(f"note: {note}", err=True)
        write(report([pack], hinted(outcomes, [pack], self.hints), {}), Target("terminal"), self.verbose)
        _say_meanwhile(f"{time.strftime('%H:%M:%S')}  waiting for the next save; Ctrl-C ends")
        return True


class Saves:
    """What was saved since somebody last asked."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._ticks = _ticks(folders)
        next(self._ticks)
        self.is_any = self._beyond_answers = False

    def look(self) -> None:
        """For a moment."""
        saved = next(self._ticks)
        self.is_any |= saved is not None
        self._beyond_answers |= bool(saved)

    def wait(self) -> bool:
        """Until something is saved: whether that may be more than answers."""
        while not self.is_any:
            self.look()
        beyond = self._beyond_answers
        self.is_any = self._beyond_answers = False
        return beyond


def _grade_into(grading: "Future[list[Outcome]]", bench: OpenBench, entries: Sequence[Entry], staff: bool) -> None:
    try:
        grading.set_result(bench.graded(entries, staff, lambda entry: None))
    except BaseException as error:
        # Raised where somebody waits for the result.
        grading.set_exception(error)


def _are_current(entries: Sequence[Entry], pack: Pack) -> bool:
    try:
        now = {entry.exercise.name: entry for entry in beside_exercises([pack]).entries}
    except SubmissionsError:
        return False
    return all(_is_same(entry, now.get(entry.exercise.name)) for entry in entries)


def _is_same(entry: Entry, other: Entry | None) -> bool:
    return other is not None and (entry.submission, entry.failure) == (other.submission, other.failure)


def _ticks(folders: Sequence[Path]) -> Iterator[bool | None]:
    """Every few moments whether something has been saved that may be more than answers; None for nothing at all.

    A folder that goes and comes back is another one, which must be watched anew.
    """
    while True:
        ids = _ids(folders)
        watching = watch(
            *(folder for folder in folders if folder.exists()),
            watch_filter=None,
            debounce=_LONGEST,
            step=_CALM,
            rust_timeout=_CALM,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        next(watching)
        # What was saved before it began is seen by whoever looks now.
        yield True
        for changes in watching:
            yield None if not changes else not all(_is_answers(Path(path)) for _, path in changes)
            if _ids(folders) != ids:
                break


def _is_answers(path: Path) -> bool:
    return is_answer(path) or is_part(path)


def _ids(folders: Sequence[Path]) -> list[tuple[int, int] | None]:
    found: list[tuple[int, int] | None] = []
    for folder in folders:
        try:
            status = folder.stat()
            found.append((status.st_dev, status.st_ino))
        except OSError:
            found.append(None)
    return found


def _complain(error: GraderError) -> None:
    _clear()
    click.echo(printable(str(error), keep="\n"), err=True)
    _say_meanwhile("waiting until this is mended; Ctrl-C ends")


def _clear() -> None:
    """Where there is a screen; elsewhere one report stands below the other."""
    if _is_screen():
        click.clear()


def _say_meanwhile(sentence: str) -> None:
    """Goes with the next report."""
    if _is_screen():
        click.secho(sentence, dim=True)


def _is_screen() -> bool:
    return is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"

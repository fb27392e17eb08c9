"""`grade PACK --watch`: answers are graded as soon as they are saved, by a worker that stays."""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import click
from watchfiles import watch

from grader.classroom.claims import is_answer, is_part
from grader.classroom.gradebook import report
from grader.classroom.run import OpenBench
from grader.classroom.submissions import Entry, beside_exercises
from grader.cli.choice import chosen
from grader.cli.hinted import hinted
from grader.cli.output import is_terminal
from grader.cli.reported import Target, write
from grader.errors import GraderError, SubmissionsError, UsageError
from grader.feedback.printable import printable
from grader.values.pack import Pack

#: Milliseconds in which nothing more must happen for a save to be over, and that one may take at most.
_CALM, _LONGEST = 20, 500
#: Milliseconds after which somebody looks whether a folder that is watched is still the same.
_TICK = 100


@dataclass(frozen=True, slots=True)
class Watched:
    """Answers beside exercises of one pack, and how much of each verdict is shown."""

    path: Path
    names: Sequence[str]
    worlds: int | None
    staff: bool
    verbose: bool
    hints: int

    def follow(self) -> None:
        """Grades what is there, then what is saved, until Ctrl-C.

        Raises:
            GraderError: there is nothing to watch.
        """
        pack = self._pack()
        with suppress(KeyboardInterrupt):
            # A fixture may come to be another one beside it.
            saves = _saves([pack.folder.resolve(), pack.fixture.folder.resolve().parent])
            next(saves)
            while True:
                try:
                    with OpenBench(pack, pack.exercises, 1) as bench:
                        pack = self._grade(bench, pack, saves)
                except GraderError as error:
                    _complain(error)
                    pack = self._mended(saves)

    def _pack(self) -> Pack:
        """With the exercises that are meant."""
        packs = chosen(self.path, self.names, self.worlds)
        if len(packs) > 1:
            raise UsageError(f"`{self.path}` holds {len(packs)} packs\n    --watch follows one: name it")
        ((pack, names),) = packs
        return replace(pack, exercises=tuple(exercise for exercise in pack.exercises if exercise.name in names))

    def _mended(self, saves: Iterator[bool]) -> Pack:
        while True:
            next(saves)
            try:
                return self._pack()
            except GraderError as error:
                _complain(error)

    def _grade(self, bench: OpenBench, pack: Pack, saves: Iterator[bool]) -> Pack:
        """Until the pack is another one, which is given back."""
        known: dict[str, Entry] = {}
        while True:
            try:
                found = beside_exercises([pack])
                changed = [entry for entry in found.entries if not _is_same(entry, known.get(entry.exercise.name))]
                known = {entry.exercise.name: entry for entry in found.entries}
                if changed:
                    self._show(bench, pack, changed, found.notes)
            except SubmissionsError as error:
                _complain(error)
                known = {}
            if next(saves):
                saved = self._pack()
                if saved.sha256 != pack.sha256:
                    return saved
                # Hints and the like may have changed.
                pack = saved

    def _show(self, bench: OpenBench, pack: Pack, entries: Sequence[Entry], notes: Sequence[str]) -> None:
        running = [entry.exercise.name for entry in entries if entry.failure is None]
        if running:
            _say_meanwhile(f"grading {running[0] if len(running) == 1 else f'{len(running)} answers'} …")
        outcomes = bench.graded(entries, self.staff, lambda entry: None)
        _clear()
        for note in notes:
            click.echo(f"note: {note}", err=True)
        write(report([pack], hinted(outcomes, [pack], self.hints), {}), Target("terminal"), self.verbose)
        _say_meanwhile(f"{time.strftime('%H:%M:%S')}  waiting for the next save; Ctrl-C ends")


def _is_same(entry: Entry, other: Entry | None) -> bool:
    return other is not None and (entry.submission, entry.failure) == (other.submission, other.failure)


def _saves(folders: Sequence[Path]) -> Iterator[bool]:
    """Whether more than answers may have been saved: whenever something was, and once it begins to be noticed at all.

    A folder that goes and comes back is another one, which must be watched anew.
    """
    while True:
        ids = _ids(folders)
        watching = watch(
            *(folder for folder in folders if folder.exists()),
            watch_filter=None,
            debounce=_LONGEST,
            step=_CALM,
            rust_timeout=_TICK,
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        next(watching)
        yield True
        for changes in watching:
            if changes:
                yield not all(_is_answers(Path(path)) for _, path in changes)
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

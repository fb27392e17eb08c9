"""A pack's own answers as tests of pytest's: what must pass passes, what must fail fails as it should."""

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from rich.text import Text

from grader.authoring.answers import entry, undeserved, written
from grader.authoring.lints import Hit
from grader.authoring.trial import Answer, Role
from grader.classroom.run import OpenBench
from grader.errors import GraderError, PackError
from grader.feedback.printable import printable
from grader.pack import load
from grader.reporters.parts.failure import failure_lines
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome
from grader.vocabulary import VOCABULARY


def pack_folder(parent: pytest.Collector, path: Path) -> pytest.Collector:
    folder: pytest.Collector = PackFolder.from_parent(parent, path=path)
    return folder


def exercise_folder(parent: pytest.Collector, path: Path) -> pytest.Collector | None:
    folders = PackFolder.from_parent(parent, path=path.parent).collect()
    return next((folder for folder in folders if isinstance(folder, AnswerFolder) and folder.path == path), None)


@dataclass(frozen=True, slots=True)
class Written:
    """An answer by the pack's author; a folder of files, perhaps."""

    path: Path
    pack: Pack
    exercise: Exercise
    role: Role
    script: Script
    expect: str | None


class PackFolder(pytest.Directory):
    """Its worker stays for all of its tests that are run one after the other."""

    pack: Pack
    bench: OpenBench
    open: ExitStack

    def collect(self) -> Iterator[pytest.Item | pytest.Collector]:
        try:
            # From where the user stands, as in every other message.
            self.pack = load(Path(os.path.relpath(self.path)), VOCABULARY)
        except PackError as error:
            raise self.CollectError(printable(str(error), keep="\n")) from None
        for exercise in self.pack.exercises:
            if not _is_ignored(self, self.path / exercise.name):
                yield AnswerFolder.from_parent(self, path=self.path / exercise.name, answers=self._written(exercise))
        ours = {self.path / exercise.name for exercise in self.pack.exercises}
        # A course may keep tests of its own beside its exercises.
        yield from (one for one in pytest.Dir.from_parent(self, path=self.path).collect() if one.path not in ours)

    def _written(self, exercise: Exercise) -> list[Written]:
        return [
            Written(
                self.path / exercise.name / one.path.relative_to(exercise.folder),
                self.pack,
                exercise,
                role,
                one,
                expect,
            )
            for role, one, expect in written(exercise)
        ]

    def setup(self) -> None:
        self.open = ExitStack()
        self.bench = self.open.enter_context(OpenBench(self.pack, self.pack.exercises, 1))

    def teardown(self) -> None:
        self.open.close()


class AnswerFolder(pytest.Directory):
    """An exercise's, and those in it."""

    def __init__(self, *, answers: Sequence[Written], **given: Any) -> None:
        super().__init__(**given)
        self.answers = answers

    def collect(self) -> Iterator[pytest.Collector]:
        for name, group in groupby(self.answers, lambda one: one.path.relative_to(self.path).parts[0]):
            path, inside = self.path / name, list(group)
            if _is_ignored(self, path):
                continue
            if inside[0].path == path:
                yield AnswerFile.from_parent(self, path=path, answer=inside[0])
            else:
                yield AnswerFolder.from_parent(self, path=path, answers=inside)


class AnswerFile(pytest.File):
    def __init__(self, *, answer: Written, **given: Any) -> None:
        super().__init__(**given)
        self.answer = answer

    def collect(self) -> Iterator[pytest.Item]:
        yield AnswerTest.from_parent(self, name="fails" if self.answer.role == "reject" else "passes")


class AnswerTest(pytest.Item):
    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        folder, file = self.getparent(PackFolder), self.getparent(AnswerFile)
        assert folder is not None
        assert file is not None
        self.folder, self.answer = folder, file.answer
        # By which `-k` knows it, beside the name of its file.
        self.extra_keyword_matches |= {self.answer.pack.name, self.answer.exercise.name, self.answer.role}

    def runtest(self) -> None:
        one = self.answer
        handed_in = entry(one.pack, one.exercise, str(one.script.path), one.script.text)
        (outcome,) = self.folder.bench.graded([handed_in], True, lambda entry: None, "where")
        hits = list(undeserved(one.pack, one.exercise, Answer(one.role, one.script, one.expect, outcome)))
        if hits:
            pytest.fail(_told(hits, outcome), pytrace=False)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *style: Any, **styles: Any) -> Any:
        if isinstance(excinfo.value, GraderError):
            return printable(str(excinfo.value), keep="\n")
        return super().repr_failure(excinfo, *style, **styles)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        return self.path, None, f"{self.path.relative_to(self.folder.path).as_posix()} {self.name}"


def _is_ignored(folder: pytest.Directory, path: Path) -> bool:
    """By `--ignore` and the like, unless it is asked for by name."""
    if folder.session.isinitpath(path, with_parents=True):
        return False
    return bool(folder.ihook.pytest_ignore_collect(collection_path=path, config=folder.config))


def _told(hits: Sequence[Hit], outcome: Outcome) -> str:
    screen = Screen()
    lines = [Text(printable(line)) for hit in hits for line in (hit.message, *hit.help.split("\n"))]
    shown = failure_lines(outcome, screen) if outcome.status != "passed" else []
    return drawn([*lines, *([Text()] if shown else []), *shown], screen)

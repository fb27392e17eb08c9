"""The files of a pack, or of an exercise, made of its solution, a schema and data."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from grader.authoring.answers import entry
from grader.authoring.check import Bar
from grader.authoring.scaffold.draft import Draft, draft
from grader.authoring.scaffold.prompt import prompt, starter
from grader.authoring.scaffold.questions import Question
from grader.authoring.scaffold.schema import inferred, suggestions
from grader.authoring.scaffold.settings import exercise_toml, pack_toml
from grader.authoring.scaffold.wrong_answers import Planted, WrongAnswer, planted, wrong_answers
from grader.classroom.run import graded
from grader.errors import Mistake, PackError
from grader.fixture import opened
from grader.sandbox.database import Database
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Outcome

R = TypeVar("R")

#: Seconds that reading a solution, or all data, may take beside running it.
_PATIENCE = 60.0
FIXTURE = "fixture"


@dataclass(frozen=True, slots=True)
class Made:
    """An exercise as it is to be written."""

    draft: Draft
    wrong: tuple[WrongAnswer, ...]

    @property
    def name(self) -> str:
        return self.draft.exercise.name


@dataclass(frozen=True, slots=True)
class Scaffold:
    made: tuple[Made, ...]
    #: Path below the pack -> what is to be written there.
    texts: Mapping[str, str]


def with_schema(pack: Pack) -> Pack:
    """The pack with a schema for the data of its fixture, told from their rows.

    Raises:
        PackError: a file cannot be read as a table.
    """
    data, path = pack.fixture.data, pack.fixture.schema.path
    with Workers(partial(Database, pack.limits), pack.limits.memory, 1) as workers:
        text = _ended(workers.schedule(inferred, _PATIENCE, data, path), path, "reading the data")
    return replace(pack, fixture=replace(pack.fixture, schema=Script(path, text)))


def scaffolded(
    pack: Pack, questions: Sequence[Question], points: float | None, is_new: bool, jobs: int, bar: Bar
) -> Scaffold:
    """The files of a pack that is new, or of the exercises that it is to have besides.

    Raises:
        PackError: data or a solution do not run; with every mistake in them.
    """
    drafts, remarks = _drafts(pack, questions, points, is_new, jobs)
    tried = _tried(pack, drafts, jobs, bar)
    made = tuple(Made(one, wrong_answers(tried[one.exercise.name])) for one in drafts)
    texts: dict[str, str] = {}
    if is_new:
        texts["pack.toml"] = pack_toml(pack.title, pack.dialect, [one.name for one in made])
        texts[f"{FIXTURE}/schema.sql"] = f"{pack.fixture.schema.text.rstrip()}\n{remarks}"
    for one, question in zip(made, questions, strict=True):
        written = _texts(one, question)
        texts |= {f"{one.name}/{name}": text for name, text in written.items()}
    return Scaffold(made, texts)


def _texts(made: Made, question: Question) -> dict[str, str]:
    return {
        "prompt.md": prompt(question.title, question.prose, made.draft),
        "solution.sql": _trimmed(question.solution.text),
        "exercise.toml": exercise_toml(made.draft),
        "starter.sql": starter(question.title, made.draft),
        **{f"reject/{wrong.name}": wrong.text for wrong in made.wrong},
    }


def _trimmed(text: str) -> str:
    """Without the lines around it that stand for the rest of its file, and without a rule of dashes below it."""
    lines = [line.rstrip() for line in text.split("\n")]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1].strip("-=*#_~ \t"):
        lines.pop()
    return "\n".join(lines) + "\n"


def _drafts(
    pack: Pack, questions: Sequence[Question], points: float | None, is_new: bool, jobs: int
) -> tuple[list[Draft], str]:
    """Of each question; and what the rows suggest that a new fixture's schema does not say."""
    bare, seconds = replace(pack, exercises=()), _PATIENCE + 4 * pack.limits.seconds
    loaded = () if pack.dialect == "duckdb" else ("grader.sql.translation",)
    opening = partial(opened, pack.fixture, pack.limits)
    drafts: list[Draft] = []
    mistakes: list[Mistake] = []
    with Workers(opening, pack.limits.memory, max(1, min(jobs, len(questions))), loaded) as workers:
        remarks = workers.schedule(suggestions, seconds) if is_new else None
        tasks = [(one, workers.schedule(draft, seconds, bare, _exercise(pack, one, points))) for one in questions]
        for one, task in tasks:
            try:
                drafts.append(_ended(task, one.solution.path, "reading the solution"))
            except PackError as error:
                mistakes += [_placed(mistake, one) for mistake in error.mistakes]
        if mistakes:
            raise PackError(mistakes)
        return drafts, _ended(remarks, pack.fixture.schema.path, "reading the data") if remarks is not None else ""


def _placed(mistake: Mistake, question: Question) -> Mistake:
    """In a file of many solutions one wants to know which."""
    if mistake.line or mistake.path != question.solution.path:
        return mistake
    text = question.solution.text
    return replace(mistake, line=1 + text.count("\n", 0, len(text) - len(text.lstrip())))


def _exercise(pack: Pack, question: Question, points: float | None) -> Exercise:
    worth = question.points or points or 10.0
    folder = pack.folder / question.name
    return Exercise(question.name, question.title, folder, "", question.solution, points=worth)


def _tried(pack: Pack, drafts: Sequence[Draft], jobs: int, bar: Bar) -> dict[str, list[tuple[Planted, Outcome]]]:
    """Exercise -> mistakes planted in its solution, graded as `grade check` grades wrong answers."""
    answers = [(one, wrong) for one in drafts for wrong in planted(one, pack.dialect)]
    entries = [entry(pack, one.exercise, "", wrong.sql) for one, wrong in answers]
    with bar(len(entries)) as done:
        outcomes = graded(pack, entries, jobs, True, done, "where")
    found: dict[str, list[tuple[Planted, Outcome]]] = {one.exercise.name: [] for one in drafts}
    for (one, wrong), outcome in zip(answers, outcomes, strict=True):
        found[one.exercise.name].append((wrong, outcome))
    return found


def _ended(task: "Future[R]", path: Path, what: str) -> R:
    ended = outcome_of(task)
    if isinstance(ended, Death):
        raise PackError([Mistake(path, 0, "", f"{what} {ended.told}")])
    return ended

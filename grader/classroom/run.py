"""Grades entries in worker processes: each answer by itself, timeouts once more and alone."""

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from grader.classroom.alike import Judging, outcomes
from grader.classroom.cache import Cache
from grader.classroom.collecting.submissions import Entry
from grader.classroom.flow import Answer, Flow, deadline
from grader.errors import Mistake, PackError, UnreadableOrderError
from grader.feedback.reveal import revealed
from grader.later import Later
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import asks_growth, asks_worlds, is_built, unjudged
from grader.values.judged import Judged
from grader.values.pack import Exercise, Pack
from grader.values.report import Asked, Outcome

if TYPE_CHECKING:
    from grader.bench import Bench, opened, solve
    from grader.sql.analysis import analysed
else:
    opened, solve = Later("grader.bench:opened"), Later("grader.bench:solve")
    analysed = Later("grader.sql.analysis:analysed")

Done = Callable[[Entry], None]


def graded(
    pack: Pack,
    entries: Sequence[Entry],
    jobs: int,
    staff: bool,
    done: Done,
    asked: Asked = "why",
    cache: Cache | None = None,
) -> list[Outcome]:
    """The outcomes of one pack's entries, in their order; `done` is called as each is known.

    Where less than `why` is asked, only what is right on the data is tried on worlds. What `cache` knows is not graded
    again.

    Raises:
        PackError: the fixture does not load or a solution does not run.
    """
    running = [entry for entry in entries if _runs(entry)]
    with ExitStack() as stack:

        @functools.cache
        def bench() -> OpenBench:
            attempted = {entry.exercise.name: entry.exercise for entry in running}
            return stack.enter_context(OpenBench(pack, list(attempted.values()), min(jobs, len(running))))

        def judging(answers: Sequence[Answer]) -> Iterator[tuple[Answer, Judged]]:
            return bench().judged(answers, asked)

        return _graded(entries, judging if cache is None else cache.over(judging, pack, asked), staff, done)


class OpenBench:
    """A pack's workers, which stay for as many entries of these exercises as come; a context manager.

    They open the fixture while the caller does other things; where there are no exercises, there are no workers.
    """

    def __init__(self, pack: Pack, exercises: Sequence[Exercise], jobs: int) -> None:
        self._pack = pack
        self._jobs = jobs
        #: Exercise -> where it is kept for the workers.
        self._posed: dict[str, str] = {}
        self._workers: Workers[Bench] | None = None
        if exercises:
            loaded = () if pack.dialect == "duckdb" else ("grader.sql.translation",)
            needed = [any(map(asks, exercises)) for asks in (asks_worlds, asks_growth, is_built)]
            opening = functools.partial(opened, pack.fixture, pack.limits, *needed)
            self._workers = Workers(opening, pack.limits.memory, jobs, loaded)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._workers is not None:
            self._workers.__exit__(*error)

    def graded(self, entries: Sequence[Entry], staff: bool, done: Done, asked: Asked = "why") -> list[Outcome]:
        """As the function does it."""
        return _graded(entries, lambda answers: self.judged(answers, asked), staff, done)

    def judged(self, answers: Sequence[Answer], asked: Asked) -> Iterator[tuple[Answer, Judged]]:
        """As they are finished.

        Raises:
            PackError: the fixture does not load or a solution does not run.
        """
        if not answers or self._workers is None:
            return
        attempted = {answer.exercise.name: answer.exercise for answer in answers}
        fresh = [exercise for name, exercise in attempted.items() if name not in self._posed]
        self._posed |= _posed(self._pack, fresh, self._workers, len(self._posed))
        yield from Flow(self._pack, self._workers, self._jobs, self._posed, asked).judged(answers)


def _graded(entries: Sequence[Entry], judging: Judging, staff: bool, done: Done) -> list[Outcome]:
    found: dict[int, Outcome] = {}
    for entry in entries:
        if not _runs(entry):
            assert entry.failure is not None
            outcome = unjudged(entry.pack, entry.exercise, entry.submission, entry.failure)
            found[id(entry)] = replace(outcome, learner=entry.learner)
            done(entry)
    for entry, outcome in outcomes([entry for entry in entries if _runs(entry)], judging):
        found[id(entry)] = outcome
        done(entry)
    shown = found if staff else {id(one): revealed(found[id(one)], one.exercise.reveal) for one in entries}
    return [shown[id(entry)] for entry in entries]


def _runs(entry: Entry) -> bool:
    return entry.failure is None and entry.submission is not None


def _posed(pack: Pack, exercises: Sequence[Exercise], workers: "Workers[Bench]", first: int) -> dict[str, str]:
    """Where exercises are kept with what their solutions give; these are read here while the workers start."""
    bare_pack = replace(pack, exercises=(), digests={})
    tasks, mistakes = [], []
    for number, exercise in enumerate(exercises, start=first):
        try:
            readable = pack.dialect == "duckdb" and exercise.kind == "query" and exercise.handout is None
            known = analysed(exercise.solution.text) if readable else None
        except UnreadableOrderError as error:
            mistakes.append(Mistake(exercise.solution.path, 0, "", str(error)))
            continue
        place = workers.place(f"exercise {number}")
        task = workers.schedule(solve, 4 * deadline(pack, exercise), bare_pack, exercise, known, place)
        tasks.append((exercise, place, task))
    for exercise, _, task in tasks:
        try:
            ended = outcome_of(task)
        except PackError as error:
            mistakes += error.mistakes
            continue
        if isinstance(ended, Death):
            mistakes.append(Mistake(exercise.solution.path, 0, "", f"the solution {ended.told}"))
    if mistakes:
        raise PackError(mistakes)
    return {exercise.name: place for exercise, place, _ in tasks}

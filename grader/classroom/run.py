"""Grades entries in worker processes: each answer by itself, timeouts once more and alone."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, as_completed
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Self

from grader.classroom.submissions import Entry
from grader.errors import Mistake, PackError, UnreadableOrderError
from grader.feedback.reveal import revealed
from grader.later import Later
from grader.plans.growth import SCALES
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import (
    asks_growth,
    asks_plan,
    asks_worlds,
    broke,
    is_built,
    is_pending,
    unjudged,
    unread,
    worth_a_search,
)
from grader.values.pack import Exercise, Pack
from grader.values.report import Asked, Outcome, Submission
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.bench import Bench, Solved, judge, opened, read, search, solve
    from grader.sql.analysis import analysed
else:
    opened, solve = Later("grader.bench:opened"), Later("grader.bench:solve")
    judge, search = Later("grader.bench:judge"), Later("grader.bench:search")
    read = Later("grader.bench:read")
    analysed = Later("grader.sql.analysis:analysed")

Done = Callable[[Entry], None]
#: Seconds that `judge` may take beside the run of the submission: reading it, comparing, telling.
_GRACE, _GRACE_PER_ROW = 1.0, 1e-5
#: How many times as long as one run of scripts all their runs may take, with what is asked of what they built.
_BUILDS = 12
#: Seconds after which a worker that searches worlds is killed; it means to be done much sooner.
_SEARCH = 15.0
#: Likewise one that reads a right answer's text.
_READ = 10.0
_DEATHS = {
    "timeout": Failure("timeout", "timeout", "the query was stopped: it takes longer than this exercise allows"),
    "memory": Failure("memory", "memory", "the query needs more memory than this exercise allows"),
    "crash": Failure("error", "engine-crash", "the query crashed the database engine"),
}


def graded(
    pack: Pack, entries: Sequence[Entry], jobs: int, staff: bool, done: Done, asked: Asked = "why"
) -> list[Outcome]:
    """The outcomes of one pack's entries, in their order; `done` is called after each.

    Where less than `why` is asked, only what is right on the data is tried on worlds.

    Raises:
        PackError: the fixture does not load or a solution does not run.
    """
    running = [entry for entry in entries if _runs(entry)]
    attempted = {entry.exercise.name: entry.exercise for entry in running}
    with OpenBench(pack, list(attempted.values()), min(jobs, len(running))) as bench:
        return bench.graded(entries, staff, done, asked)


class OpenBench:
    """A pack's workers, which stay for as many entries of these exercises as come; a context manager.

    They open the fixture while the caller does other things; where there are no exercises, there are no workers.
    """

    def __init__(self, pack: Pack, exercises: Sequence[Exercise], jobs: int) -> None:
        self._pack = pack
        self._solved: dict[str, Solved] = {}
        self._workers: Workers[Bench] | None = None
        if exercises:
            loaded = () if pack.dialect == "duckdb" else ("grader.sql.translation",)
            needed = [any(map(asks, exercises)) for asks in (asks_worlds, asks_growth, is_built)]
            opening = partial(opened, pack.fixture, pack.limits, *needed)
            self._workers = Workers(opening, pack.limits.memory, jobs, loaded)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        if self._workers is not None:
            self._workers.__exit__(*error)

    def graded(self, entries: Sequence[Entry], staff: bool, done: Done, asked: Asked = "why") -> list[Outcome]:
        outcomes = {id(entry): _unrun(entry) for entry in entries if entry.failure is not None}
        for entry in entries:
            if entry.failure is not None:
                done(entry)
        running = [entry for entry in entries if _runs(entry)]
        if running and self._workers is not None:
            fresh = {one.exercise.name: one.exercise for one in running if one.exercise.name not in self._solved}
            self._solved |= _solved(self._pack, list(fresh.values()), self._workers)
            outcomes |= _run(_Bench(self._pack, self._workers, self._solved, asked), running, done)
        return [_finished(outcomes[id(entry)], entry, staff) for entry in entries]


def _runs(entry: Entry) -> bool:
    return entry.failure is None and entry.submission is not None


def _unrun(entry: Entry) -> Outcome:
    assert entry.failure is not None
    return unjudged(entry.pack, entry.exercise, entry.submission, entry.failure)


def _finished(outcome: Outcome, entry: Entry, staff: bool) -> Outcome:
    outcome = replace(outcome, learner=entry.learner)
    return outcome if staff else revealed(outcome, entry.exercise.reveal)


def _deadline(pack: Pack, exercise: Exercise) -> float:
    """Seconds after which a worker that judges one attempt is killed."""
    if is_built(exercise):
        return _BUILDS * pack.limits.seconds + _GRACE
    runs = 1 + asks_plan(exercise) + asks_growth(exercise) * (len(SCALES) - 1)
    return runs * pack.limits.seconds + _GRACE + _GRACE_PER_ROW * pack.limits.rows


def _run(bench: "_Bench", entries: Sequence[Entry], done: Done) -> dict[int, Outcome]:
    outcomes: dict[int, Outcome] = {}
    judged: list[tuple[Entry, Outcome]] = []
    slow: list[Entry] = []
    for entry, outcome in bench.judged(entries):
        if outcome.status == "timeout":
            slow.append(entry)
        else:
            judged.append((entry, outcome))
    for entry in slow:
        # Once more with nothing beside it: a busy machine must not cost anyone points.
        judged += bench.judged([entry])
    for entry, outcome in bench.read(bench.searched(judged)):
        outcomes[id(entry)] = outcome
        done(entry)
    return outcomes


def _solved(pack: Pack, exercises: Sequence[Exercise], workers: "Workers[Bench]") -> "dict[str, Solved]":
    """What the solutions give; they are read here while the workers start, and run there."""
    solved: dict[str, Solved] = {}
    bare_pack = replace(pack, exercises=())
    tasks, mistakes = [], []
    for exercise in exercises:
        try:
            readable = pack.dialect == "duckdb" and exercise.kind == "query"
            known = analysed(exercise.solution.text) if readable else None
        except UnreadableOrderError as error:
            mistakes.append(Mistake(exercise.solution.path, 0, "", str(error)))
            continue
        tasks.append((exercise, workers.schedule(solve, 4 * _deadline(pack, exercise), bare_pack, exercise, known)))
    for exercise, task in tasks:
        try:
            expected = outcome_of(task)
        except PackError as error:
            mistakes += error.mistakes
            continue
        if isinstance(expected, Death):
            mistakes.append(Mistake(exercise.solution.path, 0, "", f"the solution {expected.told}"))
        else:
            solved[exercise.name] = expected
    if mistakes:
        raise PackError(mistakes)
    return solved


class _Bench:
    """A pack's workers with the solutions' results at hand."""

    def __init__(self, pack: Pack, workers: "Workers[Bench]", solved: "dict[str, Solved]", asked: Asked) -> None:
        # What travels to a worker with each task is kept small.
        self._pack = replace(pack, exercises=())
        self._workers = workers
        self._solved = solved
        self._asked = asked

    def judged(self, entries: Sequence[Entry]) -> Iterator[tuple[Entry, Outcome]]:
        tasks: dict[Future[Outcome], Entry] = {}
        for entry in entries:
            assert entry.submission is not None
            expected = self._solved[entry.exercise.name]
            task = self._workers.schedule(
                judge, _deadline(self._pack, entry.exercise), self._pack, entry.exercise, expected, entry.submission
            )
            tasks[task] = entry
        start = time.perf_counter()
        for task in as_completed(tasks):
            yield tasks[task], self._outcome(task, tasks[task], time.perf_counter() - start)

    def searched(self, judged: Sequence[tuple[Entry, Outcome]]) -> Iterator[tuple[Entry, Outcome]]:
        """What was judged on the sample data, tried on worlds too; whatever becomes of that, the verdict stands."""
        tasks: dict[Future[Outcome], tuple[Entry, Outcome]] = {}
        for entry, outcome in judged:
            known = outcome.status == "failed" and self._asked != "why"
            if known or not worth_a_search(entry.exercise, outcome):
                yield entry, outcome
                continue
            arguments = self._pack, entry.exercise, outcome, self._asked
            tasks[self._workers.schedule(search, _SEARCH, *arguments)] = (entry, outcome)
        for task in as_completed(tasks):
            entry, outcome = tasks[task]
            try:
                ended = outcome_of(task)
            except (MemoryError, RecursionError):
                # What an answer before has left no room for is no more than a death.
                ended = Death("memory")
            yield entry, outcome if isinstance(ended, Death) else ended

    def read(self, found: Iterable[tuple[Entry, Outcome]]) -> Iterator[tuple[Entry, Outcome]]:
        """With what checks say that read the text; whatever becomes of that, the verdict on the rows stands."""
        tasks: dict[Future[Outcome], tuple[Entry, Outcome]] = {}
        for entry, outcome in found:
            if not is_pending(outcome):
                yield entry, outcome
                continue
            tasks[self._workers.schedule(read, _READ, self._pack, entry.exercise, outcome)] = (entry, outcome)
        for task in as_completed(tasks):
            entry, outcome = tasks[task]
            try:
                ended = outcome_of(task)
            except Exception as error:
                yield entry, unread(outcome, error)
            else:
                yield entry, unread(outcome) if isinstance(ended, Death) else ended

    def _outcome(self, task: "Future[Outcome]", entry: Entry, seconds: float) -> Outcome:
        submission = entry.submission
        assert isinstance(submission, Submission)
        try:
            ended = outcome_of(task)
        except Exception as error:
            return broke(self._pack, entry.exercise, submission, error)
        if isinstance(ended, Death):
            return unjudged(
                self._pack,
                entry.exercise,
                submission,
                _DEATHS[ended.reason],
                min(seconds, _deadline(self._pack, entry.exercise)),
            )
        return ended

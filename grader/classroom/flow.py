"""Answers on their way through the workers: each is judged, tried on worlds and read, whatever becomes of others."""

import time
from collections.abc import Generator, Iterable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any

from grader.later import Later
from grader.plans.growth import SCALES
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import asks_growth, asks_plan, broke, is_built, is_pending, unjudged, unread, worth_a_search
from grader.values.judged import Judged
from grader.values.pack import Exercise, Pack
from grader.values.report import Asked, Outcome, Submission
from grader.values.run import Failure

if TYPE_CHECKING:
    from grader.bench import Bench, judge, read, search
else:
    judge, search = Later("grader.bench:judge"), Later("grader.bench:search")
    read = Later("grader.bench:read")

#: Seconds that `judge` may take beside the run of the submission: reading it, comparing, telling.
_GRACE, _GRACE_PER_ROW = 1.0, 1e-5
#: How many times as long as one run of scripts all their runs may take, with what is asked of what they built.
_BUILDS = 12
#: Seconds after which a worker that searches worlds is killed; it means to be done much sooner.
_SEARCH = 15.0
#: Likewise one that reads a right answer's text.
_READ = 10.0
#: Answers under way for each worker: one that it has, and one that it takes next.
_UNDER_WAY = 2
_DEATHS = {
    "timeout": Failure("timeout", "timeout", "the query was stopped: it takes longer than this exercise allows"),
    "memory": Failure("memory", "memory", "the query needs more memory than this exercise allows"),
    "crash": Failure("error", "engine-crash", "the query crashed the database engine"),
}

#: What an answer waits for, one task after the other, and what it comes to.
Way = Generator["Future[Any]", None, Judged]


@dataclass(frozen=True, slots=True)
class Answer:
    exercise: Exercise
    submission: Submission


def deadline(pack: Pack, exercise: Exercise) -> float:
    """Seconds after which a worker that judges one attempt is killed."""
    if is_built(exercise):
        return _BUILDS * pack.limits.seconds + _GRACE
    runs = 1 + asks_plan(exercise) + asks_growth(exercise) * (len(SCALES) - 1)
    return runs * pack.limits.seconds + _GRACE + _GRACE_PER_ROW * pack.limits.rows


class Flow:
    def __init__(
        self, pack: Pack, workers: "Workers[Bench]", jobs: int, posed: Mapping[str, str], asked: Asked
    ) -> None:
        """`posed` has the places where exercises are kept for the workers, by name."""
        self._pack = pack
        self._workers = workers
        self._most = _UNDER_WAY * jobs
        self._posed = posed
        self._asked = asked

    def judged(self, answers: Iterable[Answer]) -> Iterator[tuple[Answer, Judged]]:
        """As they are finished."""
        slow = []
        for answer, judged in self._together(answers, self._most):
            if judged.outcome.status == "timeout":
                slow.append(answer)
            else:
                yield answer, judged
        # Once more with nothing beside it: a busy machine must not cost anyone points.
        yield from self._together(slow, 1)

    def _together(self, answers: Iterable[Answer], most: int) -> Iterator[tuple[Answer, Judged]]:
        waiting = iter(answers)
        ended: SimpleQueue[Future[Any]] = SimpleQueue()
        under_way: dict[Future[Any], tuple[Answer, Way]] = {}
        while True:
            while len(under_way) < most and (answer := next(waiting, None)) is not None:
                way = self._way(answer)
                under_way[_heard(next(way), ended)] = (answer, way)
            if not under_way:
                return
            answer, way = under_way.pop(ended.get())
            try:
                under_way[_heard(next(way), ended)] = (answer, way)
            except StopIteration as stop:
                yield answer, stop.value

    def _way(self, answer: Answer) -> Way:
        start = time.perf_counter()
        place, limit = self._posed[answer.exercise.name], deadline(self._pack, answer.exercise)
        judging = self._workers.schedule(judge, limit, place, answer.submission)
        yield judging
        judged = self._judged(answer, judging, min(time.perf_counter() - start, limit))
        if self._is_to_be_tried(answer.exercise, judged.outcome):
            searching = self._workers.schedule(search, _SEARCH, place, judged.outcome, self._asked)
            yield searching
            judged = _searched(judged, searching)
        if is_pending(judged.outcome):
            reading = self._workers.schedule(read, _READ, place, judged.outcome)
            yield reading
            judged = _read(judged, reading)
        return judged

    def _judged(self, answer: Answer, task: "Future[Judged]", seconds: float) -> Judged:
        try:
            ended = outcome_of(task)
        except Exception as error:
            return Judged(broke(self._pack, answer.exercise, answer.submission, error), steady=False)
        if not isinstance(ended, Death):
            return ended
        failure = _DEATHS[ended.reason]
        return Judged(unjudged(self._pack, answer.exercise, answer.submission, failure, seconds), steady=False)

    def _is_to_be_tried(self, exercise: Exercise, outcome: Outcome) -> bool:
        known = outcome.status == "failed" and self._asked != "why"
        return not known and worth_a_search(exercise, outcome)


def _heard(task: "Future[Any]", ended: "SimpleQueue[Future[Any]]") -> "Future[Any]":
    task.add_done_callback(ended.put)
    return task


def _searched(judged: Judged, task: "Future[Judged]") -> Judged:
    """Whatever became of the search, the verdict on the sample data stands."""
    try:
        ended = outcome_of(task)
    except (MemoryError, RecursionError):
        # What an answer before has left no room for is no more than a death.
        ended = Death("memory")
    if isinstance(ended, Death):
        return Judged(judged.outcome, steady=False)
    return replace(ended, steady=judged.steady and ended.steady)


def _read(judged: Judged, task: "Future[Outcome]") -> Judged:
    """With what checks say that read the text; whatever became of that, the verdict on the rows stands."""
    try:
        ended = outcome_of(task)
    except Exception as error:
        return replace(judged, outcome=unread(judged.outcome, error), steady=False)
    if isinstance(ended, Death):
        return replace(judged, outcome=unread(judged.outcome), steady=False)
    return replace(judged, outcome=ended)

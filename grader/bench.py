"""What a worker keeps open for a pack, and the tasks that it takes."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Union

from grader import fixture, grading, searching
from grader.later import Later
from grader.plans.growth import SCALES
from grader.sandbox.database import Database
from grader.sandbox.kept import keep, kept
from grader.sandbox.moment import of_the_moment
from grader.scoring import asks_growth, is_built
from grader.values.expected import Expected
from grader.values.judged import Judged, Posed
from grader.values.pack import Exercise, Fixture, Limits, Pack
from grader.values.report import Asked, Outcome, Submission
from grader.values.solution import Analysis
from grader.values.state import State
from grader.worlds.grounds import Grounds

if TYPE_CHECKING:
    from grader.appraising import appraise
    from grader.modeling.source import Source
    from grader.modeling.workroom import Workroom, workroom
else:
    appraise, workroom = Later("grader.appraising:appraise"), Later("grader.modeling.workroom:workroom")

#: What is held against answers: the solution's rows, what it leaves in the tables, or a source and its facts; nothing
#: where only worlds are handed out.
Solved = Union[Expected, State, "tuple[Source, ...]", None]


@dataclass
class Bench:
    database: Database
    #: None where no exercise has worlds.
    grounds: Grounds | None
    #: The fixture in other sizes; none where no exercise asks how work grows with the data.
    larger: tuple[Database, ...] = ()
    #: Where models are judged; None where no exercise asks for one.
    workroom: "Workroom | None" = None
    trials: searching.Trials = field(default_factory=dict)

    def is_intact(self) -> bool:
        whole = all(database.is_intact() for database in (self.database, *self.larger))
        others = [one for one in (self.grounds, self.workroom) if one is not None]
        return whole and all(one.is_intact() for one in others)

    def close(self) -> None:
        for database in (self.database, *self.larger):
            database.close()
        for one in (self.grounds, self.workroom):
            if one is not None:
                one.close()


def opened(
    given: Fixture,
    limits: Limits,
    with_worlds: bool,
    growing: bool = False,
    building: bool = False,
    patience: float | None = None,
) -> Bench:
    """`growing` asks for the fixture in other sizes too, `building` for a place to judge models in.

    `patience`, in seconds, is how long a query over many worlds may take where nobody waits for it.

    Raises:
        PackError: schema or data do not load.
    """
    larger = fixture.opened_at(given, limits, SCALES[1:] if growing else ())
    room = workroom(given, limits) if building else None
    if not with_worlds:
        return Bench(fixture.opened(given, limits), None, larger, room)
    with ThreadPoolExecutor(1) as meanwhile:
        # Making instances is the engine's work, for which Python need not wait.
        waiting = () if patience is None else (patience,)
        making = meanwhile.submit(Grounds, given.schema, limits, given.collation, *waiting)
        database = fixture.opened(given, limits)
        return Bench(database, making.result(), larger, room)


def solve(bench: Bench, pack: Pack, exercise: Exercise, known: Analysis | None, place: str) -> None:
    """Leaves a `Posed` at `place`, for the tasks below."""
    solved: Solved
    if is_built(exercise):
        assert bench.workroom is not None
        solved = bench.workroom.sources(exercise)
    else:
        solved = grading.solve(bench.database, pack, exercise, known, _larger(bench, exercise))
    keep(place, Posed(pack, exercise, solved, grading.lasts(bench.database, pack, exercise)))


def judge(bench: Bench, place: str, submission: Submission) -> Judged:
    posed: Posed = kept(place)
    pack, exercise, expected = posed.pack, posed.exercise, posed.solved
    start, stopped = time.monotonic(), Database.stopped
    if isinstance(expected, tuple):
        assert bench.workroom is not None
        outcome = appraise(bench.workroom, pack, exercise, expected, submission)
        # Its programs have clocks of their own; one that was stopped has taken longer.
        in_time = time.monotonic() < start + pack.limits.seconds
        return Judged(outcome, in_time and posed.steady and not any(of_the_moment(submission.text)))
    judged = grading.judge(bench.database, pack, exercise, expected, submission, _larger(bench, exercise))
    return replace(judged, steady=judged.steady and posed.steady and Database.stopped == stopped)


def _larger(bench: Bench, exercise: Exercise) -> tuple[Database, ...]:
    return bench.larger if asks_growth(exercise) else ()


def search(bench: Bench, place: str, outcome: Outcome, asked: Asked = "why") -> Judged:
    assert bench.grounds is not None
    posed: Posed = kept(place)
    pack, exercise = posed.pack, posed.exercise
    rule = grading.rule_of(pack, exercise)
    return searching.searched(bench.database, bench.grounds, bench.trials, pack, exercise, rule, outcome, asked)


def read(bench: Bench, place: str, outcome: Outcome) -> Outcome:
    posed: Posed = kept(place)
    return grading.read(bench.database, posed.pack, posed.exercise, outcome)

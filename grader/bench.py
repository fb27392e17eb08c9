"""What a worker keeps open for a pack, and the tasks that it takes."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from grader import fixture, grading, searching
from grader.plans.growth import SCALES
from grader.sandbox.database import Database
from grader.scoring import asks_growth
from grader.values.expected import Expected
from grader.values.pack import Exercise, Fixture, Limits, Pack
from grader.values.report import Outcome, Submission
from grader.values.solution import Analysis
from grader.values.state import State
from grader.worlds.grounds import Grounds


@dataclass
class Bench:
    database: Database
    #: None where no exercise has worlds.
    grounds: Grounds | None
    #: The fixture in other sizes; none where no exercise asks how work grows with the data.
    larger: tuple[Database, ...] = ()
    trials: searching.Trials = field(default_factory=dict)

    def is_intact(self) -> bool:
        whole = all(database.is_intact() for database in (self.database, *self.larger))
        return whole and (self.grounds is None or self.grounds.is_intact())

    def close(self) -> None:
        for database in (self.database, *self.larger):
            database.close()
        if self.grounds is not None:
            self.grounds.close()


def opened(given: Fixture, limits: Limits, with_worlds: bool, growing: bool = False) -> Bench:
    """`growing` asks for the fixture in other sizes too.

    Raises:
        PackError: schema or data do not load.
    """
    larger = fixture.opened_at(given, limits, SCALES[1:] if growing else ())
    if not with_worlds:
        return Bench(fixture.opened(given, limits), None, larger)
    with ThreadPoolExecutor(1) as meanwhile:
        # Making instances is the engine's work, for which Python need not wait.
        making = meanwhile.submit(Grounds, given.schema, limits, given.collation)
        database = fixture.opened(given, limits)
        return Bench(database, making.result(), larger)


def solve(bench: Bench, pack: Pack, exercise: Exercise, known: Analysis | None) -> Expected | State:
    return grading.solve(bench.database, pack, exercise, known, _larger(bench, exercise))


def judge(bench: Bench, pack: Pack, exercise: Exercise, expected: Expected | State, submission: Submission) -> Outcome:
    return grading.judge(bench.database, pack, exercise, expected, submission, _larger(bench, exercise))


def _larger(bench: Bench, exercise: Exercise) -> tuple[Database, ...]:
    return bench.larger if asks_growth(exercise) else ()


def search(bench: Bench, pack: Pack, exercise: Exercise, outcome: Outcome) -> Outcome:
    assert bench.grounds is not None
    rule = grading.rule_of(pack, exercise)
    return searching.searched(bench.database, bench.grounds, bench.trials, pack, exercise, rule, outcome)


def read(bench: Bench, pack: Pack, exercise: Exercise, outcome: Outcome) -> Outcome:
    return grading.read(bench.database, pack, exercise, outcome)

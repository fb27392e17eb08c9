"""Tries everything that an author wrote, and mutants of it, by the pipeline that judges learners' answers."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from functools import partial

from grader import bench
from grader.authoring.answers import entry, written
from grader.authoring.assumptions import Kept, kept
from grader.authoring.lints import Weakness, in_exercise, in_fixture
from grader.authoring.planting import Reading, read_solution
from grader.authoring.publish import require_solutions
from grader.authoring.trial import Answer, Hunt, Survivor, Trial, refuted_by_worlds
from grader.authoring.witnesses import witnesses
from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import Done, graded
from grader.errors import Mistake, PackError
from grader.fixture import opened
from grader.fixture.shuffled import ORDERS, shuffled
from grader.grading import judge
from grader.mutants import Mutant
from grader.sandbox.workers import Death, Workers, outcome_of
from grader.scoring import is_built
from grader.values.pack import Exercise, Pack, Script
from grader.values.report import Asked, Outcome, Submission

#: Shows how far so many answers have come.
Bar = Callable[[int], AbstractContextManager[Done]]
#: Given an answer that is wrong in another way than it says; whether its file says now what it gets.
Mend = Callable[[Answer], bool]
#: Seconds that reading a solution and planting mistakes in it may take, beside running it.
_PATIENCE = 60.0
#: Seconds that choosing witnesses of one exercise may take.
_SAVING = 600.0
#: A mutant that takes so many times as long as the slowest solution, and at least two seconds, is one of those that
#: learners would notice: waiting for it any longer tells nothing.
_SLOWER, _SHORTEST = 50.0, 2.0
_DUCKDB = "duckdb"
_ROWS_ALONE = {"result": 1.0}


@dataclass(frozen=True, slots=True)
class Checked:
    """How strong a pack is."""

    pack: Pack
    trials: tuple[Trial, ...]
    #: Exercise -> what is wrong with it, or weak.
    in_exercises: Mapping[str, tuple[Weakness, ...]]
    in_fixture: tuple[Weakness, ...]
    #: Exercise -> the text of its witnesses.sql, where one was asked for and any world is worth keeping.
    witnesses: Mapping[str, str]

    @property
    def weaknesses(self) -> tuple[Weakness, ...]:
        return tuple(one for found in self.in_exercises.values() for one in found) + self.in_fixture


def checked(pack: Pack, names: Sequence[str], jobs: int, bar: Bar, mend: Mend, save: bool = False) -> Checked:
    """`save` asks for witnesses.

    Raises:
        PackError: the fixture does not load or a solution does not run.
        UsageError: it is a published pack, which has none.
    """
    require_solutions(pack)
    exercises = [exercise for exercise in pack.exercises if exercise.name in names]
    trying = _Bench(pack, [exercise for exercise in exercises if not is_built(exercise)], jobs, bar)
    answers = {name: tuple(_mended(one, mend) for one in found) for name, found in trying.answers(exercises).items()}
    readings, in_fixture_ = trying.readings()
    reordered = trying.reordered(readings)
    slowest = max((answers[exercise.name][0].outcome.seconds for exercise in trying.exercises), default=0.0)
    hunts, constants = trying.hunted(readings, slowest)
    assumed = trying.assumed()
    trials = tuple(
        Trial(pack, exercise, answers[exercise.name], "")
        if is_built(exercise)
        else Trial(
            pack,
            exercise,
            answers[exercise.name],
            readings[exercise.name].sql,
            hunts[exercise.name],
            reordered[exercise.name],
            assumed.get(exercise.name, ()),
            constants.get(exercise.name),
            readings[exercise.name].careless,
        )
        for exercise in exercises
    )
    texts = trying.witnesses(readings, hunts) if save else {}
    return Checked(pack, trials, {trial.exercise.name: in_exercise(trial) for trial in trials}, in_fixture_, texts)


def _mended(answer: Answer, mend: Mend) -> Answer:
    return replace(answer, expect=answer.got) if answer.is_wrong_otherwise and mend(answer) else answer


@dataclass(frozen=True, slots=True)
class _Bench:
    pack: Pack
    #: Of queries and changes: of others there are no mutants.
    exercises: Sequence[Exercise]
    jobs: int
    bar: Bar

    def answers(self, exercises: Sequence[Exercise]) -> dict[str, list[Answer]]:
        """Exercise -> its answers, the solution first."""
        answers = [(exercise, *one) for exercise in exercises for one in written(exercise)]
        entries = [entry(self.pack, exercise, str(script.path), script.text) for exercise, _, script, _ in answers]
        found: dict[str, list[Answer]] = {exercise.name: [] for exercise in exercises}
        for (exercise, role, script, expect), outcome in zip(
            answers, self._graded(self.pack, entries, "where"), strict=True
        ):
            found[exercise.name].append(Answer(role, script, expect, outcome))
        return found

    def readings(self) -> tuple[dict[str, Reading], tuple[Weakness, ...]]:
        """Exercise -> what its solution's text tells; and what the fixture lacks."""
        pack, seconds = replace(self.pack, exercises=()), _PATIENCE + 4 * self.pack.limits.seconds
        jobs = max(1, min(self.jobs, len(self.exercises)))
        loaded = () if pack.dialect == _DUCKDB else ("grader.sql.translation",)
        with Workers(partial(opened, pack.fixture, pack.limits), pack.limits.memory, jobs, loaded) as workers:
            of_fixture = workers.schedule(in_fixture, seconds, pack.fixture)
            tasks = [(one, workers.schedule(read_solution, seconds, pack, one)) for one in self.exercises]
            found = {}
            for exercise, task in tasks:
                reading = outcome_of(task)
                if isinstance(reading, Death):
                    problem = f"no mistakes can be planted in the solution ({reading.reason})"
                    raise PackError([Mistake(exercise.solution.path, 0, "", problem)])
                found[exercise.name] = reading
            weaknesses = outcome_of(of_fixture)
        return found, () if isinstance(weaknesses, Death) else weaknesses

    def reordered(self, readings: Mapping[str, Reading]) -> dict[str, tuple[Outcome, ...]]:
        """Exercise -> what its solution comes to where the same rows lie in other orders."""
        pack, seconds = replace(self.pack, exercises=()), _PATIENCE + self.pack.limits.seconds
        found: dict[str, tuple[Outcome, ...]] = {exercise.name: () for exercise in self.exercises}
        tasks = []
        with ExitStack() as stack:
            for order in ORDERS if self.exercises else ():
                database = partial(shuffled, pack.fixture, pack.limits, order)
                workers = stack.enter_context(Workers(database, pack.limits.memory, 1))
                for one in self.exercises:
                    arguments = pack, _without_worlds(one), readings[one.name].expected, _submission(one)
                    tasks.append((one.name, workers.schedule(judge, seconds, *arguments)))
            for name, task in tasks:
                judged = outcome_of(task)
                found[name] += () if isinstance(judged, Death) else (judged.outcome,)
        return found

    def hunted(self, readings: Mapping[str, Reading], slowest: float) -> tuple[dict[str, Hunt], dict[str, Outcome]]:
        """Exercise -> what became of the mutants of its solution; and of a constant that gives the same rows.

        Of both only the rows matter, not how they came about or how the text is written.
        """
        limit = min(self.pack.limits.seconds, max(_SHORTEST, _SLOWER * slowest))
        limits = replace(self.pack.limits, seconds=limit)
        pack = replace(self.pack, dialect=_DUCKDB, limits=limits, rubric=_ROWS_ALONE)
        translated = {one.name: _translated(one, readings[one.name].sql) for one in self.exercises}
        constants = {name: sql for name, reading in readings.items() if (sql := reading.constant) is not None}
        texts = [(one, mutant.sql) for one in self.exercises for mutant in readings[one.name].mutants]
        texts += [(one, constants[one.name]) for one in self.exercises if one.name in constants]
        entries = [entry(pack, translated[one.name], "", sql) for one, sql in texts]
        outcomes = self._graded(pack, entries, "whether")
        came_to = {(one.name, sql): outcome for (one, sql), outcome in zip(texts, outcomes, strict=True)}
        hunts = {
            name: _hunt([(mutant, came_to[name, mutant.sql]) for mutant in reading.mutants], reading.unbound)
            for name, reading in readings.items()
        }
        return hunts, {name: came_to[name, sql] for name, sql in constants.items()}

    def assumed(self) -> dict[str, tuple[Kept, ...]]:
        """Exercise -> how many worlds keep each of its assumptions."""
        promised = [one for one in self.exercises if self.pack.fixture.assume or one.worlds.assume]
        promised = [one for one in promised if one.kind == "query" and one.worlds.count]
        pack, found = replace(self.pack, exercises=()), dict[str, tuple[Kept, ...]]()
        if promised:
            opening = partial(bench.opened, pack.fixture, pack.limits, with_worlds=True)
            with Workers(opening, pack.limits.memory, min(self.jobs, len(promised))) as workers:
                tasks = [(one.name, workers.schedule(kept, _PATIENCE, pack, one)) for one in promised]
                for name, task in tasks:
                    counted = outcome_of(task)
                    if not isinstance(counted, Death):
                        found[name] = counted
        return found

    def witnesses(self, readings: Mapping[str, Reading], hunts: Mapping[str, Hunt]) -> dict[str, str]:
        """Exercise -> small worlds that show all mistakes which can be shown, as text."""
        pack = replace(self.pack, exercises=())
        tasks: list[tuple[str, Future[str]]] = []
        opening = partial(bench.opened, pack.fixture, pack.limits, with_worlds=True)
        with Workers(opening, pack.limits.memory, min(self.jobs, len(self.exercises))) as workers:
            for one in self.exercises:
                if one.kind == "query" and one.worlds.count:
                    alive = {survivor.sql for survivor in hunts[one.name].survivors}
                    reading = readings[one.name]
                    planted = [(mutant.operator, mutant.sql) for mutant in reading.mutants if mutant.sql not in alive]
                    tasks.append((one.name, workers.schedule(witnesses, _SAVING, pack, one, reading.sql, planted)))
            found: dict[str, str] = {}
            for name, task in tasks:
                text = outcome_of(task)
                if not isinstance(text, Death) and text:
                    found[name] = text
        return found

    def _graded(self, pack: Pack, entries: Sequence[Entry], asked: Asked) -> list[Outcome]:
        with self.bar(len(entries)) as done:
            return graded(pack, entries, self.jobs, True, done, asked)


def _submission(exercise: Exercise) -> Submission:
    return Submission(str(exercise.solution.path), "", exercise.solution.text)


def _without_worlds(exercise: Exercise) -> Exercise:
    return _without_plan(replace(exercise, worlds=replace(exercise.worlds, count=0)))


def _without_plan(exercise: Exercise) -> Exercise:
    """Where only the rows matter, nobody need find out how they came about."""
    return replace(exercise, options={name: one for name, one in exercise.options.items() if name != "plan"})


def _translated(exercise: Exercise, sql: str) -> Exercise:
    return _without_plan(replace(exercise, solution=Script(exercise.solution.path, sql)))


def _hunt(mutants: Sequence[tuple[Mutant, Outcome]], unbound: int) -> Hunt:
    judged = [(mutant, outcome) for mutant, outcome in mutants if outcome.score is not None]
    failed = [outcome for _, outcome in judged if outcome.status != "passed"]
    by_worlds = sum(map(refuted_by_worlds, failed))
    return Hunt(
        len(failed) - by_worlds,
        by_worlds,
        tuple(Survivor(mutant.operator, mutant.sql) for mutant, outcome in judged if outcome.status == "passed"),
        unbound,
        tuple(mutant.operator for mutant, outcome in mutants if outcome.score is None),
    )

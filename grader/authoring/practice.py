"""Chooses worlds to practise on: small ones, on which every mistake shows that is known to show on any."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, cycle

from grader.authoring.planting import Reading
from grader.authoring.witnesses import rejected, trial_of_solution
from grader.bench import Bench
from grader.grading import rule_of
from grader.running import Prepared
from grader.values.expected import Expected
from grader.values.handout import Given
from grader.values.pack import Exercise, Pack
from grader.values.run import Failure
from grader.worlds.changes import Changes
from grader.worlds.grounds import Grounds
from grader.worlds.handed_out import rows_apart
from grader.worlds.trial import Answer, Drawn, Trial
from grader.worlds.world import World, taken

#: Rows up to which a world is small enough to be understood.
_SMALL = 15
#: What a world costs whoever looks at it beside its rows, in rows.
_EMPTY = 3


@dataclass(frozen=True, slots=True)
class Practised:
    """A world, and what the solution gives there."""

    world: World
    given: Given


def queried_worlds(bench: Bench, pack: Pack, exercise: Exercise, reading: Reading, count: int) -> list[Practised]:
    """Of a query: those that show mistakes which few have shown so far, and one for each that none of them shows."""
    assert bench.grounds is not None
    trial = trial_of_solution(bench, pack, exercise, reading.sql)
    if trial is None:
        return []
    grounds = bench.grounds
    planted = [(mutant.operator, mutant.sql) for mutant in reading.mutants]
    wrong = [sql for _, sql in (*rejected(bench, pack, exercise), *planted)]
    answers = [one for sql in wrong if not isinstance(one := grounds.answer(sql, trial.source), Failure)]
    chosen: list[Practised] = []
    grounds.stage.assume(trial.source.assumptions)
    for world in _candidates(trial, answers):
        if len(chosen) == count:
            break
        chosen += _practised(grounds, trial, world)
    rare: list[Practised] = []
    for answer in answers:
        if not any(_shows(grounds, trial, answer, one) for one in (*rare, *chosen)):
            found = grounds.found(trial, answer.sql)
            if not isinstance(found, Failure) and found.world is not None:
                rare += _practised(grounds, trial, found.world)
    return [*rare, *(one for one in chosen if one not in rare)][:count]


def _practised(grounds: Grounds, trial: Trial, world: World) -> list[Practised]:
    """None where the solution's rows depend on the order of the tables'."""
    expected = grounds.stage.steady(world, trial.question)
    return [] if expected is None else [Practised(world, expected)]


def _shows(grounds: Grounds, trial: Trial, answer: Answer, practised: Practised) -> bool:
    """Whether an answer is wrong there."""
    assert isinstance(practised.given, Expected)
    grounds.stage.set_up(practised.world)
    apart = rows_apart(grounds.stage, trial.question.exercise, answer.sql, practised.given)
    return apart is not None


def _candidates(trial: Trial, answers: Sequence[Answer]) -> Iterator[World]:
    for drawn in trial.drawn():
        shown: dict[int, list[int]] = {number: [] for number in drawn.counting}
        for place, answer in enumerate(answers):
            flags = trial.flagged(answer, drawn)
            for number in () if flags is None else (*flags.different, *flags.failed):
                shown[number].append(place)
        for number in _by_worth(drawn, shown):
            yield taken(trial.source.database, drawn.pool, number, drawn.relations)


def _by_worth(drawn: Drawn, shown: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """In turn the world that shows most for its size, where what many have shown counts for little, and one of another
    size each time, since the mistakes of learners are not only those that are known.
    """
    sizes = {number: drawn.sizes.get(number, 0) for number in shown if drawn.sizes.get(number, 0) <= _SMALL}
    left = set(sizes)
    known: Counter[int] = Counter()

    def worth(number: int) -> tuple[float, int]:
        return sum(1 / (1 + known[one]) for one in shown[number]) / (_EMPTY + sizes[number]), -number

    of_each_size = ((None, size) for size in cycle(sorted(set(sizes.values()))))
    for size in chain.from_iterable(of_each_size):
        some = left if size is None else [number for number in left if sizes[number] == size]
        if some:
            best = max(some, key=worth)
            known.update(shown[best])
            left.remove(best)
            yield best
        if not left:
            return


def changed_worlds(bench: Bench, pack: Pack, exercise: Exercise, reading: Reading, count: int) -> list[Practised]:
    """Of a change: one for each mistake that none before shows, then any."""
    assert bench.grounds is not None
    asked = replace(exercise, comparing=rule_of(pack, exercise))
    assume = (*pack.fixture.assume, *exercise.worlds.assume)
    changes = bench.grounds.changes(asked, Prepared(reading.sql, reading.sql), assume)
    chosen: list[Practised] = []
    for _, sql in [*rejected(bench, pack, exercise), *((one.operator, one.sql) for one in reading.mutants)]:
        wrong = Prepared(sql, sql)
        if len(chosen) < count and not any(changes.apart(one.world, wrong) for one in chosen):
            found = changes.found(wrong, lambda: True)
            chosen += [] if found.world is None else _given(changes, found.world)
    for world in sorted(changes.worlds(reading.sql), key=lambda one: one.size):
        if len(chosen) < count and world.size and all(one.world != world for one in chosen):
            chosen += _given(changes, world)
    return chosen


def _given(changes: Changes, world: World) -> list[Practised]:
    given = changes.given(world)
    return [] if given is None else [Practised(world, given)]

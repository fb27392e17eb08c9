"""How many worlds keep what a fixture or an exercise promises."""

from dataclasses import dataclass, replace

from grader.bench import Bench
from grader.running import course_of
from grader.searching import trial_of
from grader.values.pack import Assumption, Exercise, Pack


@dataclass(frozen=True, slots=True)
class Kept:
    """So many of the worlds drawn keep an assumption."""

    assumption: Assumption
    worlds: int
    drawn: int


def kept(bench: Bench, pack: Pack, exercise: Exercise) -> tuple[Kept, ...]:
    """Of each assumption by itself. A task of a worker."""
    assert bench.grounds is not None
    found = []
    for assumption in (*pack.fixture.assume, *exercise.worlds.assume):
        alone = replace(exercise, witnesses=None, worlds=replace(exercise.worlds, assume=(assumption,)))
        bare = replace(pack, fixture=replace(pack.fixture, assume=()))
        trial = trial_of(bench.grounds, bare, alone, course_of(pack, bench.database))
        if trial is not None:
            found.append(Kept(assumption, *bench.grounds.kept(trial)))
            trial.close()
    return tuple(found)

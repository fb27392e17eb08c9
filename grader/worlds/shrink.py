"""Makes a world smaller as long as solution and answer differ in it.

Delta debugging (Zeller and Hildebrandt, TSE 2002) over rows with all that refers to them, where each step asks all
candidates at once; of few rows, all subsets.
"""

from collections.abc import Iterator, Mapping, Sequence

from grader.values.run import Failure
from grader.worlds.simplify import plain_throughout, simplified
from grader.worlds.stage import Apart, Stage
from grader.worlds.trial import Answer, Trial
from grader.worlds.world import Spot, World, dependants_of, detached, parents_of

#: Rows of which all subsets are tried.
_ALL_SUBSETS = 9
#: Candidates that are looked at by themselves before a step is given up.
_CONFIRMED = 5
#: As many are looked at each by itself.
_FEW = 3
#: Steps after which a world is told as it is.
_STEPS = 60


def shrunk(trial: Trial, stage: Stage, answer: Answer, world: World, apart: Apart) -> tuple[World, Apart] | None:
    """The smallest found, and how the two differ there; no row of it can go. None where the solution is unsteady."""
    best = _Best(trial, stage, answer, world, apart)
    best.take_fewest()
    while best.take_first(list(detached(best.world))):
        best.take_fewest()
    if isinstance(best.apart.actual, Failure):
        # Where an answer fails, what it gives in many worlds at once does not tell.
        while best.take_any(removals(best.world)):
            pass
    best.take_simpler()
    # What was tried on the way was not asked whether the solution's rows depend on the order of the tables'.
    for one, order in ((best.world, best.apart.order), (world, apart.order)):
        steady = stage.apart(one, trial.question, answer.sql, answer.promised, order)
        if steady is not None:
            return one, steady
    return None


class _Best:
    """The smallest world so far."""

    def __init__(self, trial: Trial, stage: Stage, answer: Answer, world: World, apart: Apart) -> None:
        self._trial, self._stage, self._answer = trial, stage, answer
        self.world, self.apart = world, apart

    def take_fewest(self) -> None:
        """Rows away until none can go."""
        for _ in range(_STEPS):
            all_subsets = self.world.size <= _ALL_SUBSETS
            if not self.take_first(_candidates(self.world)) or all_subsets:
                return

    def take_first(self, candidates: Sequence[World]) -> bool:
        """The first candidate, of the smaller ones first, in which the two differ as well."""
        # To write down so few for all to be asked at once takes longer than to look at each.
        tried = self._trial.fared(self._answer, candidates) if len(candidates) > _FEW else None
        if tried is None:
            return self.take_any(candidates)
        doubtful = sorted([*tried.different[: 4 * _CONFIRMED], *tried.failed[:_CONFIRMED]])
        return any(self._take(candidates[number]) for number in doubtful)

    def take_any(self, candidates: Sequence[World]) -> bool:
        return any(map(self._take, candidates))

    def take_simpler(self) -> None:
        plainest = plain_throughout(self._trial, self.world)
        if plainest == self.world or self._take(plainest):
            return
        for candidate in simplified(self._trial, self._answer, self.world):
            if self._take(candidate):
                return

    def _take(self, candidate: World) -> bool:
        order = self.apart.order
        apart = self._stage.apart(
            candidate, self._trial.question, self._answer.sql, self._answer.promised, order, turns=0
        )
        if apart is None:
            return False
        self.world, self.apart = candidate, apart
        return True


def _candidates(world: World) -> list[World]:
    """Smaller worlds that the schema's references allow, the smallest first."""
    spots = list(world.spots())
    if len(spots) > _ALL_SUBSETS:
        return removals(world)
    found = [world.only(kept) for kept in _subsets(spots, parents_of(world))]
    return sorted((one for one in found if one.size < world.size), key=lambda one: one.size)


def removals(world: World) -> list[World]:
    """The world without a table, a run of rows or a single one, and without what refers to them; the smallest first."""
    parents, spots = parents_of(world), list(world.spots())
    found = [world.only(set(spots) - gone) for gone in _removals(spots, parents)]
    return sorted((one for one in dict.fromkeys(found) if one.size < world.size), key=lambda one: one.size)


def _subsets(spots: Sequence[Spot], parents: Mapping[Spot, frozenset[Spot]]) -> Iterator[set[Spot]]:
    for mask in range(2 ** len(spots) - 1):
        kept = {spot for place, spot in enumerate(spots) if mask >> place & 1}
        if all(parents[spot] <= kept for spot in kept):
            yield kept


def _removals(spots: Sequence[Spot], parents: Mapping[Spot, frozenset[Spot]]) -> Iterator[frozenset[Spot]]:
    """Each row, and runs of rows, with what refers to them; whole tables too."""
    tables = {table for table, _ in spots}
    for table in tables:
        yield frozenset(gone for spot in spots if spot[0] == table for gone in dependants_of(spot, parents))
    length = len(spots) // 2
    while length:
        for start in range(0, len(spots), length):
            run = spots[start : start + length]
            yield frozenset(gone for spot in run for gone in dependants_of(spot, parents))
            yield frozenset(spots) - _with_parents(run, parents)
        length //= 2


def _with_parents(run: Sequence[Spot], parents: Mapping[Spot, frozenset[Spot]]) -> frozenset[Spot]:
    found, waiting = set(run), list(run)
    while waiting:
        new = parents[waiting.pop()] - found
        found |= new
        waiting += new
    return frozenset(found)

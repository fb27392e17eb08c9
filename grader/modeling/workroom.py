"""What a worker keeps to judge models with: an instance of our own, and sources written to files."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from grader.errors import PackError
from grader.modeling.promises import broken_promises, grains
from grader.modeling.source import SEEDS, Feed, Source, feed, source
from grader.sandbox import files
from grader.sandbox.examiner import Examiner
from grader.sandbox.scratch import Scratch, lasting
from grader.values.pack import Exercise, Fixture, Limits
from grader.values.relation import Relation


@dataclass
class Workroom:
    fixture: Fixture
    limits: Limits
    folder: Path = field(default_factory=lasting)
    _feeds: dict[tuple[bool, int], Feed] = field(default_factory=dict)

    @cached_property
    def _truths(self) -> Scratch:
        return Scratch(Scratch(self.folder).below("truths"))

    @cached_property
    def examiner(self) -> Examiner:
        # Sources may have been written by another worker, beside this one's folder.
        return Examiner(self.folder.parent, self.limits, self.fixture.collation)

    def sources(self, exercise: Exercise) -> tuple[Source, ...]:
        """Of both instances, written to files that other workers may read.

        Raises:
            PackError: the data do not load, a fact does not run, or what the author says of facts does not hold.
        """
        with files.allowed():
            found = tuple(self._source(exercise, seed) for seed in SEEDS)
        if mistakes := broken_promises(self.examiner, exercise, found):
            raise PackError(mistakes)
        told = grains(self.examiner, exercise, found[0])
        return tuple(replace(one, grains=told) for one in found)

    def relations(self, sources: Sequence[Source]) -> tuple[Relation, ...]:
        """The source's tables."""
        with self.examiner.attached({"stg": sources[0].feed.moments[0].path}):
            return self.examiner.relations("stg")

    def own_names(self, sources: Sequence[Source]) -> frozenset[str]:
        """Of the source's tables and columns, lower-case."""
        found = self.relations(sources)
        names = {one.name.lower() for one in found}
        return frozenset(names.union(column.name.lower() for one in found for column in one.attributes))

    def _source(self, exercise: Exercise, seed: int) -> Source:
        batched = exercise.kind == "pipeline"
        if (batched, seed) not in self._feeds:
            # What a fixture that does not load has left is in the way of the next exercise.
            home = Scratch(self.folder).below(f"{'batches' if batched else 'rows'}{seed}")
            self._feeds[batched, seed] = feed(self.fixture, self.limits, batched, seed, home)
        return source(self.fixture, self.limits, exercise, self._feeds[batched, seed], self._truths.fresh())

    def is_intact(self) -> bool:
        return "examiner" not in self.__dict__ or self.examiner.is_intact()

    def close(self) -> None:
        if "examiner" in self.__dict__:
            self.examiner.close()


def workroom(fixture: Fixture, limits: Limits) -> Workroom:
    """With its instance open, since a worker's memory is limited soon."""
    room = Workroom(fixture, limits)
    room.examiner.execute("SELECT 1")
    return room

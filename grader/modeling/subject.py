"""A learner's model under judgement: built on both instances of its source, and found out about once."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from grader.modeling.artificial import Artificial, artificial
from grader.modeling.builds import Build, Builder
from grader.modeling.column_map import ColumnMap, Ground, Wanted, mapped
from grader.modeling.held import Held, State
from grader.modeling.overlaps import overlaps
from grader.modeling.paths import edges
from grader.modeling.restored import Restoration
from grader.modeling.source import Source, truth
from grader.modeling.views import restored_by_view
from grader.sandbox.examiner import Examiner
from grader.values.pack import Dependency, Exercise, Fact


@dataclass(frozen=True)
class Subject:
    """What a check of models is given. Records and truths of both instances are attached while it is judged."""

    exercise: Exercise
    examiner: Examiner
    builder: Builder
    #: By instance.
    sources: tuple[Source, ...]
    builds: tuple[Build, ...]

    @property
    def tables(self) -> tuple[Held, ...]:
        return self.builds[0].last.tables

    @property
    def held(self) -> tuple[Held, ...]:
        """Tables and views."""
        return self.builds[0].last.all

    @cached_property
    def copy(self) -> Path:
        """Of the first database, to try changes on that are taken back."""
        return self.builder.copied(self.builds[0].path)

    @property
    def last_moment(self) -> int:
        return len(self.sources[0].feed.moments) - 1

    @cached_property
    def ground(self) -> Ground:
        facts = {one.fact.name: (one.tables[0], one.columns) for one in self._wanted}
        found = overlaps(self.examiner, self.tables, "record0", facts)
        records = tuple(f"record{number}" for number in range(len(self.builds)))
        return Ground(self.examiner, self.tables, edges(self.tables, found), found, records)

    @cached_property
    def maps(self) -> Mapping[str, ColumnMap | None]:
        """Fact -> where the model holds it after the last moment."""
        return {one.fact.name: mapped(self.ground, one) for one in self._wanted}

    @cached_property
    def restored(self) -> Mapping[str, Restoration]:
        """Fact -> how it comes back, of those that do without loss."""
        found: dict[str, Restoration] = {}
        for fact in self.exercise.design.facts:
            by_tables = self.maps[fact.name]
            one = Restoration(self.ground, by_tables) if by_tables else None
            one = one if one and one.is_lossless else restored_by_view(self.ground, self.held, self.wanted(fact))
            if one is not None:
                found[fact.name] = one
        return found

    def is_by_view(self, fact: Fact) -> bool:
        """Whether it comes back by a view of the learner's, and not by tables alone."""
        one = self.restored.get(fact.name)
        return one is not None and one.ground is not self.ground

    @cached_property
    def artificial(self) -> Artificial:
        return artificial(self.ground, [found for found in self.maps.values() if found])

    @property
    def _wanted(self) -> Sequence[Wanted]:
        return [self.wanted(fact) for fact in self.exercise.design.facts]

    def wanted(self, fact: Fact, moment: int | None = None) -> Wanted:
        """A fact as it is after a moment, the last unless another is named."""
        place = self.last_moment if moment is None else moment
        history = self.exercise.design.history.get(fact.name)
        columns = self.sources[0].facts[fact.name]
        if history is not None:
            # How an end is written is the learner's choice, and judged by what is in force.
            columns = tuple(one for one in columns if one.name != history.end)
        return Wanted(
            fact,
            tuple(f"truth{number}.{truth(fact.name, place)}" for number in range(len(self.sources))),
            columns,
            self._masks(fact),
        )

    def _masks(self, fact: Fact) -> dict[str, str]:
        """Column -> the natural key without which nothing is known of it."""
        return {
            name: orphan
            for orphan in self.exercise.design.orphans
            for name in closure((orphan,), self.exercise.design.dependencies)
            if name not in fact.grain
        }

    @contextmanager
    def attached(self, state: State, name: str) -> Iterator[Sequence[Held]]:
        """While it lasts, another record by that name."""
        with self.examiner.attached({name: state.path}):
            yield state.tables


def closure(names: Sequence[str], dependencies: Sequence[Dependency]) -> frozenset[str]:
    """All columns that are known once these are.

    >>> closure(("a",), [Dependency(("a",), ("b",)), Dependency(("b",), ("c",))]) == {"a", "b", "c"}
    True
    """
    known = set(names)
    while more := {
        name for one in dependencies if known.issuperset(one.determinant) for name in one.dependents
    }.difference(known):
        known |= more
    return frozenset(known)


@contextmanager
def at_hand(subject: Subject) -> Iterator[None]:
    """Attaches what checks read."""
    with ExitStack() as stack:
        for number, (source, build) in enumerate(zip(subject.sources, subject.builds, strict=True)):
            files = {f"truth{number}": source.path, f"record{number}": build.last.path}
            stack.enter_context(subject.examiner.attached(files))
        yield

"""What a learner's database holds at one moment: its tables as recorded, with the rules that they keep."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.sandbox.workshop import Recorded
from grader.values.names import quoted
from grader.values.relation import Attribute, Relation


@dataclass(frozen=True, slots=True)
class Held:
    """A table, or a view that was read."""

    #: Of its record, `t0`, `t1` …: the same at every moment.
    table: str
    relation: Relation

    @property
    def called(self) -> str:
        return self.relation.called

    @property
    def is_view(self) -> bool:
        return self.relation.is_view

    @property
    def columns(self) -> tuple[Attribute, ...]:
        return self.relation.attributes

    def column(self, name: str) -> Attribute:
        return next(one for one in self.columns if one.name.lower() == name.lower())


@dataclass(frozen=True, slots=True)
class State:
    """A database as it was after some scripts; `path` has its rows."""

    path: Path
    recorded: tuple[Recorded, ...]

    @property
    def tables(self) -> tuple[Held, ...]:
        return tuple(held for held in self.all if not held.is_view)

    @property
    def views(self) -> tuple[Held, ...]:
        return tuple(held for held in self.all if held.is_view)

    @property
    def all(self) -> tuple[Held, ...]:
        return tuple(Held(one.table, one.relation) for one in self.recorded if one.error is None)


def listed(names: Sequence[str]) -> str:
    """Of columns, in SQL."""
    return ", ".join(map(quoted, names))

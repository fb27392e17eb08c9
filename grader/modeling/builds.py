"""Runs a learner's scripts as a scheduler would: once, batch after batch, again, and stopped half-way."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from grader.modeling.held import State
from grader.modeling.source import Moment
from grader.sandbox.building import Step
from grader.sandbox.scratch import Scratch
from grader.sandbox.workshop import Workshop
from grader.sql.scripts import Part, parts
from grader.values.pack import Kind
from grader.values.run import Failure

#: A statement that takes rows from where others are, and not from a list in its own text.
_ASKS = re.compile(r"\bFROM\s+(?!\(\s*VALUES\b|unnest\b|range\b|generate_series\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ready:
    """A file of scripts, taken apart."""

    part: Part
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Scripts:
    #: Run once, before anything else.
    once: tuple[Ready, ...]
    #: Run for each batch; none of a model.
    each: tuple[Ready, ...]
    #: Table, lower-case -> what its dialect says of how it is stored.
    storage: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stopped:
    """A run that did not come to its end, and where in the whole text."""

    failure: Failure
    #: The file, and the statement in it that failed; None where nothing was run.
    ready: Ready | None = None
    place: int | None = None
    #: Batch, and instance of the source, from 0.
    moment: int = 0
    instance: int = 0


@dataclass(frozen=True, slots=True)
class Build:
    """A database that scripts have built, and what it held after each batch."""

    path: Path
    states: tuple[State, ...]
    #: Copies of the database itself after each batch but the last.
    copies: tuple[Path, ...] = ()

    @property
    def last(self) -> State:
        return self.states[-1]


def ready(workshop: Workshop, text: str, kind: Kind) -> Scripts | Stopped:
    """Of a pipeline, what is called schema.sql is run once; of a model, everything."""
    once: list[Ready] = []
    each: list[Ready] = []
    for part in parts(text):
        steps = workshop.steps(part.text)
        if isinstance(steps, Failure):
            return Stopped(steps, Ready(part, ()))
        (once if kind == "model" or part.is_schema else each).append(Ready(part, steps))
    if not any(one.steps for one in (*once, *each)):
        return Stopped(Failure("missing", "missing", "the files hold no SQL statement yet"))
    return Scripts(tuple(once), tuple(each))


class Builder:
    """Builds databases in files of their own."""

    def __init__(self, workshop: Workshop, scripts: Scripts, scratch: Scratch) -> None:
        self._workshop = workshop
        self._scripts = scripts
        self._scratch = scratch

    @property
    def scripts(self) -> Scripts:
        return self._scripts

    def writes_out(self, table: str) -> bool:
        """Whether scripts say themselves what the rows of a table are, rather than ask the source."""
        told = re.compile(rf"\b(?:INTO|TABLE)\b[^(;]*\b{re.escape(table)}\b", re.IGNORECASE)
        filled = [
            text
            for one in (*self._scripts.once, *self._scripts.each)
            for step in one.steps
            if told.search(text := one.part.text[slice(*step.span)])
        ]
        return not any(_ASKS.search(text) for text in filled)

    @property
    def statements(self) -> int:
        """That are run for a batch."""
        return sum(len(one.steps) for one in self._scripts.each)

    def statement(self, number: int) -> tuple[Ready, int]:
        """Of those that are run for a batch, from 0: its file, and its place there."""
        for one in self._scripts.each:
            if number < len(one.steps):
                return one, number
            number -= len(one.steps)
        raise IndexError(number)

    def built(self, moments: Sequence[Moment], keeps_copies: bool = False, only_last: bool = False) -> Build | Stopped:
        """From nothing, all moments one after the other; `only_last` records no state but that."""
        path, states, copies = self._scratch.fresh(), list[State](), list[Path]()
        for place, moment in enumerate(moments):
            stopped = self.loaded(path, moment, place, is_first=place == 0)
            if stopped is not None:
                return stopped
            if only_last and place < len(moments) - 1:
                continue
            state = self.recorded(path)
            if isinstance(state, Failure):
                return Stopped(state, moment=place)
            states.append(state)
            if keeps_copies and place < len(moments) - 1:
                copies.append(self.copied(path))
        return Build(path, tuple(states), tuple(copies))

    def loaded(
        self, path: Path, moment: Moment, place: int, *, is_first: bool = False, until: int | None = None
    ) -> Stopped | None:
        """Runs what is run for a batch, or its first `until` statements, on the database in `path`."""
        left = self.statements if until is None else until
        if is_first:
            left += sum(len(one.steps) for one in self._scripts.once)
        for one in (*(self._scripts.once if is_first else ()), *self._scripts.each):
            steps = one.steps[:left]
            left -= len(steps)
            if not steps and path.exists():
                continue
            stop = self._workshop.run(path, moment.path, moment.variables, one.part.text, steps)
            if stop is not None:
                return Stopped(stop.failure, one, stop.place, place)
        return None

    def prepared(self, moment: Moment) -> Path | Stopped:
        """A database in which only what is run once has been run."""
        path = self._scratch.fresh()
        return self.loaded(path, moment, 0, is_first=True, until=0) or path

    def recorded(self, path: Path) -> State | Failure:
        into = self._scratch.fresh()
        found = self._workshop.record(path, into)
        return found if isinstance(found, Failure) else State(into, found)

    def copied(self, path: Path) -> Path:
        return self._scratch.copied(path)

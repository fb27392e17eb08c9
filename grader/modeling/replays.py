"""Loads that run again on a database that is there already, and what is said where one of them stops."""

from collections.abc import Sequence
from pathlib import Path

from grader.modeling.builds import Builder, Stopped
from grader.modeling.held import State
from grader.modeling.judgement import Fault
from grader.modeling.source import Moment
from grader.values.run import Failure

#: One load: its batch, from 0, what it is given, and after how many statements it is stopped, if it is.
Load = tuple[int, Moment, int | None]


def replayed(builder: Builder, path: Path, loads: Sequence[Load]) -> State | Stopped:
    """On a copy of a database."""
    copy = builder.copied(path)
    for place, moment, until in loads:
        stopped = builder.loaded(copy, moment, place, until=until)
        if stopped is not None:
            return stopped
    state = builder.recorded(copy)
    return Stopped(state, moment=place) if isinstance(state, Failure) else state


def stopping(stopped: Stopped, when: str, help: str) -> Fault:
    """`run again, load.sql stops at statement 3 (CREATE): the engine's sentence`."""
    ready, failure = stopped.ready, stopped.failure
    if ready is None:
        return Fault(f"{when}: {failure.message}", failure.help or help)
    where = ready.part.name or "the script"
    if stopped.place is not None:
        where += f" stops at statement {stopped.place + 1} ({ready.steps[stopped.place].kind})"
    return Fault(f"{when}, {where}: {failure.message}", help)

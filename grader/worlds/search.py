"""Looks for a world in which an answer differs from the solution, and makes it as small as it can."""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from math import gcd

from grader.worlds.shrink import shrunk
from grader.worlds.stage import Apart, Stage
from grader.worlds.trial import Answer, Drawn, Flags, Trial
from grader.worlds.world import World, taken

#: Worlds that seem to differ and are looked at one by one: the smallest, then some others.
_SMALLEST, _OTHERS = 8, 8
#: Worlds in which the answer fails, likewise.
_FAILED = 40
#: Orders in which the solution is asked at first whether it hangs on them; all others once the world is small.
_TURNS = 1
#: Worlds looked at one by one where a query cannot be lifted.
_ONE_BY_ONE = 120


@dataclass(frozen=True, slots=True)
class Found:
    #: Worlds that the answer was judged in.
    worlds: int
    #: The smallest world found in which the two differ, and what they give there.
    world: World | None = None
    apart: Apart | None = None
    #: Digest of what the answer gives in each world; None where not all of them were asked.
    behaviour: str | None = None
    #: What was tried, unless it changes rows.
    answer: Answer | None = None


#: Whether there is time for more.
GoOn = Callable[[], bool]
#: The world that is told of one in which the two differ, and how they do; None where the solution is unsteady.
Tell = Callable[[Trial, Stage, Answer, World, Apart], tuple[World, Apart] | None]


def search(
    trial: Trial,
    stage: Stage,
    answer: Answer,
    go_on: GoOn = lambda: True,
    thoroughly: bool = False,
    shrinking: bool = True,
) -> Found:
    """Round by round, until a difference is confirmed, or to the end for the sake of the answer's behaviour.

    `go_on` only ever lowers the number of worlds. Without `shrinking` the world is told as it was found.
    """
    tell = shrunk if shrinking else _as_found
    judged = 0
    marks: list[str] = []
    found: tuple[World, Apart] | None = None
    last: tuple[Drawn, Flags] | None = None
    for drawn in trial.drawn():
        if not go_on():
            marks = []
            break
        flags = trial.flagged(answer, drawn)
        if flags is None:
            thoroughly = False
            judged, found = _one_by_one(trial, stage, answer, drawn, judged, go_on, tell)
            if found is not None:
                break
            continue
        judged += len(flags.judged)
        marks.append(flags.behaviour)
        if found is None:
            found = _confirmed(trial, stage, answer, drawn, flags, go_on, tell)
        last = drawn, flags
        if found is not None and not thoroughly:
            break
    if found is None and last is not None:
        found = _audited(trial, stage, answer, *last, tell)
    behaviour = hashlib.sha256("".join(marks).encode()).hexdigest() if marks and thoroughly else None
    world, apart = found or (None, None)
    return Found(judged, world, apart, behaviour, answer)


def _as_found(trial: Trial, stage: Stage, answer: Answer, world: World, apart: Apart) -> tuple[World, Apart] | None:
    """Made smaller only where the solution is unsteady there, which it may not be in a smaller one."""
    steady = stage.apart(world, trial.question, answer.sql, answer.promised, apart.order)
    return (world, steady) if steady is not None else shrunk(trial, stage, answer, world, apart)


def _confirmed(
    trial: Trial, stage: Stage, answer: Answer, drawn: Drawn, flags: Flags, go_on: GoOn, tell: Tell
) -> tuple[World, Apart] | None:
    others = _sample(flags.different[_SMALLEST:], _OTHERS, answer.sql)
    failed = _sample(flags.failed, _FAILED, answer.sql)
    for number in (*flags.different[:_SMALLEST], *failed, *others):
        if not go_on():
            break
        world = taken(trial.source.database, drawn.pool, number, drawn.relations)
        apart = stage.apart_in_any_order(world, trial.question, answer.sql, answer.promised, _TURNS)
        told = tell(trial, stage, answer, world, apart) if apart is not None else None
        if told is not None:
            return told
    return None


def _audited(
    trial: Trial, stage: Stage, answer: Answer, drawn: Drawn, flags: Flags, tell: Tell
) -> tuple[World, Apart] | None:
    """Looks at a world that does not seem to differ all the same, since no query is known to be lifted rightly."""
    quiet = sorted(world for world in flags.judged if drawn.sizes.get(world))
    for number in _sample(quiet, 1, answer.sql):
        world = taken(trial.source.database, drawn.pool, number, drawn.relations)
        apart = stage.apart(world, trial.question, answer.sql, answer.promised)
        if apart is not None:
            return tell(trial, stage, answer, world, apart)
    return None


def _one_by_one(
    trial: Trial, stage: Stage, answer: Answer, drawn: Drawn, judged: int, go_on: GoOn, tell: Tell
) -> tuple[int, tuple[World, Apart] | None]:
    numbers = range(drawn.pool.first, drawn.pool.first + drawn.pool.count)
    for number in _sample(sorted(numbers), max(_ONE_BY_ONE - judged, 0) // 2, "one by one"):
        if not go_on():
            break
        world = taken(trial.source.database, drawn.pool, number, drawn.relations)
        apart = stage.apart(world, trial.question, answer.sql, answer.promised)
        judged += 1
        told = tell(trial, stage, answer, world, apart) if apart is not None else None
        if told is not None:
            return judged, told
    return judged, None


def _sample(numbers: Sequence[int], most: int, salt: str) -> list[int]:
    """Some of them, always the same for the same text."""
    if len(numbers) <= most:
        return list(numbers)
    return sorted(islice(_shuffled(numbers, salt), most))


def _shuffled(numbers: Sequence[int], salt: str) -> Iterator[int]:
    start = int.from_bytes(hashlib.sha256(salt.encode(errors="replace")).digest()[:6], "big")
    # Else it would come round to the same numbers again and leave others out.
    step = next(step for step in count(len(numbers) * 5 // 8) if gcd(step, len(numbers)) == 1)
    return (numbers[(start + place * step) % len(numbers)] for place in range(len(numbers)))

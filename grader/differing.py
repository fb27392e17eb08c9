"""Whether two queries are the same, by a search for a database on which they are not. Runs in a worker."""

import time
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from grader.compare import compare
from grader.compare.difference import Difference
from grader.errors import PackError
from grader.feedback.mistakes import explained
from grader.feedback.printable import as_text
from grader.running import prepared, run, without_commands
from grader.sandbox.tokens import promises_order
from grader.solving import expect
from grader.sql.course import Course
from grader.sql.places import place_of
from grader.values.diff import Diff, Trouble
from grader.values.pack import Comparing, Exercise, Script, Worlds
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found
from grader.worlds.stage import Apart, Question
from grader.worlds.trial import Trial
from grader.worlds.world import World, taken

#: Share of the time that goes to A as it stands; the rest is for the other way round.
_FIRST_SHARE = 0.7
#: Worlds for the other way round, which only what the first way cannot see is left to.
_OTHER_WAY = 2000
#: Worlds, from so many rounds each, in which A is asked whether its rows rest on chance.
_ROUNDS, _LARGEST = 4, 6
#: Ways to lay a world's rows down, see `worlds.world.inserts`: the first twice, lest chance be taken for order.
_ORDERS = (0, 1, 2)
#: Of what is refused.
_REMEDIES = {
    "not-a-query": "give a single SELECT; nothing was run",
    "several-statements": "keep one query; nothing was run",
}
#: What a query needs that does not even run on tables without rows.
_BEYOND = {"timeout": "takes too long", "memory": "needs too much memory", "too_large": "gives too many rows"}


def differ(grounds: Grounds, left: Script, right: Script, dialect: str, worlds: Worlds, seconds: float) -> Diff:
    """A is on the left. The time only ever lowers the number of worlds."""
    start = time.monotonic()
    course = Course(dialect, grounds.stage.relations)
    sides: list[_Side] = []
    for script in (left, right):
        side = _readied(grounds, script, course)
        if isinstance(side, Trouble):
            return Diff("error", seconds=time.monotonic() - start, reason=str(side), trouble=side)
        sides.append(side)
    a, b = sides
    found = _Pair(grounds, a, b, worlds).diff(start, seconds)
    return replace(found, seconds=time.monotonic() - start)


@dataclass(frozen=True, slots=True)
class _Side:
    name: str
    #: The query in DuckDB's own dialect.
    script: Script


def _readied(grounds: Grounds, script: Script, course: Course) -> _Side | Trouble:
    """The query, once it has run on the schema without rows."""
    name = as_text(script.path)
    ready = prepared(script.text, course)
    failed = ready if isinstance(ready, Failure) else run(grounds.stage.database, ready, course)
    if isinstance(failed, Failure):
        text = without_commands(script.text, course).text
        if failed.status == "error" and failed.name != "engine-crash":
            failed = explained(failed, text, course.relations, course.dialect)
        place = place_of(failed.span, text) if failed.span else None
        return Trouble(name, script.text, _message(failed), _REMEDIES.get(failed.name, failed.help), place)
    assert not isinstance(ready, Failure)
    side = _Side(name, Script(script.path, ready.sql))
    question = _question(grounds, side, Comparing())
    try:
        expect(grounds.stage.database, question.exercise, question.course, question.analysis)
    except PackError as error:
        return Trouble(name, script.text, error.mistakes[0].problem, error.mistakes[0].remedy)
    return side


def _message(failed: Failure) -> str:
    """There is no exercise here that takes or allows this and that."""
    if failed.status in _BEYOND:
        return f"the query {_BEYOND[failed.status]}, even on tables without rows"
    return failed.message.partition("; this exercise")[0].replace("this exercise's", "the schema's")


def _question(grounds: Grounds, side: _Side, rule: Comparing) -> Question:
    exercise = Exercise("diff", side.name, Path(), "", side.script, comparing=rule)
    return grounds.question(exercise, side.script.text)


class _Pair:
    """A, which B is held against, and the other way round where A lets pass what it should not."""

    def __init__(self, grounds: Grounds, left: _Side, right: _Side, worlds: Worlds) -> None:
        self._grounds, self._left, self._right, self._worlds = grounds, left, right, worlds
        self._stage = grounds.stage
        self._question = _question(grounds, left, Comparing())

    def diff(self, start: float, seconds: float) -> Diff:
        tables = tuple(one for one in self._stage.relations if not one.is_view)
        empty = self._differing(World(tables, ((),) * len(tables)), worlds=1)
        if empty is not None:
            return empty
        trial, found = self._searched(self._question, self._right, self._worlds.count, start + _FIRST_SHARE * seconds)
        if found.world is not None:
            return self._different(found)
        # Order is left out: one query may promise more of it than the other.
        question = _question(self._grounds, self._right, Comparing(order="any"))
        count = min(self._worlds.count, _OTHER_WAY)
        _, back = self._searched(question, self._left, count, start + seconds)
        if back.world is not None:
            return self._one_way(replace(back, worlds=found.worlds), back.world)
        if not found.worlds:
            return Diff("error", reason="no database could be tried in this time; --seconds gives more")
        return Diff("no-difference", found.worlds, reason=self._resting_on_chance(trial, start + seconds))

    def _searched(self, question: Question, answer: _Side, count: int, end: float) -> tuple[Trial, Found]:
        trial = self._grounds.trial(question, (), count, self._worlds.seed)
        assert not isinstance(trial, Failure), trial.message
        found = self._grounds.found(trial, answer.script.text, lambda: time.monotonic() < end)
        assert not isinstance(found, Failure), found.message
        return trial, found

    def _differing(self, world: World, worlds: int) -> Diff | None:
        """In this world, with A as the one to go by."""
        sql = self._right.script.text
        apart = self._stage.apart_in_any_order(world, self._question, sql, promises_order(sql))
        return self._different(Found(worlds, world, apart)) if apart is not None else None

    def _different(self, found: Found, swapped: bool = False, reason: str | None = None) -> Diff:
        told = self._grounds.told(found, self._left.script.text, self._right.script.text)
        if not swapped and found.apart is not None and found.world is not None:
            reason = self._sentence(found.apart) or self._chance(found.world)
        return Diff("different", found.worlds, counterexample=told, swapped=swapped, reason=reason)

    def _one_way(self, back: Found, world: World) -> Diff:
        """A differs where B is the one to go by: by failing, or by leaving more to chance than B does."""
        missed = self._differing(world, back.worlds)
        if missed is not None:
            return missed
        if back.apart is not None and isinstance(back.apart.actual, Failure):
            return self._different(back, swapped=True)
        chance = self._chance(world)
        if chance is not None:
            return self._different(back, swapped=True, reason=chance)
        left, right = self._left.name, self._right.name
        reason = f"where rows tie, {left} leaves open which of them come, and {right} does not"
        return Diff("no-difference", back.worlds, reason=reason)

    def _resting_on_chance(self, trial: Trial, end: float) -> str | None:
        """Whether worlds did not count since A has no one result there, looked up in a few large ones."""
        for drawn in islice(trial.drawn(), _ROUNDS):
            for number in sorted(drawn.counting, key=lambda one: -drawn.sizes.get(one, 0))[:_LARGEST]:
                if time.monotonic() > end:
                    return None
                world = taken(trial.source.database, drawn.pool, number, drawn.relations)
                chance = self._chance(world)
                if chance is not None:
                    return f"{chance}; databases where it does were left out"
        return None

    def _chance(self, world: World) -> str | None:
        if not self._stage.set_up(world) or (first := self._stage.expected(self._question)) is None:
            return None
        rule = self._question.exercise.comparing
        for order in _ORDERS:
            if not self._stage.set_up(world, order) or (again := self._stage.expected(self._question)) is None:
                continue
            if compare(first, again.result, rule):
                when = "when the tables' rows are stored in another order" if order else "each time it runs"
                return f"{self._left.name} gives other rows {when}"
        return None

    def _sentence(self, apart: Apart) -> str | None:
        """What is not seen in two results side by side."""
        left, right = self._left.name, self._right.name
        return "; ".join(filter(None, (_said(how, left, right) for how in apart.differences))) or None


def _said(how: Difference, left: str, right: str) -> str | None:
    if how.name == "column-count":
        return f"{left} gives {_columns(how.wanted)}, {right} {_columns(how.got)}"
    if how.name == "column-type":
        (mine, wanted), (yours, got) = how.wanted, how.got
        return f"column `{mine}` of {left} is {wanted}, column `{yours}` of {right} is {got}"
    if how.name == "missing-order":
        return f"the rows are the same, but {right} promises no order of them, as {left} does"
    if how.name == "wrong-order":
        return "the rows are the same, but not their order"
    if how.name == "columns-swapped":
        return "the columns are the same, but not their order"
    return None


def _columns(names: tuple[str, ...]) -> str:
    listed = ", ".join(f"`{name}`" for name in names)
    return f"{len(names)} {'column' if len(names) == 1 else 'columns'} ({listed})"

"""Worlds that come with what is right in each of them, where there is no solution to ask."""

from grader.compare import compare
from grader.errors import Mistake, PackError
from grader.running import Prepared
from grader.sandbox.tokens import promises_order
from grader.solving import unlike
from grader.values.expected import Expected
from grader.values.handout import Given
from grader.values.pack import Exercise
from grader.values.run import Failure
from grader.values.state import State
from grader.worlds.changes import changed_apart
from grader.worlds.search import Found, GoOn
from grader.worlds.stage import Apart, Stage, tells
from grader.worlds.witnesses import blocks

_REMEDY = "take the folder `expected` from a fresh copy of the pack, or have its author publish it again"


class HandedOut:
    def __init__(self, stage: Stage, exercise: Exercise) -> None:
        """
        Raises:
            PackError: there are more or fewer worlds than results.
        """
        assert exercise.handout is not None
        self._stage, self._exercise = stage, exercise
        self._path = exercise.solution.path / "worlds.sql"
        self._worlds = list(zip(self._blocks(), exercise.handout.on_worlds, strict=True))

    def found(self, answer: Prepared, go_on: GoOn) -> Found:
        """The first world in which an answer is wrong.

        Raises:
            PackError: a statement is no INSERT that the schema allows.
        """
        judged = 0
        for (line, block), given in self._worlds:
            if not go_on():
                break
            problem = self._stage.fill(block)
            if problem:
                raise PackError([Mistake(self._path, line, "", f"this world is none: {problem}", _REMEDY)])
            judged += 1
            apart = self._apart(answer, given)
            if apart is not None:
                return Found(judged, self._stage.world(), apart)
        return Found(judged)

    def _blocks(self) -> list[tuple[int, str]]:
        assert self._exercise.handout is not None
        found = list(blocks(self._exercise.handout.worlds))
        wanted = len(self._exercise.handout.on_worlds)
        if len(found) != wanted:
            problem = f"holds {len(found)} worlds, and results are given for {wanted}"
            raise PackError([Mistake(self._path, 0, "", problem, _REMEDY)])
        return found

    def _apart(self, answer: Prepared, given: Given) -> Apart | None:
        if isinstance(given, State):
            self._stage.database.refresh_copy()
            return changed_apart(self._stage, self._exercise, answer, unlike(given, self._stage.relations))
        return rows_apart(self._stage, self._exercise, answer.sql, given)


def rows_apart(stage: Stage, exercise: Exercise, answer: str, expected: Expected) -> Apart | None:
    """How a query's rows differ in the world that is set up."""
    actual = stage.database.submit(answer)
    if isinstance(actual, Failure):
        return Apart(expected.result, actual, (), 0) if tells(actual) else None
    promised = not expected.ordered or promises_order(answer)
    differences = compare(expected, actual, exercise.comparing, promised)
    return Apart(expected.result, actual, differences, 0) if differences else None

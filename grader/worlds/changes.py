"""Statements that change rows, tried on worlds one by one."""

from grader.compare.states import compare_states
from grader.running import Prepared, change
from grader.sql.clues import choices_of, clues_of_changes, clues_of_checks
from grader.sql.course import Course
from grader.values.names import quoted
from grader.values.pack import Assumption, Exercise
from grader.values.run import Failure
from grader.values.state import State
from grader.worlds.digests import digests
from grader.worlds.domains import domains
from grader.worlds.lift import forms_of, lift
from grader.worlds.pool import Pool, Round, draw, layers
from grader.worlds.search import Found, GoOn
from grader.worlds.shrink import removals
from grader.worlds.stage import Apart, Stage, tells
from grader.worlds.trial import Source
from grader.worlds.world import World, all_taken

#: Most worlds tried, since each is set up by itself, out of so many that are drawn.
MOST, _DRAWN = 60, 1200


class Changes:
    """An exercise's solution, against answers that change rows as well."""

    def __init__(
        self, source: Source, stage: Stage, exercise: Exercise, solution: Prepared, assume: tuple[Assumption, ...]
    ) -> None:
        self._source, self._stage, self._exercise, self._solution = source, stage, exercise, solution
        self._course = Course("duckdb", stage.relations)
        self._assume = tuple(one.sql for one in assume)

    def found(self, answer: Prepared, go_on: GoOn) -> Found:
        """The first world, made smaller, in which the two leave other rows behind."""
        self._stage.assume(self._assume)
        judged = 0
        for world in self.worlds(answer.sql):
            if not go_on():
                break
            judged += 1
            apart = self.apart(world, answer)
            if apart is not None:
                return Found(judged, *self._shrunk(world, apart, answer, go_on))
        return Found(judged)

    def worlds(self, answer: str) -> list[World]:
        """Those first in which the two choose other rows, or make other values of them."""
        database, relations = self._source.database, [one for one in self._stage.relations if not one.is_view]
        asked = clues_of_changes(self._solution.sql, relations) | clues_of_changes(answer, relations)
        values = domains(database, relations, asked | clues_of_checks(relations))
        name, seed = self._source.new_name("worlds"), self._exercise.worlds.seed
        pool = draw(database, name, relations, values, Round(0, tuple(layers(_DRAWN, asked.counts))), seed)
        worlds = all_taken(database, pool, relations)
        telling = [worlds[number] for number in self._choosing_otherwise(pool, answer)]
        database.execute(f"DROP SCHEMA {quoted(name)} CASCADE")
        telling = sorted(telling, key=lambda one: one.size)[: MOST // 2]
        return [*telling, *worlds[:: _DRAWN // MOST]][: min(self._exercise.worlds.count, MOST)]

    def _choosing_otherwise(self, pool: Pool, answer: str) -> list[int]:
        """Numbers of the worlds in which the queries of the two give other rows, where these can be asked at once."""
        found: set[int] = set()
        for mine, yours in zip(choices_of(self._solution.sql), choices_of(answer), strict=False):
            wanted, got = self._stage.columns(mine), self._stage.columns(yours)
            one, other = (lift(sql, self._source.relations, self._source.views) for sql in (mine, yours))
            if isinstance(wanted, Failure) or isinstance(got, Failure) or one is None or other is None:
                continue
            forms = forms_of(wanted, got) if len(wanted) == len(got) else None
            first = digests(self._source.database, one, pool, forms) if forms is not None else None
            second = digests(self._source.database, other, pool, forms) if forms is not None else None
            if first is not None and second is not None:
                found |= {number for number in range(pool.count) if first.of.get(number) != second.of.get(number)}
        return sorted(found)

    def given(self, world: World) -> State | None:
        """What the tables hold after the solution; None where a rule refuses the world, or the solution fails in it."""
        if not self._stage.set_up(world):
            return None
        self._stage.database.refresh_copy()
        found = change(self._stage.database, self._solution, self._course, self._exercise.statements == "many")
        return None if isinstance(found, Failure) else found

    def apart(self, world: World, answer: Prepared) -> Apart | None:
        expected = self.given(world)
        return None if expected is None else changed_apart(self._stage, self._exercise, answer, expected)

    def _shrunk(self, world: World, apart: Apart, answer: Prepared, go_on: GoOn) -> tuple[World, Apart]:
        """Without every row that can go, one after the other."""
        smaller = True
        while smaller and go_on():
            smaller = False
            for candidate in removals(world):
                found = self.apart(candidate, answer)
                if found is not None:
                    world, apart, smaller = candidate, found, True
                    break
        return world, apart


def changed_apart(stage: Stage, exercise: Exercise, answer: Prepared, expected: State) -> Apart | None:
    """How the tables of the world that is set up differ after an answer from what they should hold."""
    database = stage.database
    actual = change(database, answer, Course("duckdb", stage.relations), exercise.statements == "many", expected)
    if isinstance(actual, Failure):
        if not tells(actual):
            return None
        first = next(one for one in stage.relations if not one.is_view)
        schema, name = next(iter(expected.rows), (first.schema, first.name))
        return Apart(expected.rows.get((schema, name)) or database.table(schema, name), actual, (), 0, name)
    for one in compare_states(expected, actual, exercise.comparing, database.table):
        return Apart(one.wanted, one.got, one.differences, 0, one.name)
    return None

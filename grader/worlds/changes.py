"""Statements that change rows, tried on worlds one by one."""

from collections.abc import Iterator
from dataclasses import replace

from grader.compare.states import compare_states
from grader.running import Prepared, change
from grader.sql.clues import clues_of_changes, clues_of_checks
from grader.sql.course import Course
from grader.values.pack import Assumption, Exercise
from grader.values.run import Failure
from grader.worlds.domains import domains
from grader.worlds.pool import Round, draw, layers
from grader.worlds.search import Found, GoOn
from grader.worlds.shrink import removals
from grader.worlds.stage import Apart, Stage
from grader.worlds.trial import Source
from grader.worlds.world import World, taken

#: Most worlds tried, since each takes a copy of its tables; the first ones are small.
MOST = 60
_SMALL = 24


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
        for world in self._worlds(answer.sql):
            if not go_on():
                break
            judged += 1
            apart = self._apart(world, answer)
            if apart is not None:
                return Found(judged, *self._shrunk(world, apart, answer, go_on))
        return Found(judged)

    def _worlds(self, answer: str) -> Iterator[World]:
        relations = [one for one in self._stage.relations if not one.is_view]
        asked = clues_of_changes(self._solution.sql, relations) | clues_of_changes(answer, relations)
        values = domains(self._source.database, relations, asked | clues_of_checks(relations))
        count = min(self._exercise.worlds.count, MOST)
        drawn, left = [], count
        for layer, most in zip(layers(2000, asked.counts), (_SMALL, MOST), strict=False):
            drawn.append(replace(layer, count=min(most, left)))
            left -= drawn[-1].count
        name, seed = self._source.new_name("worlds"), self._exercise.worlds.seed
        pool = draw(self._source.database, name, relations, values, Round(0, tuple(drawn)), seed)
        for number in range(pool.first, pool.first + pool.count):
            yield taken(self._source.database, pool, number, relations)

    def _apart(self, world: World, answer: Prepared) -> Apart | None:
        """None also where a rule refuses the world, or the solution fails in it."""
        if not self._stage.set_up(world):
            return None
        database, many = self._stage.database, self._exercise.statements == "many"
        database.forget_copy()
        expected = change(database, self._solution, self._course, many)
        if isinstance(expected, Failure):
            return None
        actual = change(database, answer, self._course, many, expected)
        if isinstance(actual, Failure):
            if actual.status != "error" or actual.name == "engine-crash":
                return None
            schema, name = next(iter(expected.rows), (world.relations[0].schema, world.relations[0].name))
            wanted = expected.rows.get((schema, name)) or database.table(schema, name)
            return Apart(wanted, actual, (), 0, name)
        for one in compare_states(expected, actual, self._exercise.comparing, database.table):
            return Apart(one.wanted, one.got, one.differences, 0, one.name)
        return None

    def _shrunk(self, world: World, apart: Apart, answer: Prepared, go_on: GoOn) -> tuple[World, Apart]:
        """Without every row that can go, one after the other."""
        smaller = True
        while smaller and go_on():
            smaller = False
            for candidate in removals(world):
                found = self._apart(candidate, answer)
                if found is not None:
                    world, apart, smaller = candidate, found, True
                    break
        return world, apart

"""Worlds tell the pairs apart that differ, by few rows, and no others."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from pairs import Pair, pairs

from grader.compare import compare
from grader.sandbox.database import Database
from grader.solving import expect
from grader.sql.analysis import analysed
from grader.sql.course import Course
from grader.values.pack import Assumption, Exercise, Limits, Script
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found
from grader.worlds.world import World, dependants_of, inserts, parents_of

#: What a search does not find. Whatever is found one day leaves this list.
MISSED = {
    "graph: the cheapest way, or the shortest": "needs three edges of one shape, and costs that add up to less",
    "graph: at most two changes, or three": "needs a chain of four nodes, the first and last of their kinds",
}
#: Rows more than the smallest database known.
LARGER = {
    "school: enough credits": 2,
    "school: with whom one shares all courses, or a course": 1,
    "shop: three best sellers or four": 3,
}

Search = Callable[[Pair], Found]


@pytest.fixture(scope="module")
def search() -> Iterator[Search]:
    @cache
    def grounds(schema: str) -> Grounds:
        made.append(Grounds(Script(Path("schema.sql"), schema), Limits()))
        return made[-1]

    def searching(pair: Pair) -> Found:
        ground = grounds(pair.schema)
        assume = [Assumption(pair.assume, "It holds.")] if pair.assume else []
        exercise = _exercise(pair)
        trial = ground.trial(ground.question(exercise, pair.left), assume, exercise.worlds.count, exercise.worlds.seed)
        assert not isinstance(trial, Failure), trial.message
        try:
            found = ground.found(trial, pair.right)
        finally:
            trial.close()
        assert not isinstance(found, Failure), found.message
        return found

    made: list[Grounds] = []
    yield searching
    for ground in made:
        ground.close()


def _exercise(pair: Pair) -> Exercise:
    return Exercise("pair", "Pair", Path(), "", Script(Path("solution.sql"), pair.left))


def _differ(pair: Pair, world: World, order: int) -> bool:
    """In a database of their own; False also where the rows are not what the file assumes.

    Raises:
        duckdb.ConstraintException: a rule of the schema refuses a row.
    """
    database = Database(Limits())
    try:
        database.execute(pair.schema)
        for statement in inserts(world, order):
            database.execute(statement)
        if pair.assume and database.execute(pair.assume) != [(True,)]:
            return False
        database.lock()
        expected = expect(database, _exercise(pair), Course("duckdb", database.relations), analysed(pair.left))
        given = database.submit(pair.right)
        return isinstance(given, Failure) or bool(compare(expected, given, _exercise(pair).comparing))
    finally:
        database.close()


def _smaller(world: World) -> Iterator[World]:
    """Without one row and those that cannot be without it."""
    parents = parents_of(world)
    for spot in world.spots():
        yield world.only(set(world.spots()) - dependants_of(spot, parents))


def test_pairs_that_differ_are_told_apart(search: Search, different: Pair) -> None:
    found = search(different)
    if str(different) in MISSED:
        assert found.world is None, "found: take it off the list"
        return
    assert found.world is not None, found.worlds
    assert found.apart is not None
    assert found.world.size <= different.witness_rows + LARGER.get(str(different), 0)
    order = found.apart.order
    assert _differ(different, found.world, order)
    smaller = [one for one in _smaller(found.world) if _differ(different, one, order)]
    assert not smaller


def test_equal_pairs_are_not_told_apart(search: Search, equal: Pair) -> None:
    found = search(equal)
    assert found.world is None, "\n".join(inserts(found.world))
    assert found.worlds >= 50


def test_lists_name_pairs_that_are_there() -> None:
    assert {*MISSED, *LARGER} <= {str(pair) for pair in pairs() if pair.differ}

"""What a learner is shown obeys the schema, shows the difference, and has no row too many."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.values.pack import Exercise, Limits, Script
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.stage import Stage
from grader.worlds.trial import Trial
from grader.worlds.world import World, dependants_of, inserts, parents_of

SCHEMA = Script(
    Path("schema.sql"),
    """
    CREATE TABLE dept (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE);
    CREATE TABLE emp (
        id INTEGER PRIMARY KEY, dept INTEGER NOT NULL REFERENCES dept (id), boss INTEGER REFERENCES emp (id),
        pay INTEGER CHECK (pay >= 0), low INTEGER NOT NULL, high INTEGER NOT NULL, CHECK (low <= high));
    CREATE TABLE task (emp INTEGER REFERENCES emp (id), number INTEGER, done DATE, PRIMARY KEY (emp, number));
    """,
)
#: Solution, answer, and the rows of a smallest database that tells them apart.
APART = {
    "inner for outer": (
        "SELECT d.id, count(e.id) FROM dept d LEFT JOIN emp e ON e.dept = d.id GROUP BY d.id",
        "SELECT d.id, count(e.id) FROM dept d JOIN emp e ON e.dept = d.id GROUP BY d.id",
        1,
    ),
    "bosses": (
        "SELECT e.id FROM emp e JOIN emp b ON b.id = e.boss WHERE e.pay > b.pay",
        "SELECT e.id FROM emp e JOIN emp b ON b.id = e.boss WHERE e.pay >= b.pay",
        3,
    ),
    "not in": (
        "SELECT id FROM emp e WHERE NOT EXISTS (SELECT 1 FROM emp o WHERE o.boss = e.id)",
        "SELECT id FROM emp WHERE id NOT IN (SELECT boss FROM emp)",
        2,
    ),
    "every task": (
        "SELECT emp FROM task GROUP BY emp HAVING count(*) >= 3",
        "SELECT emp FROM task GROUP BY emp HAVING count(*) > 3",
        5,
    ),
    "done or not": (
        "SELECT emp, count(done) FROM task GROUP BY emp",
        "SELECT emp, count(*) FROM task GROUP BY emp",
        3,
    ),
    "fails": (
        "SELECT id, pay FROM emp",
        "SELECT id, CASE WHEN pay IS NULL THEN error('none')::INTEGER ELSE pay END FROM emp",
        2,
    ),
    "order": ("SELECT id FROM emp ORDER BY pay, id", "SELECT id FROM emp ORDER BY pay, id DESC", 3),
}  # fmt: skip


@pytest.fixture(scope="module")
def grounds() -> Iterator[Grounds]:
    made = Grounds(SCHEMA, Limits())
    yield made
    made.close()


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Of its own, which has seen no search."""
    made = Stage(SCHEMA, Limits(), "binary")
    yield made
    made.database.close()


def _removals(world: World) -> Iterator[World]:
    parents = parents_of(world)
    return (world.only(set(world.spots()) - dependants_of(spot, parents)) for spot in world.spots())


@settings(max_examples=12, deadline=None)
@given(name=st.sampled_from(sorted(APART)), seed=st.integers(1, 10_000))
def test_the_smallest_found_is_lawful_and_shows_it(grounds: Grounds, stage: Stage, name: str, seed: int) -> None:
    solution, answer, rows = APART[name]
    question = grounds.question(Exercise("task", "Task", Path(), "", Script(Path("s.sql"), solution)), solution)
    trial = grounds.trial(question, (), 600, seed)
    assert isinstance(trial, Trial)
    found = grounds.found(trial, answer)
    trial.close()
    assert not isinstance(found, Failure)
    assert found.world is not None
    assert found.apart is not None
    assert stage.set_up(found.world)
    assert stage.apart(found.world, question, answer, True, found.apart.order) == found.apart
    assert found.world.size <= rows
    for smaller in _removals(found.world):
        assert stage.apart(smaller, question, answer, True, found.apart.order) is None, "\n".join(inserts(smaller))

"""A lifted query gives in every world what the query itself gives there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from shapes import ALONE, LIFTED, SCHEMA

from grader.sandbox.tokens import bare
from grader.sql.clues import Clues, clues
from grader.values.pack import Exercise, Limits, Script, Worlds
from grader.values.run import Failure
from grader.worlds.digests import Digest, digests
from grader.worlds.domains import domains
from grader.worlds.grounds import Grounds
from grader.worlds.lift import forms_of
from grader.worlds.pool import Layer, Pool, Round, draw
from grader.worlds.trial import Answer, Source, Trial
from grader.worlds.world import World, taken

EXERCISE = Exercise("task", "Task", Path(), "", Script(Path("solution.sql"), ""), worlds=Worlds(count=200))


@dataclass(frozen=True, slots=True)
class Ground:
    grounds: Grounds
    source: Source
    pools: list[Pool]
    worlds: dict[int, World]

    def answer(self, sql: str) -> Answer:
        answer = self.grounds.answer(sql, self.source)
        assert not isinstance(answer, Failure), answer.message
        return answer

    def trial(self, sql: str) -> Trial:
        trial = self.grounds.trial(self.grounds.question(EXERCISE, sql), (), 200, 1)
        assert isinstance(trial, Trial)
        return trial


@pytest.fixture(scope="module")
def ground() -> Iterator[Ground]:
    grounds = Grounds(Script(Path("schema.sql"), SCHEMA), Limits())
    source = Ground(grounds, None, [], {}).trial("FROM emp").source  # type: ignore[arg-type]  # made by the trial
    tables = [one for one in source.relations if not one.is_view]
    asked = reduce(or_, (clues(sql, source.relations) for sql in LIFTED.values()), Clues())
    values = domains(source.database, tables, replace(asked, counts=set()))
    rounds = (Round(0, (Layer(8, (1, 2, 3), ()),)), Round(500, (Layer(14, (2, 3, 4, 6), ()),)))
    pools = [draw(source.database, f"pool {number}", tables, values, one, 7) for number, one in enumerate(rounds)]
    worlds = {
        number: taken(source.database, pool, number, tables)
        for pool in pools
        for number in range(pool.first, pool.first + pool.count)
    }
    yield Ground(grounds, source, pools, worlds)
    grounds.close()


def _forms(answer: Answer) -> list[str]:
    return forms_of(answer.columns, answer.columns)


@pytest.fixture(scope="module")
def directly(ground: Ground) -> Mapping[str, Mapping[int, Digest]]:
    """What each query gives in each world, asked untouched where that world is all there is."""
    found: dict[str, dict[int, Digest]] = {name: {} for name in LIFTED}
    stage, queries = ground.grounds.stage, {}
    for name, sql in LIFTED.items():
        answer = ground.answer(sql)
        columns = ", ".join(f"c{place}" for place in range(len(answer.columns)))
        hashed = ", ".join(form.replace("$", f"s.c{place}") for place, form in enumerate(_forms(answer)))
        queries[name] = f"SELECT count(*), sum(hash({hashed})) FROM ({bare(sql)}\n) AS s ({columns})"
    for number, world in ground.worlds.items():
        assert stage.set_up(world)
        for name, sql in queries.items():
            ((count, total),) = stage.database.execute(sql)
            if count:
                found[name][number] = (count, total)
    return found


@pytest.mark.parametrize("name", LIFTED)
def test_lifted_gives_what_the_query_itself_gives(ground, directly, name):
    answer = ground.answer(LIFTED[name])
    assert answer.lifted is not None
    given: dict[int, Digest] = {}
    for pool in ground.pools:
        found = digests(ground.source.database, answer.lifted, pool, _forms(answer))
        assert found is not None
        assert not found.failed
        given |= found.of
    assert given == directly[name]
    assert given, "no world on which the query gives a row"


def test_worlds_tell_what_queries_give(directly):
    """Else the law above would hold of little."""
    telling = [name for name, given in directly.items() if len(set(given.values())) > 2]
    assert len(telling) > 0.9 * len(LIFTED)


@pytest.mark.parametrize("name", ALONE)
def test_what_does_not_lift_is_judged_one_by_one(ground, name):
    trial = ground.trial(ALONE[name])
    first = next(trial.drawn())
    assert trial.solution.lifted is None or first.solution is None or first.solution.failed
    found = ground.grounds.found(trial, ALONE[name])
    assert not isinstance(found, Failure)
    assert found.world is None
    assert 20 <= found.worlds <= 120
    trial.close()


@pytest.mark.parametrize("name", ["pivot", "positional join", "limit in percent", "limit that is not constant"])
def test_what_does_not_lift_is_told_apart(ground, name):
    trial = ground.trial(ALONE[name])
    found = ground.grounds.found(trial, ALONE[name].replace("emp", "(FROM emp WHERE pay IS NOT NULL)", 1))
    assert not isinstance(found, Failure)
    assert found.world is not None
    trial.close()

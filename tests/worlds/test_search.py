"""What a search finds is a difference, found again by whoever looks; what is chance alone is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.running import Prepared, prepared
from grader.sql.course import Course
from grader.values.pack import Assumption, Comparing, Exercise, Limits, Script
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found
from grader.worlds.trial import Trial

SCHEMA = """
CREATE TABLE t (id INTEGER PRIMARY KEY, g VARCHAR, n INTEGER, x DOUBLE, d DATE);
CREATE TABLE u (id INTEGER PRIMARY KEY, t INTEGER REFERENCES t (id));
"""
COUNT = 200


@pytest.fixture(scope="module")
def grounds() -> Iterator[Grounds]:
    made = Grounds(Script(Path("schema.sql"), SCHEMA), Limits(seconds=2))
    yield made
    made.close()


def exercise_of(solution: str, **comparing: object) -> Exercise:
    rule = Comparing(**comparing)  # type: ignore[arg-type]  # by name
    return Exercise("task", "Task", Path(), "", Script(Path("solution.sql"), solution), comparing=rule)


def trial_of(grounds: Grounds, solution: str, seed: int = 1, assume: str = "", **comparing: object) -> Trial:
    question = grounds.question(exercise_of(solution, **comparing), solution)
    trial = grounds.trial(question, [Assumption(assume, "It holds.")] if assume else [], COUNT, seed)
    assert isinstance(trial, Trial)
    return trial


def found(grounds: Grounds, solution: str, answer: str, **options: object) -> Found:
    trial = trial_of(grounds, solution, **options)  # type: ignore[arg-type]  # by name
    try:
        given = grounds.found(trial, answer)
    finally:
        trial.close()
    assert not isinstance(given, Failure), given.message
    return given


CHANCE = {
    "limit": "SELECT id, n FROM t LIMIT 2",
    "limit among ties": "SELECT id, n FROM t ORDER BY n LIMIT 2",
    "limit in a subquery": "SELECT max(s.n) FROM (SELECT n FROM t LIMIT 1) AS s",
    "row_number over ties": "SELECT id, row_number() OVER (ORDER BY g) FROM t",
    "one of each, by chance": "SELECT id FROM t QUALIFY row_number() OVER (PARTITION BY g ORDER BY n) = 1",
    "lag over ties": "SELECT id, lag(id) OVER (ORDER BY g) FROM t",
    "string_agg": "SELECT string_agg(g, ',') FROM t",
    "array_agg": "SELECT g, array_agg(n) FROM t GROUP BY g",
    "first": "SELECT g, first(n) FROM t GROUP BY g",
    "any_value": "SELECT g, any_value(n) FROM t GROUP BY g",
    "mode": "SELECT mode(n) FROM t",
    "arg_max among ties": "SELECT arg_max(id, n) FROM t",
    "distinct on": "SELECT DISTINCT ON (g) g, id FROM t",
    "running total over ties": "SELECT id, sum(n) OVER (ORDER BY g ROWS UNBOUNDED PRECEDING) FROM t",
    "now": "SELECT id, now() FROM t",
}


@pytest.mark.parametrize("name", CHANCE)
def test_chance_alone_is_no_difference(grounds: Grounds, name: str) -> None:
    sql = CHANCE[name]
    assert found(grounds, sql, sql).world is None
    assert found(grounds, sql, sql.replace("FROM t", "FROM (FROM t ORDER BY id DESC LIMIT 1000) AS t")).world is None


@pytest.mark.parametrize(
    ("solution", "answer"),
    [
        ("SELECT g, avg(x) FROM t GROUP BY g", "SELECT g, sum(x) / count(x) FROM t GROUP BY g"),
        ("SELECT sum(x * 0.1) FROM t", "SELECT sum(s.y) FROM (SELECT x / 10 AS y FROM t ORDER BY id DESC) AS s"),
        ("SELECT id, round(x * 1.1, 1) FROM t", "SELECT id, round(x + x * 0.1, 1) FROM t"),
        ("SELECT id, round(x / 3, 2) FROM t", "SELECT id, round(x * (1 / 3.0), 2) FROM t"),
        ("SELECT stddev_pop(x) FROM t", "SELECT sqrt(avg(x * x) - avg(x) * avg(x)) FROM t WHERE abs(x) < 100"),
        ("SELECT id, -x FROM t", "SELECT id, 0 - x FROM t"),
    ],
    ids=["mean", "sum in another order", "round", "a third", "deviation", "minus nought"],
)  # fmt: skip
def test_the_noise_of_floats_is_no_difference(grounds: Grounds, solution: str, answer: str) -> None:
    if "stddev" in solution:
        # Beyond noise where there is no row that is small.
        assume = "SELECT coalesce(max(abs(x)), 0) < 100 FROM t"
        assert found(grounds, solution, answer, assume=assume, decimals=3).world is None
    else:
        assert found(grounds, solution, answer).world is None


def test_differences_beyond_noise_are_found(grounds: Grounds) -> None:
    given = found(grounds, "SELECT id, round(x, 1) FROM t", "SELECT id, round(x, 0) FROM t")
    assert given.world is not None
    assert given.world.size == 1


def test_worlds_in_which_the_solution_fails_do_not_count(grounds: Grounds) -> None:
    solution = "SELECT id, CASE WHEN n IS NULL THEN error('none')::INTEGER ELSE n END FROM t"
    assert found(grounds, solution, "SELECT id, n FROM t").world is None
    trial = trial_of(grounds, solution)
    whole = trial_of(grounds, "SELECT id, n FROM t")
    counting, all_ = (len(next(one.drawn()).counting) for one in (trial, whole))
    assert 0 < counting < all_
    trial.close()
    whole.close()


def test_an_answer_that_fails_where_the_solution_does_not(grounds: Grounds) -> None:
    given = found(grounds, "SELECT id, g FROM t", "SELECT id, CASE WHEN g IS NULL THEN error('none') ELSE g END FROM t")
    assert given.world is not None
    assert given.world.size == 1
    assert given.apart is not None
    assert isinstance(given.apart.actual, Failure)
    assert "none" in given.apart.actual.message


def test_a_subquery_with_two_rows_fails(grounds: Grounds) -> None:
    solution = "SELECT u.id, t.n FROM u JOIN t ON t.id = u.t"
    given = found(grounds, solution, "SELECT u.id, (SELECT n FROM t WHERE n IS NOT NULL) FROM u JOIN t ON t.id = u.t")
    assert given.world is not None


def test_the_same_seed_finds_the_same_world(grounds: Grounds) -> None:
    solution, answer = "SELECT g, count(*) FROM t GROUP BY g", "SELECT g, count(n) FROM t GROUP BY g"
    worlds = [found(grounds, solution, answer, seed=seed).world for seed in (3, 3, 4)]
    assert worlds[0] is not None
    assert worlds[0] == worlds[1]
    other = Grounds(Script(Path("schema.sql"), SCHEMA), Limits())
    assert found(other, solution, answer, seed=3).world == worlds[0]
    other.close()


@pytest.mark.parametrize("answer", ["SELECT id FROM t WHERE n >= 2", "SELECT id FROM t", "SELECT id FROM t WHERE n>2"])
def test_the_same_is_found_without_making_it_smaller(grounds: Grounds, answer: str) -> None:
    trial = trial_of(grounds, "SELECT id FROM t WHERE n > 2")
    smallest, first = (grounds.found(trial, answer, shrinking=shrinking) for shrinking in (True, False))
    trial.close()
    assert isinstance(smallest, Found)
    assert isinstance(first, Found)
    assert smallest.worlds == first.worlds
    assert (smallest.world is None) == (first.world is None)
    if smallest.world is not None and first.world is not None:
        assert smallest.world.size <= first.world.size


def test_what_came_before_changes_nothing(grounds: Grounds) -> None:
    trial = trial_of(grounds, "SELECT id FROM t WHERE n > 2")
    answers = ["SELECT id FROM t WHERE n >= 2", "SELECT id FROM t WHERE n > 2 AND g <> 'q'", "SELECT id FROM t"]
    there = [grounds.found(trial, answer) for answer in answers]
    back = [grounds.found(trial, answer) for answer in reversed(answers)]
    assert there == back[::-1]
    assert all(isinstance(one, Found) and one.world is not None for one in there)
    trial.close()


def test_equal_answers_behave_alike_and_others_do_not(grounds: Grounds) -> None:
    trial = trial_of(grounds, "SELECT id, n FROM t WHERE n > 1")
    drawn = next(trial.drawn())

    def behaviour(sql: str) -> str:
        answer = grounds.answer(sql, trial.source)
        assert not isinstance(answer, Failure)
        flags = trial.flagged(answer, drawn)
        assert flags is not None
        return flags.behaviour

    right = {behaviour(sql) for sql in ("SELECT id, n FROM t WHERE n > 1", "SELECT id, n FROM t WHERE NOT n <= 1")}
    wrong = {behaviour(sql) for sql in ("SELECT id, n FROM t WHERE n >= 1", "SELECT id, n FROM t WHERE NOT n < 1")}
    assert len(right) == len(wrong) == 1
    assert right != wrong
    trial.close()


def test_only_worlds_that_keep_the_assumption_count(grounds: Grounds) -> None:
    solution, answer = "SELECT count(*) FROM t", "SELECT count(n) FROM t"
    assert found(grounds, solution, answer).world is not None
    assert found(grounds, solution, answer, assume="SELECT count(*) = count(n) FROM t").world is None


def test_constants_that_only_the_answer_has_are_tried(grounds: Grounds) -> None:
    given = found(grounds, "SELECT id FROM t", "SELECT id FROM t WHERE n IS DISTINCT FROM 4711")
    assert given.world is not None
    assert given.world.size == 1


def test_time_only_lowers_the_number_of_worlds(grounds: Grounds) -> None:
    trial = trial_of(grounds, "SELECT id FROM t")
    given = grounds.found(trial, "SELECT id FROM t WHERE n IS NOT NULL", lambda: False)
    assert isinstance(given, Found)
    assert (given.worlds, given.world) == (0, None)
    trial.close()


def _prepared(sql: str, course: Course) -> Prepared:
    ready = prepared(sql, course, "change", True)
    assert isinstance(ready, Prepared)
    return ready


def test_changes_are_tried_on_fifty_worlds_and_more(grounds: Grounds) -> None:
    course = Course("duckdb", grounds.stage.relations)
    solution = "UPDATE t SET n = n + 1 WHERE g = 'a'; DELETE FROM u WHERE t IS NULL"
    changes = grounds.changes(exercise_of(solution), _prepared(solution, course), [])
    same = "DELETE FROM u WHERE t IS NULL; UPDATE t SET n = 1 + n WHERE g LIKE 'a'"
    given = changes.found(_prepared(same, course), lambda: True)
    assert given.world is None
    assert given.worlds >= 50


@pytest.mark.parametrize(
    ("solution", "answer", "rows"),
    [
        ("UPDATE t SET n = 0 WHERE n > 7", "UPDATE t SET n = 0 WHERE n >= 7", 1),
        ("DELETE FROM t WHERE g = 'a' AND n < 3", "DELETE FROM t WHERE g = 'a' OR n < 3", 1),
        ("UPDATE t SET n = n + 1 WHERE g = 'b'", "UPDATE t SET n = n + 2 WHERE g = 'b'", 1),
    ],
)
def test_changes_that_only_few_worlds_show_are_found(grounds, solution, answer, rows):
    course = Course("duckdb", grounds.stage.relations)
    changes = grounds.changes(exercise_of(solution), _prepared(solution, course), [])
    given = changes.found(_prepared(answer, course), lambda: True)
    assert given.world is not None
    assert given.world.size <= rows

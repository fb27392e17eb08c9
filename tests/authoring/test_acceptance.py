"""What an accepted answer is called, and what is left of its text."""

from dataclasses import replace
from pathlib import Path

import pytest

from grader.authoring.acceptance import candidate, same_as
from grader.sql.scripts import joined
from grader.values.pack import Exercise, Fixture, KnownWrong, Pack, Script

SOLUTION = "SELECT a FROM t GROUP BY a"


def _pack(dialect: str = "duckdb", *accepted: str) -> tuple[Pack, Exercise]:
    folder = Path("pack/task")
    accept = tuple(Script(folder / "accept" / name, f"SELECT '{name}'") for name in accepted)
    exercise = Exercise("task", "Task", folder, "# Task\n", Script(folder / "solution.sql", SOLUTION), accept=accept)
    fixture = Fixture("shop", Path("shop"), Script(Path("shop/schema.sql"), "CREATE TABLE t (a INTEGER)"))
    return Pack("pack", "Pack", Path("pack"), fixture, (exercise,), "0" * 64, dialect), exercise


@pytest.mark.parametrize(
    ("text", "accepted", "name"),
    [
        ("WITH q AS (SELECT DISTINCT a FROM t) SELECT a FROM q", (), "cte_and_distinct.sql"),
        ("SELECT a FROM t", (), "without_group_by.sql"),
        ("SELECT a FROM t GROUP BY 1", (), "another_way.sql"),
        ("SELECT a FROM t GROUP BY 1", ("another_way.sql", "Another_Way_2.sql"), "another_way_3.sql"),
        ("SELEKT a FROM t", (), "another_way.sql"),
    ],
)
def test_a_name_tells_what_an_answer_uses(text, accepted, name):
    assert candidate(*_pack("duckdb", *accepted), text, None).path == Path("pack/task/accept") / name


def test_comments_are_left_out_where_it_is_known_what_is_one():
    found = candidate(*_pack("mysql"), "# Ada\nSELECT 'it\\'s -- no comment' -- Ada\nFROM t", "mine")
    assert (found.script.text, found.has_comments) == ("SELECT 'it\\'s -- no comment'\nFROM t\n", False)
    found = candidate(*_pack(), "SELECT 'never closed -- Ada", "mine")
    assert (found.script.text, found.has_comments) == ("SELECT 'never closed -- Ada", True)


def test_files_of_a_model_are_not_called_like_their_author():
    text = joined([("schema.sql", "-- Ada\nCREATE TABLE d (a INT);"), ("ada_2.sql", "INSERT INTO d VALUES (2)"),
                   ("ada_1.sql", "INSERT INTO d VALUES (1)"), ("notes.sql", "-- Ada")])  # fmt: skip
    found = candidate(*_pack(), text, "stars")
    assert found.path == Path("pack/task/accept/stars")
    assert found.files == {
        "schema.sql": "CREATE TABLE d (a INT);\n",
        "load_1.sql": "INSERT INTO d VALUES (1)\n",
        "load_2.sql": "INSERT INTO d VALUES (2)\n",
    }


def test_an_answer_that_is_there_already_is_known():
    _, exercise = _pack("duckdb", "one.sql")
    wrong = Script(Path("pack/task/reject/two.sql"), "SELECT 2")
    exercise = replace(exercise, reject=(KnownWrong(wrong),))
    assert same_as(exercise, "-- Ada\nSELECT a\n  FROM t GROUP BY a;") == exercise.solution
    assert same_as(exercise, "SELECT  2") == wrong
    assert same_as(exercise, "SELECT 'two.sql'") is None

"""`grade new`: from a solution and data to a pack that holds, or nothing at all."""

import tomllib
from pathlib import Path

import pytest
from installed_command import grade

from grader.authoring.scaffold.scaffold import Scaffold
from grader.cli import new
from grader.cli.main import group
from grader.errors import GraderError, UsageError
from grader.pack import load
from grader.values.pack import Fixture, Pack, Script
from grader.vocabulary import VOCABULARY

SCHEMA = "CREATE TABLE staff (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, dept VARCHAR NOT NULL, pay INTEGER);\n"
ROWS = "id,name,dept,pay\n1,Ada,lab,5200\n2,Bo,lab,5200\n3,Cy,office,3900\n4,Di,office,\n"
HOMEWORK = """\
-- Homework 3

-- Q1: Well paid (5 points)
-- Who has 4000 or more?
select name, pay from staff where pay >= 4000 order by pay desc;

-- Q2
select dept, count(pay) from staff group by dept;

-- Q3 (1 point): A raise
-- Everybody in the lab gets 100 more.
update staff set pay = pay + 100 where dept = 'lab';
"""


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "s.sql": SCHEMA,
        "data/staff.csv": ROWS,
        "data/notes.sql": "SELECT 1",
        "hw.sql": HOMEWORK,
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def refused(*arguments: str) -> str:
    """By the command, called in this process, which writes nothing then."""
    before = sorted(Path().rglob("*"))
    with pytest.raises(GraderError) as told:
        group.main(["new", *arguments], standalone_mode=False)
    assert sorted(Path().rglob("*")) == before
    return str(told.value)


def test_two_commands_from_homework_to_a_pack_that_holds(home):
    made = grade("new", "shop/week_3", "--from", "hw.sql", "--schema", "s.sql", "--data", "data", "--title", "Week 3")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == GOLDEN
    assert max(map(len, made.stdout.split("\n"))) <= 80
    checked = grade("check", "shop/week_3", "--worlds", "300")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "✓ well_paid" in checked.stdout
    assert "grade explain unwritten-prompt" in checked.stdout
    assert sorted(path.name for path in home.iterdir()) == ["data", "hw.sql", "s.sql", "shop"]
    pack = load(Path("shop/week_3"), VOCABULARY)
    first, second, third = pack.exercises
    assert (pack.title, first.title, first.points, second.title, second.points) == (
        "Week 3", "Well paid", 5, "Question 2", 10,
    )  # fmt: skip
    assert first.prompt == PROMPT
    assert first.solution.text == "select name, pay from staff where pay >= 4000 order by pay desc;\n"
    assert (third.kind, third.points) == ("change", 1)
    assert all(3 <= len(exercise.reject) <= 5 for exercise in pack.exercises)
    assert all(wrong.expect for exercise in pack.exercises for wrong in exercise.reject)
    assert "-- staff: NOT NULL" not in pack.fixture.schema.text, "all that are never NULL are declared to be"
    assert pack.fixture.schema.text.startswith(SCHEMA)


PROMPT = """\
# Well paid

Who has 4000 or more?

Columns, in this order:

1. `name`: text
2. `pay`: whole number

- Sort by `pay`, the highest first. Rows of equal `pay` may come in any order.
"""
GOLDEN = """\
shop/week_3/fixture  schema.sql and 1 file of data
  left out: notes.sql
shop/week_3/well_paid  2 columns, sorted, 5 known wrong answers
shop/week_3/q2  2 columns, in any order, 3 known wrong answers
shop/week_3/a_raise  5 known wrong answers

Next:
  write what is marked TODO in shop/week_3/q2/prompt.md
  see it as learners do:  grade show shop/week_3 well_paid
  see how strong it is:   grade check shop/week_3
"""


def test_the_smallest_pack_and_one_more_exercise_in_it():
    assert grade("new", "packs/first").returncode == 0
    assert tomllib.loads(Path("packs/first/pack.toml").read_text())["exercises"] == ["best_paid"]
    Path("q.sql").write_text("select name from staff where pay > 4000 order by name")
    made = grade("new", "packs/first/names", "--solution", "q.sql", "--points", "7", "--title", 'Paid  "well"\n')
    assert made.returncode == 0, made.stderr
    example, added = load(Path("packs/first"), VOCABULARY).exercises
    assert (example.name, added.name, added.title, added.points) == ("best_paid", "names", 'Paid "well"', 7)
    assert len(example.reject) == len(added.reject) == 5
    again = "`packs/first/names` is there already: take another name"
    assert refused("packs/first/Names", "--solution", "q.sql") == again
    assert "is a pack already" in refused("packs/first")
    assert "has its data already" in refused("packs/first/b", "--solution", "q.sql", "--data", "data")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["hw.sql"], "`hw.sql` is a file; a pack is a folder"),
        (["data"], "`data` holds something else already: name a new folder"),
        (["a b"], "`a b` is no name for a folder: take letters, digits, `_` and `-`\n    for example `a_b`"),
        (["p", "--points", "3"], "what is asked for? give --solution FILE with PACK/EXERCISE, or --from FILE"),
        (["p", "--from", "hw.sql"], "`p` is a new pack: give its --schema, its --data, or both"),
        (["p", "--from", "hw.sql", "--data", "dat"], "dat: no such file or folder"),
        (["p", "--from", "no.sql", "--data", "data"], "no.sql: no such file"),
        (["p", "--from", "s.sql", "--data", "data"], "s.sql: holds no question\n"),
        (["p/q", "--from", "hw.sql", "--solution", "s.sql"], "--solution is for one exercise, --from for a file of"),
        (["q", "--solution", "s.sql"], "name the pack, too, as in `grade new my_pack/q …`"),
        (["p/fixture", "--solution", "s.sql"], "`fixture` means something else in a pack: take another name"),
    ],
)
def test_what_cannot_be_made_is_told(arguments, told):
    assert refused(*arguments).startswith(told)


def test_all_solutions_that_do_not_run_are_told_by_their_lines_in_the_homework():
    Path("hw.sql").write_text(
        "-- Q1\nselect no from staff;\n-- Q2\nselect 1;\n-- Q3\n\ndrop table staff;\n-- Q4\nselect 1; select 2"
    )
    told = refused("p", "--from", "hw.sql", "--schema", "s.sql")
    assert [line.split(" ", 1)[0] for line in told.split("\n") if line.startswith("hw")] == [
        "hw.sql:2:", "hw.sql:7:", "hw.sql:9:",
    ]  # fmt: skip


def test_what_cannot_be_written_leaves_nothing(home):
    fixture = Fixture("fixture", Path("p/fixture"), Script(Path("s.sql"), SCHEMA))
    wish = new.Wish(Pack("p", "P", Path("p"), fixture, (), ""), (), is_new=True, copied=(Path("gone.csv"),))
    before = sorted(home.rglob("*"))
    with pytest.raises(UsageError, match="p: cannot be written: no such file or directory"):
        new.write(Scaffold((), {"fixture/schema.sql": SCHEMA}), wish)
    assert sorted(home.rglob("*")) == before

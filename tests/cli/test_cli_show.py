"""`grade show`: what a learner reads before working, and what nobody may read there."""

import re

import pytest
from installed_command import SECRET, grade, write_packs
from terminal_of_a_person import at_a_terminal

_LONG = "a_name_that_is_longer_than_any_screen_has_room_for_beside_others"

FILES = {
    "wide/pack.toml": 'format = 1\ntitle = "Wide \\u001b[31m"\n[limits]\nseconds = 0.5\nrows = 2\n',
    "wide/fixture/schema.sql": f"""
        CREATE SCHEMA sales;
        CREATE TABLE zebra (id INTEGER PRIMARY KEY, boss INTEGER REFERENCES zebra (id), tag VARCHAR UNIQUE,
            kind ENUM('first of many', 'second of many', 'third of many'), {_LONG} INTEGER, UNIQUE (tag, kind));
        CREATE TABLE sales.items (zebra INTEGER, place INTEGER, made TIMESTAMPTZ NOT NULL, PRIMARY KEY (zebra, place));
        CREATE TABLE "[bold]" (x INTEGER);
        CREATE VIEW a_view AS SELECT tag FROM zebra;
    """,
    "wide/fixture/zebra.csv": "id,boss,tag\n1,,\x1b[31mstripes\n2,1,\n3,1,NULL\n4,1,''\n",
    "wide/fixture/fixture.toml": 'collation = "nocase"\n'
    'assume = [{ sql = "SELECT true", say = "Told of\\n the data." }]\n',
    "wide/one/prompt.md": "# One &#27;[31m \x1b[32m\n\nGive `tag` of **all** &#8238;.\n\n```sql\nSELECT\n```\n\n"
    "| a | b |\n|--|--|\n| 1 | " + 20 * "wide " + " |\n",
    "wide/one/solution.sql": "SELECT tag AS name, id + 4711 AS n FROM zebra ORDER BY name, boss * 4712 DESC\n",
    "wide/one/exercise.toml": 'points = 2.5\ntopics = ["ties", "a\\u001b[31m"]\nhints = ["Look \\u001b[31m", "Think"]\n'
    '[worlds]\nassume = [{ sql = "SELECT true", say = "Told of this task." }]\n'
    '[style]\nforbid = ["subquery", "any_value()"]\n',
    "wide/two/prompt.md": "# Two\n",
    "wide/two/solution.sql": "VALUES (1), (2) ORDER BY 1\n",
}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    for name, content in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return tmp_path


def shown(*arguments: str, **environment: str) -> str:
    done = grade("show", *arguments, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_exercises_of_a_pack():
    assert shown("wide") == (
        "Wide �[31m  2 exercises, 12.5 points\n"
        "  one  2.5 points  2 hints  One &#27;[31m �[32m\n"
        "                            ties, a�[31m\n"
        "  two   10 points           Two\n"
        "\n"
        "grade show wide one shows the first\n"
    )


def test_a_folder_of_packs():
    told = shown("packs")
    assert [line for line in told.splitlines() if line and not line.startswith((" ", "grade"))] == [
        "Good  2 exercises, 20 points",
        "Mixed  3 exercises, 30 points",
    ]
    assert "# First" in shown("packs", "first")
    assert "# Right" not in shown("packs", "first")


def test_an_exercise_by_its_folder():
    assert shown("wide/two") == shown("wide", "two") == shown("wide/two/prompt.md")


def test_what_is_told_of_an_exercise():
    prompt, _, facts = shown("wide", "one").partition("\npoints")
    assert prompt.startswith("# One &#27;[31m �[32m\n\nGive `tag` of **all** &#8238;.\n\n```sql\nSELECT\n```\n")
    facts = facts.partition("\nData")[0]
    assert [line.split(maxsplit=2 if line.startswith(" ") else 1) for line in f"points{facts}".splitlines()] == [
        ["points", "2.5"],
        ["topics", "ties, a�[31m"],
        ["limits", "0.5 seconds, 512 MB, 2 rows"],
        ["text", "is compared regardless of case"],
        ["do", "not use  subquery, any_value()"],
        ["rely", "on     Told of this task."],
        ["Told", "of", "the data."],
        ["hints", "2; --hints shows them"],
        [],
        ["Compared", "by column position; names ignored; rows ordered by name, then as the"],
        ["task", "says, ties in any order; numbers to 1e-9."],
    ]


def test_an_order_that_cannot_be_taken_apart():
    assert "; rows ordered as the task says, ties in any order;" in shown("wide", "two").replace("\n", " ")


def test_tables_keys_and_rows():
    data = shown("wide", "one").partition("\nData")[2]
    lines = {words[0]: words[1:] for line in data.splitlines() if (words := line.split())}
    assert [name for name in lines if name in ("zebra", "sales.items", "[bold]", "a_view")] == [
        "zebra", "sales.items", "[bold]", "a_view",
    ]  # fmt: skip
    assert lines["id"] == ["INTEGER", "key", "1"], "a long name leaves room for one row"
    assert lines["x"] == ["INTEGER?"]
    assert lines["boss"][:3] == ["INTEGER?", "→", "zebra.id"]
    assert lines["tag"][:2] == ["VARCHAR", "�[31mstripes"], "the view's, the last of this name"
    assert lines["kind:"] == ["ENUM('first", "of", "many',", "'second", "of", "many',", "'third", "of", "many')"]
    assert lines[f"{_LONG}:"] == ["INTEGER"], "no name is told only in part"
    assert lines["unique"] == ["together:", "tag,", "kind"]
    assert lines["place"] == ["INTEGER", "key"]
    assert lines["made"] == ["TIMESTAMPTZ"]
    assert lines["a_view"] == ["view,", "4", "rows"]


def test_hints_only_where_they_are_asked_for():
    assert "Look" not in shown("wide", "one")
    told = shown("wide", "one", "--hints")
    assert re.search(r"hints +1\. Look �\[31m\n +2\. Think\n", told)


@pytest.mark.parametrize("arguments", [["wide"], ["wide", "one"], ["wide", "one", "two", "--hints"]])
def test_nothing_of_the_solution(arguments):
    told = shown(*arguments)
    assert not re.search(r"471[12]|boss \*|DESC", told)


@pytest.mark.parametrize("level", ["counterexample", "names", "verdict"])
def test_rows_that_are_hidden(level):
    told = shown("hidden", f"{level}_rows")
    assert SECRET not in told
    assert "3 rows" not in told
    assert "its rows are not shown" in told
    assert SECRET not in shown("hidden", f"{level}_rows", "full_rows")
    assert SECRET in shown("hidden", "full_rows")


def test_at_a_terminal():
    seen = at_a_terminal("show", "wide", "one")
    plain = re.sub(r"\x1b\[[0-9;]*m", "", seen).replace("\r\n", "\n")
    assert "\x1b" not in plain
    assert "\u202e" not in plain
    assert "#" not in plain.partition("\n")[0].replace("&#27;", "")
    assert "Give tag of all �." in plain
    assert max(len(line.rstrip()) for line in plain.splitlines()) <= 80
    narrow = re.sub(r"\x1b\[[0-9;]*m", "", at_a_terminal("show", "wide", "one", columns=40))
    assert max(len(line.rstrip()) for line in narrow.replace("\r\n", "\n").splitlines()) <= 40
    assert "\x1b[3" not in at_a_terminal("show", "wide", "one", NO_COLOR="1")


def test_elsewhere():
    assert shown("wide", "one", PYTHONIOENCODING="ascii").isascii()
    told = shown("wide", "one").partition("\npoints")[2]
    assert max(map(len, told.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "no such file or folder: `nowhere`\n"),
        (["wide", "oen"], "no exercise `oen` in `wide`\n    did you mean `one`? exercises: one, two\n"),
        ([], "Missing argument 'PACK'"),
    ],
)
def test_wrong_use(arguments, told):
    done = grade("show", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_fixture_that_does_not_load(home):
    (home / "wide/fixture/zebra.csv").write_text("id\n1\n1\n")
    done = grade("show", "wide", "two")
    assert (done.returncode, done.stdout) == (2, "")
    assert "zebra.csv" in done.stderr


def test_a_view_that_cannot_be_read(home):
    with (home / "wide/fixture/schema.sql").open("a") as schema:
        schema.write("CREATE VIEW broken AS SELECT tag::INTEGER FROM zebra;")
    done = grade("show", "wide", "two")
    assert (done.returncode, done.stdout) == (2, "")
    assert "wide/fixture/schema.sql: a table or view cannot be read: Could not convert" in done.stderr

"""`grade publish`: where it writes, what it says, and what the other commands say of a published pack."""

import subprocess

import installed_command
import pytest
from installed_command import GRADE

_SCHEMA = "CREATE TABLE t (a INTEGER PRIMARY KEY, b INTEGER);\n"
_SOLUTION = "SELECT a, b FROM t WHERE b > 4711 ORDER BY b, a\n"
FILES = {
    "fixtures/shop/schema.sql": _SCHEMA,
    "fixtures/shop/t.csv": "a,b\n1,\n2,5000\n",
    "fixtures/shop/README.md": "What t means.\n",
    "packs/one/pack.toml": 'format = 1\ntitle = "One"\nfixture = "shop"\n',
    "packs/one/kept/prompt.md": "# Kept\n",
    "packs/one/kept/exercise.toml": '[feedback]\nreveal = "verdict"\n',
    "packs/one/kept/solution.sql": _SOLUTION,
    "packs/two/pack.toml": 'format = 1\ntitle = "Two"\nfixture = "shop"\n[style]\nmute = ["select-star"]\n',
    "packs/two/given/prompt.md": "# Given\n",
    "packs/two/given/exercise.toml": "[worlds]\ncount = 0\n",
    "packs/two/given/solution.sql": _SOLUTION,
    "packs/two/kept/prompt.md": "# Kept, too\n",
    "packs/two/kept/exercise.toml": 'kind = "model"\n[model]\ngrain = ["a"]\n',
    "packs/two/kept/solution/schema.sql": "CREATE TABLE facts (a INTEGER PRIMARY KEY);\n",
    "packs/two/kept/facts/facts.sql": "SELECT a FROM stg.t\n",
    "packs/two/kept/starter/schema.sql": "CREATE TABLE \n",
}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def grade():
    def run(*arguments):
        done = installed_command.grade(*arguments)
        return done.returncode, done.stdout, done.stderr

    return run


def test_a_folder_of_packs(home, grade):
    code, out, err = grade("publish", "packs", "out", "--jobs", "1")
    assert (code, err) == (0, "")
    assert out == (
        'one/kept   the task alone: its `reveal` is "verdict"\n'
        "two/given  the sample data\n"
        "two/kept   the task alone: what a model must give back would tell how to make it\n"
        "\n"
        "Learners may have `out`; what they get there: grade out\n"
    )
    files = {str(path.relative_to(home / "out")) for path in (home / "out").rglob("*") if path.is_file()}
    assert files == {
        *(f"fixtures/shop/{name}" for name in ("schema.sql", "t.csv", "README.md")),
        *(f"one/{name}" for name in ("pack.toml", "kept/prompt.md", "kept/exercise.toml")),
        *(f"two/{name}" for name in ("pack.toml", "given/prompt.md", "given/exercise.toml")),
        *(f"two/kept/{name}" for name in ("prompt.md", "exercise.toml", "starter/schema.sql")),
        *(f"{name}/expected/results.json" for name in ("one/kept", "two/given", "two/kept")),
    }
    assert [path.name for path in home.iterdir() if path.name.startswith(".")] == []
    _learners_use_it(home, grade)
    _others_say_why_not(grade)


def _learners_use_it(home, grade):
    (home / "out/two/given/answer.sql").write_text(_SOLUTION)
    code, out, err = grade("out", "--jobs", "1", "-v")
    assert code == 0
    assert "given  passed  10/10" in out
    assert "kept" not in out
    assert err == (
        "note: only your course judges one/kept, two/kept\n"
        "note: a pack to practise with: your course also tries answers on thousands of databases\n"
    )
    _watched_it_says_so_with_each_report()
    _, out, _ = grade("show", "out", "given")
    assert "rows ordered by b, a, ties in any" in out
    for name in ("out/one", "out/two"):
        _, out, _ = grade("show", name, "kept")
        assert "Only your course judges answers to this exercise: hand yours in there." in out
    code, out, _ = grade("start", "out/two")
    assert code == 0
    assert (home / "out/two/kept/answer/schema.sql").read_text() == "CREATE TABLE \n"


def _watched_it_says_so_with_each_report():
    said = subprocess.Popen([GRADE, "out/two", "--watch"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert [next(said.stdout) for _ in range(4)] == [
            "note: only your course judges kept\n",
            "note: a pack to practise with: your course also tries answers on thousands of databases\n",
            "Two\n",
            "  ✓ given  passed  10/10\n",
        ]
    finally:
        said.kill()
        said.communicate()


def _others_say_why_not(grade):
    assert grade("out/one") == (2, "", "only your course judges kept: hand your answers in there\n")
    nothing = (
        "`out/one` is a published pack: without solutions, there is nothing to check or to publish\n"
        "    use the pack that it was made from\n"
    )
    assert grade("check", "out/one") == (2, "", nothing)
    assert grade("publish", "out/one", "again") == (2, "", nothing)
    code, _, err = grade("plan", "out/two", "given", "--staff")
    assert (code, err) == (2, "a published pack holds no solution to show beside the answer; leave --staff out\n")
    code, out, _ = grade("plan", "out/two", "given")
    assert code == 0
    assert "your course knows what" in out
    code, _, err = grade("model", "out/two", "kept")
    assert code == 2
    assert err.startswith("`kept` is of a published pack, whose models cannot be drawn")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["packs/one", "full"], "full: is not empty\n    name a new folder, or delete what is there\n"),
        (["packs/one", "full/file"], "full/file: is there already, and is no folder\n"),
        (["packs/one", "link"], "link: is there already, and is no folder\n"),
        (
            ["packs/one", "packs/one/out"],
            "packs/one/out: lies in `packs/one`, of which it is to be a copy\n    name a folder outside of it\n",
        ),
        (
            ["packs/one", "fixtures/shop/out"],
            "fixtures/shop/out: lies in `fixtures/shop`, of which it is to be a copy\n"
            "    name a folder outside of it\n",
        ),
        (
            ["packs/one/kept", "out"],
            "`packs/one/kept` is one exercise: a pack is published as a whole, here `packs/one`\n",
        ),
    ],
)
def test_places_that_are_not_written_to(home, grade, arguments, told):
    (home / "full").mkdir()
    (home / "full/file").write_text("")
    (home / "empty").mkdir()
    (home / "link").symlink_to("empty")
    before = sorted(home.rglob("*"))
    assert grade("publish", *arguments) == (2, "", told)
    assert sorted(home.rglob("*")) == before


def test_fixtures_of_one_name_that_are_not_the_same(home, grade):
    for name in ("schema.sql", "t.csv"):
        (home / "packs/one/fixtures/shop").mkdir(parents=True, exist_ok=True)
        (home / "packs/one/fixtures/shop" / name).write_text(FILES[f"fixtures/shop/{name}"])
    (home / "empty").mkdir()
    code, _, err = grade("publish", "packs/one", "empty")
    assert (code, err) == (0, ""), "into an empty folder"
    assert (home / "empty/one/fixtures/shop/t.csv").exists(), "where it is nearest"

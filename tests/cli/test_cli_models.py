"""Models and pipelines at the command line: what is told of them, and what is put there to begin with."""

import re

import pytest
from installed_command import grade
from model_pack import AUTHORS, write_model_pack


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the pack lies and the user stands."""
    monkeypatch.chdir(write_model_pack(tmp_path))
    return tmp_path


def shown(*arguments: str) -> str:
    done = grade("show", *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def facts(told: str) -> dict[str, list[str]]:
    """Label -> lines."""
    found: dict[str, list[str]] = {}
    label = ""
    for line in told.partition("\npoints")[2].partition("\n\n")[0].splitlines()[1:]:
        written, text = re.fullmatch(r"(\S+(?: \S+)?)?\s{2,}(\S.*?)\s*", line).groups()
        label = written or label
        found.setdefault(label, []).append(text)
    return found


class TestShow:
    def test_a_pipeline(self):
        assert facts(shown("shop", "load")) == {
            "hand in": ["answer/schema.sql, answer/load.sql and the like, or all in answer.sql"],
            "run": ["schema.sql once, into an empty database", "all others for each batch, by name"],
            "read": [
                "the tables below, under these names, one batch at a time",
                "getvariable('batch') is its number, getvariable('batch_date') its day",
            ],
            "batches": [
                "3, a day each, from 2024-03-01 to 2024-03-03",
                "each holds what is new or has changed",
                "the last two may change places",
            ],
            "limits": ["5 seconds, 512 MB"],
        }

    def test_a_model(self):
        told = shown("shop", "model")
        assert facts(told) == {
            "hand in": ["answer/schema.sql, answer/load.sql and the like, or all in answer.sql"],
            "run": ["once, into an empty database: schema.sql first, then by name"],
            "read": ["the tables below, under these names"],
            "limits": ["5 seconds, 512 MB"],
        }
        assert "\nJudged by what the tables hold and refuse, not by names: " in told
        assert "\nstg.orders  1 row\n" in told

    def test_what_arrives_in_each_batch(self):
        told = shown("shop", "load")
        assert re.findall(r"^(stg\.\w+)  (.*)$", told, re.MULTILINE) == [
            ("stg.customers", "rows by batch: 2 · 2 · 1"),
            ("stg.orders", "rows by batch: 2 · 1,200 · 1"),
        ]
        assert "2023-12-31" not in told, "batches take the place of the other rows"
        assert "2024-03-01" in told

    def test_queries_of_the_pack_see_what_they_always_saw(self):
        told = shown("shop", "query", "load")
        assert "\norders  1 row\n" in told
        assert "\nstg.orders  rows by batch: " in told
        assert "stg." not in shown("shop", "query")

    def test_rows_that_are_hidden(self, home):
        with (home / "shop/load/exercise.toml").open("a") as settings:
            settings.write('[feedback]\nreveal = "counterexample"\n')
        told = shown("shop", "load")
        assert "its rows are not shown" in told
        assert not re.search(r"5001|rows by batch|Ada", told)

    @pytest.mark.parametrize("arguments", [["shop"], ["shop", "load", "model", "--hints"], ["shop/load/answer"]])
    def test_nothing_of_the_authors(self, home, arguments):
        (home / "shop/load/answer").mkdir()
        assert AUTHORS not in shown(*arguments)

    def test_a_batch_that_does_not_load(self, home):
        (home / "shop/fixture/batches/3/orders.csv").write_text("id,ordered_on\n1,soon\n")
        done = grade("show", "shop", "load")
        assert (done.returncode, done.stdout) == (2, "")
        assert "shop/fixture/batches/3/orders.csv:2: ordered_on: " in done.stderr


class TestStart:
    def test_files_to_begin_with(self, home):
        done = grade("start", "shop")
        assert done.stdout == (
            "load   new, the starter     shop/load/answer\n"
            "model  new, the title only  shop/model/answer\n"
            "query  new, the title only  shop/query/answer.sql\n"
        )
        written = {path.name: path.read_text() for path in (home / "shop/load/answer").iterdir()}
        assert written == {"schema.sql": "-- The tables.\n", "load.sql": "-- The rows.\n"}
        written = {path.name: path.read_text() for path in (home / "shop/model/answer").iterdir()}
        assert written == dict.fromkeys(["schema.sql", "load.sql"], "-- Model orders\n\n")

    def test_they_count_as_not_started(self):
        grade("start", "shop")
        assert grade("shop").stdout.count("not started") == 4, "three exercises, and the total"

    @pytest.mark.parametrize("name", ["answer/load.sql", "Answer (1)/mine.sql", "answer.sql", "answer/notes.txt"])
    def test_what_is_there_stays(self, home, name):
        path = home / "shop/load" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("SELECT 1")
        assert grade("start", "shop", "load").stdout.split()[:2] == ["load", "kept"]
        assert path.read_text() == "SELECT 1"
        assert not (home / "shop/load/answer/schema.sql").exists()

    def test_a_starter_of_one_file(self, home):
        (home / "shop/model/starter.sql").write_text("-- All of it.\n")
        assert grade("start", "shop", "model").stdout == "model  new, the starter  shop/model/answer.sql\n"

    def test_a_link_is_not_followed(self, home):
        (home / "prey").mkdir()
        (home / "shop/load/answer").symlink_to(home / "prey")
        assert grade("start", "shop", "load").stdout == "load  kept  shop/load/answer\n"
        assert not list((home / "prey").iterdir())

    def test_in_a_folder(self, home):
        for what in ("new,", "kept"):
            done = grade("start", "shop", "load", "--to", "mine")
            assert done.stdout.split()[:2] == ["load", what]
        assert sorted(path.name for path in (home / "mine/load").iterdir()) == ["load.sql", "schema.sql"]
        assert "not started" in grade("shop", "load", "--submissions", "mine").stdout


class TestNaming:
    def test_a_file_of_an_answer_names_its_exercise(self):
        grade("start", "shop")
        done = grade("shop/load/answer/load.sql")
        assert (done.returncode, done.stderr) == (1, "")
        assert done.stdout.startswith("Shop\n  · load  not started")
        assert "model" not in done.stdout

    @pytest.mark.parametrize(
        ("path", "told"),
        [
            ("shop/load/facts/orders.sql", "learners write files into `answer/`, beside the prompt"),
            ("shop/query/solution.sql", "learners write `answer.sql`, beside the prompt"),
        ],
    )
    def test_no_other_file_does(self, path, told):
        done = grade(path)
        assert (done.returncode, done.stdout) == (2, "")
        assert told in done.stderr

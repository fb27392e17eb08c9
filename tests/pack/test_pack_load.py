"""Packs without mistakes, and what `load` makes of them."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from sqlglot.dialects.dialect import Dialects

from grader.pack import load
from grader.pack.dialects import DIALECTS
from grader.values.pack import Assumption, Comparing, DataFile, Exercise, KnownWrong, Limits, Script, Worlds

EVERY_KEY = {
    "packs/joins/pack.toml": """
        format = 1
        title = "Joins"
        fixture = "retail"
        dialect = "duckdb"
        exercises = ["second", "first"]
        [limits]
        seconds = 7
        memory = "1.5GiB"
        rows = 1_000_000
        [rubric]
        result = 60.5
        style = 39.5
        [style]
        mute = ["select-star"]
        points = 2
        severity = { eq-null = "warn", select-star = "info" }
        """,
    "packs/joins/first/exercise.toml": """
        points = 2.5
        kind = "query"
        topics = ["joins"]
        hints = ["Look.", "Look again."]
        [feedback]
        reveal = "names"
        [compare]
        columns = "exact"
        order = "any"
        tolerance = 0
        decimals = 2
        [credit]
        wrong-order = 0.6
        [worlds]
        count = 0
        seed = 7
        assume = [{ sql = "SELECT true", say = "So it is." }]
        [plan]
        forbid = ["cross-product"]
        factor = 2.5
        [style]
        mute = ["eq-null"]
        ignore = true
        require = ["window function", "coalesce()"]
        severity = { eq-null = "error" }
        """,
    "packs/joins/first/starter.sql": "-- begin here\n",
    "packs/joins/first/accept/b.sql": "SELECT 1",
    "packs/joins/first/accept/a.sql": "SELECT 2",
    "packs/joins/first/reject/c.sql": "-- expect: wrong-order\nSELECT 3",
    "packs/joins/first/reject/d.sql": "--EXPECT:style\nSELECT 4",
    "packs/joins/first/reject/e.sql": "SELECT 5",
    "packs/joins/second/prompt.md": "# Second",
    "packs/joins/second/solution.sql": "SELECT 1",
}


def test_two_files_make_an_exercise_with_every_default(build, words):
    folder = build({})
    pack = load(folder, words)
    first = folder / "first"
    assert pack.exercises == (
        Exercise(
            name="first",
            title="The first",
            folder=first,
            prompt="# The first\n\nList all orders.\n",
            solution=Script(first / "solution.sql", "SELECT id FROM orders\n"),
        ),
    )
    assert (pack.name, pack.title, pack.dialect, pack.limits) == ("joins", "Joins", "duckdb", Limits())
    assert pack.rubric == {"result": 70, "plan": 15, "style": 15}


def test_every_key_reaches_its_value(build, words):
    folder = build(EVERY_KEY)
    pack = load(folder, words)
    second, first = pack.exercises
    assert (pack.dialect, pack.limits) == ("duckdb", Limits(7.0, 1_610_612_736, 1_000_000))
    assert pack.rubric == {"result": 60.5, "style": 39.5}
    assert (first.points, first.topics, first.hints) == (2.5, ("joins",), ("Look.", "Look again."))
    assert (first.reveal, first.comparing) == ("names", Comparing("exact", "any", 0.0, 2))
    assert first.credit == {"wrong-order": 0.6}
    assert first.worlds == Worlds(0, 7, (Assumption("SELECT true", "So it is."),))
    assert first.starter == Script(folder / "first/starter.sql", "-- begin here\n")
    assert [script.path.name for script in first.accept] == ["a.sql", "b.sql"]
    assert [wrong.expect for wrong in first.reject] == ["wrong-order", "style", None]
    assert first.reject[2] == KnownWrong(Script(folder / "first/reject/e.sql", "SELECT 5"))
    assert second.name == "second"


def test_options_of_the_pack_lie_under_those_of_the_exercise(build, words):
    second, first = load(build(EVERY_KEY), words).exercises
    severity = {"eq-null": "warn", "select-star": "info"}
    assert second.options == {"style": {"mute": ("select-star",), "points": 2.0, "severity": severity}}
    assert first.options == {
        "plan": {"forbid": ("cross-product",), "factor": 2.5},
        "style": {
            "mute": ("select-star", "eq-null"),
            "points": 2.0,
            "severity": {"eq-null": "error", "select-star": "info"},
            "ignore": True,
            "require": ("window function", "coalesce()"),
        },
    }


def test_an_empty_table_configures_a_check(build, words):
    (exercise,) = load(build({"packs/joins/first/exercise.toml": "[plan]\n"}), words).exercises
    assert exercise.options == {"plan": {}}


def test_a_check_this_room_does_not_know_keeps_its_options_as_written(build, words):
    wider = replace(words, checks=words.checks | {"grain"})
    (exercise,) = load(build({"packs/joins/first/exercise.toml": "[grain]\nof = ['a', 1]\n"}), wider).exercises
    assert exercise.options == {"grain": {"of": ["a", 1]}}


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("64MB", 64_000_000),
        ("64000kb", 64_000_000),
        ("64 MiB", 67_108_864),
        ("65536KiB", 67_108_864),
        ("2GB", 2 * 10**9),
    ],
)
def test_memory_is_read_as_duckdb_reads_it(build, words, written, size):
    toml = f'format = 1\ntitle = "J"\nfixture = "retail"\n[limits]\nmemory = "{written}"\n'
    assert load(build({"packs/joins/pack.toml": toml}), words).limits.memory == size


@pytest.mark.parametrize("mark", ["prompt.md", "solution.sql", "exercise.toml"])
def test_any_of_three_files_makes_a_folder_an_exercise(complaints, mark):
    assert any("packs/joins/other/" in told for told in complaints({f"packs/joins/other/{mark}": ""}))


def test_folders_of_other_things_and_hidden_ones_are_no_exercises(build, words):
    folder = build(
        {
            "packs/joins/notes/readme.md": "",
            "packs/joins/.git/prompt.md": "",
            "packs/joins/__pycache__/prompt.md": "",
            "packs/joins/a_second/prompt.md": "# S",
            "packs/joins/a_second/solution.sql": "SELECT 1",
        }
    )
    assert [exercise.name for exercise in load(folder, words).exercises] == ["a_second", "first"]


@pytest.mark.parametrize(
    "name", ["answer.sql", "anwser.sql", "solution.md", "solution.sql.bak", "prompt.md~", ".DS_Store"]
)
def test_the_learners_files_and_notes_are_no_mistakes(build, words, name):
    plain = load(build({}), words)
    assert load(build({f"packs/joins/first/{name}": b"\xff\x00 not for us"}), words) == plain


def test_the_title_is_the_first_heading_outside_fenced_blocks(build, words):
    prompt = "Intro\n````sql\n# one\n# two\n```\n# three\n````\n## Not this\n#hashtag\n# Running total #\n# Later\n"
    (exercise,) = load(build({"packs/joins/first/prompt.md": prompt}), words).exercises
    assert exercise.title == "Running total"


@pytest.mark.parametrize(
    "stored",
    [
        "SELECT 'é'\nFROM t".encode("utf-8-sig"),
        "SELECT 'é'\r\nFROM t".encode(),
        "SELECT 'é'\nFROM t".encode("utf-16"),
        b"\xfe\xff" + "SELECT 'é'\r\nFROM t".encode("utf-16-be"),
    ],
)
def test_text_is_read_as_editors_save_it(build, words, stored):
    (exercise,) = load(build({"packs/joins/first/solution.sql": stored}), words).exercises
    assert exercise.solution.text == "SELECT 'é'\nFROM t"


def test_toml_may_have_a_byte_order_mark_and_carriage_returns(build, words):
    toml = '\ufeffformat = 1\r\ntitle = "J"\r\nfixture = "retail"\r\n'
    assert load(build({"packs/joins/pack.toml": toml}), words).title == "J"


def test_a_fixture_is_found_with_its_files(build, words, tmp_path):
    folder = build(
        {
            "fixtures/retail/sales.lines.PARQUET": b"",
            "fixtures/retail/stores.sql": "INSERT INTO stores VALUES (1)",
            "fixtures/retail/generate.sql": "",
            "fixtures/retail/README.md": "",
            "fixtures/retail/batches/1/orders.csv": "",
            "fixtures/retail/fixture.toml": 'collation = "nocase"\nassume = [{ sql = "SELECT 1", say = "One." }]\n'
            "lake = { lines = [] }\n",
        }
    )
    fixture = load(folder, words).fixture
    home = tmp_path / "fixtures/retail"
    assert (fixture.name, fixture.folder, fixture.collation) == ("retail", home, "nocase")
    assert fixture.schema == Script(home / "schema.sql", "CREATE TABLE orders (id INTEGER PRIMARY KEY);\n")
    assert fixture.assume == (Assumption("SELECT 1", "One."),)
    assert fixture.lake == {"lines": ()}
    assert fixture.data == (
        DataFile("orders", home / "orders.csv", "csv"),
        DataFile("sales.lines", home / "sales.lines.PARQUET", "parquet"),
        DataFile("stores", home / "stores.sql", "sql"),
    )


@pytest.mark.parametrize(
    ("key", "places", "found"),
    [
        ('fixture = "retail"', ["packs/joins/retail", "packs/fixtures/retail"], "packs/joins/retail"),
        ('fixture = "retail"', ["packs/joins/fixtures/retail", "packs/fixtures/retail"], "packs/joins/fixtures/retail"),
        ('fixture = "retail"', ["packs/fixtures/retail"], "packs/fixtures/retail"),
        ('fixture = "retail"', [], "fixtures/retail"),
        ("", ["packs/joins/fixture"], "packs/joins/fixture"),
        ("", ["fixtures/fixture"], "fixtures/fixture"),
    ],
)
def test_the_nearest_fixture_of_the_name_is_taken(build, words, tmp_path, key, places, found):
    schemas = {f"{place}/schema.sql": "CREATE TABLE t (i INTEGER)" for place in places}
    folder = build({"packs/joins/pack.toml": f'format = 1\ntitle = "J"\n{key}\n', **schemas})
    assert load(folder, words).fixture.folder == tmp_path / found


def test_paths_are_told_the_way_the_pack_was_named(build, words, tmp_path, monkeypatch):
    build({})
    monkeypatch.chdir(tmp_path / "packs")
    assert load(Path("joins"), words).fixture.schema.path == Path("../fixtures/retail/schema.sql")
    monkeypatch.chdir(tmp_path / "packs/joins")
    pack = load(Path(), words)
    assert (pack.name, pack.exercises[0].solution.path) == ("joins", Path("first/solution.sql"))


def test_a_pack_reached_by_a_link_finds_the_fixtures_beside_its_other_end(build, words, tmp_path, tmp_path_factory):
    link = tmp_path_factory.mktemp("elsewhere") / "week_1"
    link.symlink_to(build({}))
    pack = load(link, words)
    assert (pack.name, pack.fixture.folder) == ("week_1", tmp_path / "fixtures/retail")


def test_links_inside_the_pack_are_followed(build, words):
    folder = build({"packs/joins/first/accept/same.sql": Path("../solution.sql")})
    assert load(folder, words).exercises[0].accept[0].text == "SELECT id FROM orders\n"


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("packs/joins/first/solution.sql", True),
        ("packs/joins/first/exercise.toml", True),
        ("packs/joins/first/starter.sql", True),
        ("fixtures/retail/schema.sql", True),
        ("fixtures/retail/orders.csv", True),
        ("fixtures/retail/fixture.toml", True),
        ("fixtures/retail/generate.sql", False),
        ("packs/joins/first/answer.sql", False),
        ("packs/joins/first/accept/a.sql", False),
        ("packs/joins/notes.txt", False),
    ],
)
def test_the_fingerprint_changes_with_what_can_change_a_verdict(build, words, name, counts):
    before = load(build({name: "-- one\nx" if name.endswith(".sql") else "# one"}), words).sha256
    after = load(build({name: "-- two\nx" if name.endswith(".sql") else "# two"}), words).sha256
    assert (before != after) is counts


def test_the_fingerprint_of_the_prompt_and_of_line_ends_is_nil(build, words):
    before = load(build({}), words).sha256
    changes = {"packs/joins/first/prompt.md": "# New", "packs/joins/first/solution.sql": "SELECT id FROM orders\r\n"}
    assert load(build(changes), words).sha256 == before


def test_the_fingerprint_counts_names(build, words, tmp_path):
    folder = build({})
    before = load(folder, words).sha256
    (tmp_path / "fixtures/retail/orders.csv").rename(tmp_path / "fixtures/retail/returns.csv")
    assert load(folder, words).sha256 != before


def test_a_pack_crosses_processes(build, words):
    pack = load(build(EVERY_KEY), words)
    assert pickle.loads(pickle.dumps(pack)) == pack


def test_the_dialects_are_those_of_sqlglot():
    assert set(DIALECTS) == {dialect.value for dialect in Dialects} - {""}
    assert list(DIALECTS) == sorted(DIALECTS)


def test_reading_a_pack_starts_no_engine():
    script = "import sys, grader.pack; print(*({'duckdb', 'sqlglot'} & {*sys.modules}))"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""

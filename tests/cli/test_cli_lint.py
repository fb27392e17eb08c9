"""`grade lint`: what it finds in files, what it says of those it cannot look at, and how it ends."""

import json
import subprocess
from pathlib import Path

import jsonschema
import pytest
from installed_command import GRADE, grade, plain_environment

from grader import antipatterns
from grader.cli.main import group
from grader.reporters.lint.json import SCHEMA

ROOT = Path(__file__).parents[2]
FILES = {
    "schema.sql": "CREATE TABLE staff (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, pay INTEGER);\n",
    "queries/clean.sql": "SELECT name FROM staff WHERE pay IS NULL;\n",
    "queries/nulls.SQL": "-- all\nSELECT name,\n  id\nFROM staff WHERE pay = NULL OR name = NULL;\n",
    "queries/deep/lost.sql": "SELECT s.id FROM staff s LEFT JOIN staff b ON b.id = s.pay\nWHERE b.name = 'x';\n",
    "queries/.hidden/nulls.sql": "SELECT 1 WHERE 1 = NULL",
    "queries/notes.txt": "SELECT 1 WHERE 1 = NULL",
    "empty/notes.txt": "",
    "commas.sql": "SELECT 1;\nSELECT name,\nFROM staff,, team;",
    "ignored.sql": "SELECT name FROM staff WHERE pay = NULL -- grade: ignore eq-null",
    "unread.sql": "SELECT 1;\n\nSELECT 5!;\nSELECT name FROM staff WHERE pay = NULL",
    "mssql.sql": "USE shop;\nGO\nSELECT TOP 3 [name] FROM dbo.staff WHERE [pay] = NULL;\nGO\n",
    "broken_schema.sql": "CREATE TABLE staff (id INTEGR);\n",
    "hostile.sql": "SELECT '\x1b[31m\u202e' AS x, name = NULL FROM staff",
    "nothing.sql": "-- nothing yet\n",
}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "latin.sql").write_bytes(b"SELECT 'caf\xe9'")
    return tmp_path


def told(*arguments: str) -> list[tuple[str, str, int, int]]:
    """What is found, by a document that is as its schema says."""
    done = grade("lint", *arguments, "--format", "json")
    document = json.loads(done.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text("utf-8")))
    assert done.returncode == (1 if document["findings"] else 0)
    return [(one["file"], one["name"], one["line"], one["column"]) for one in document["findings"]]


def test_a_person_sees_where_and_what():
    done = grade("lint", "queries", "--schema", "schema.sql")
    assert (done.returncode, done.stderr) == (1, "")
    assert (
        done.stdout
        == """\
queries/nulls.SQL:4:18  error  eq-null
  nothing is ever equal to NULL, so this is true for no row
  write `pay IS NULL`
  4 │ FROM staff WHERE pay = NULL OR name = NULL;
    │                  ^^^^^^^^^^

queries/nulls.SQL:4:32  error  eq-null
  nothing is ever equal to NULL, so this is true for no row
  write `name IS NULL`
  4 │ FROM staff WHERE pay = NULL OR name = NULL;
    │                                ^^^^^^^^^^^

queries/deep/lost.sql:2:7  error  left-join-nullified
  this drops the rows for which the LEFT JOIN finds no `b`
  move it into ON, or say JOIN if rows without `b` are not wanted
  2 │ WHERE b.name = 'x';
    │       ^^^^^^^^^^^^

3 errors in 3 files
"""
    )


def test_files_come_once_and_in_their_order():
    found = told(
        "queries/nulls.SQL", "-", "queries", "./queries/deep/lost.sql", "ignored.sql", "--schema", "schema.sql"
    )
    assert [(name, rule) for name, rule, *_ in found] == [
        ("queries/nulls.SQL", "eq-null"),
        ("queries/nulls.SQL", "eq-null"),
        ("queries/deep/lost.sql", "left-join-nullified"),
    ]


def test_standard_input():
    sql = "SELECT name FROM staff\nWHERE pay = NULL"
    done = subprocess.run(
        [GRADE, "lint", "-"], input=sql, capture_output=True, encoding="utf-8", env=plain_environment(), check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("<stdin>:2:7  error  eq-null\n")
    binary = subprocess.run(
        [GRADE, "lint", "-"], input=b"\xff", capture_output=True, env=plain_environment(), check=False
    )
    assert (binary.returncode, binary.stdout) == (2, b"")
    assert b"<stdin>:1: byte 0xFF is not UTF-8" in binary.stderr


def test_what_the_engine_cannot_read_is_an_error_with_its_place():
    done = grade("lint", "commas.sql")
    assert done.returncode == 1
    assert "commas.sql:3:12  error  syntax-error" in done.stdout
    assert "  3 │ FROM staff,, team;\n    │            ^\n" in done.stdout
    # It is DuckDB's word only where the files are DuckDB's.
    assert told("mssql.sql", "--dialect", "tsql") == [("mssql.sql", "eq-null", 3, 42)]


def test_what_cannot_be_taken_apart_is_said_and_does_not_fail():
    done = grade("lint", "unread.sql", "--dialect", "mysql", "--format", "json")
    assert done.stderr == "note: unread.sql:3: not analysed: this statement cannot be taken apart here\n"
    assert [one["line"] for one in json.loads(done.stdout)["findings"]] == [4]
    sarif = json.loads(grade("lint", "unread.sql", "--dialect", "mysql", "--format", "sarif").stdout)
    (notice,) = sarif["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    assert notice["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}


def test_a_comment_silences_a_rule_and_a_file_without_sql_is_clean():
    assert told("ignored.sql", "nothing.sql", "queries/clean.sql") == []


def test_sarif_knows_every_rule():
    done = grade("lint", "queries/clean.sql", "--format", "sarif")
    (run,) = json.loads(done.stdout)["runs"]
    assert (done.returncode, run["results"]) == (0, [])
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == antipatterns.names()


def test_github_and_a_file_to_write_to(home):
    done = grade("lint", "queries", "--format", "github", "--output", "found.txt")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert (home / "found.txt").read_text("utf-8").count("::error file=queries/nulls.SQL,line=4,") == 2
    refused = grade("lint", "queries", "--output", "no/such/folder.txt")
    assert (refused.returncode, refused.stderr) == (2, "no/such/folder.txt: cannot be written: no such folder\n")


def test_strangers_command_nothing(home):
    name = "red\x1b[31m, 100%.sql"
    (home / name).write_text(FILES["hostile.sql"], encoding="utf-8")
    done = grade("lint", name, "hostile.sql")
    assert done.returncode == 1
    assert not {"\x1b", "\u202e"} & set(done.stdout + done.stderr)
    (run,) = json.loads(grade("lint", name, "--format", "sarif").stdout)["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "red%1B%5B31m%2C%20100%25.sql"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone.sql",), "gone.sql: no such file\n"),
        (("latin.sql",), "latin.sql:1: byte 0xE9 is not UTF-8\n    save the file as UTF-8\n"),
        (("empty",), "empty: no .sql file in this folder\n"),
        (("queries", "--schema", "gone.sql"), "gone.sql: no such file\n"),
        (("queries", "--schema", "broken_schema.sql"), "broken_schema.sql:1: Type with name INTEGR does not exist\n"),
        (("queries", "--level", "worst"), "Invalid value for '--level'"),
        ((), "Missing argument 'FILE...'"),
    ],
)
def test_trouble(arguments, said):
    done = grade("lint", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


@pytest.mark.parametrize("connector", ["AND", "OR"])
def test_a_condition_of_a_thousand_parts_breaks_no_rule(connector, tmp_path):
    parts = f" {connector} ".join(f"id <> {number}" for number in range(1200))
    Path(tmp_path, "long.sql").write_text(f"SELECT id FROM staff WHERE {parts} {connector} pay = NULL", "utf-8")
    done = grade("lint", f"{tmp_path}/long.sql", "--schema", "schema.sql")
    assert (done.returncode, done.stderr) == (1, "")
    assert "eq-null" in done.stdout


def test_the_hook_names_a_command_there_is():
    """Read line by line: it is written so plainly that no library is needed."""
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8").splitlines()
    (hook,) = [dict(line[2:].split(": ", 1) for line in lines)]
    assert [line[:2] for line in lines] == ["- ", *["  "] * (len(lines) - 1)]
    assert (hook["id"], hook["language"], hook["types"]) == ("grade-lint", "python", "[sql]")
    program, name = hook["entry"].split()
    assert program == Path(GRADE).name
    assert name in group.list_commands(None)


def test_a_statement_that_cannot_be_read_hides_no_other(tmp_path):
    file = tmp_path / "some.sql"
    file.write_text("SELECT a FROM t WHERE b = NULL;\nSELEC 1;\nSELECT a FROM t\nWHERE c = NULL;\nSELECT FROM WHERE;\n")
    found = json.loads(grade("lint", str(file), "--format", "json").stdout)["findings"]
    assert [(one["line"], one["name"]) for one in found] == [
        (1, "eq-null"), (2, "syntax-error"), (4, "eq-null"), (5, "syntax-error"),
    ]  # fmt: skip

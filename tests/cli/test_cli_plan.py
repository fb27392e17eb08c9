"""`grade plan`: the steps of an answer with their rows, for a person, for programs and by its exit code."""

import json
from pathlib import Path

import jsonschema
import pytest
from installed_command import grade
from referencing import Registry, Resource

from grader.cli.parts.carried_out import _trees
from grader.reporters.json import SCHEMA
from grader.reporters.parts.screen import Screen
from grader.reporters.terminal import drawn
from grader.values.plan import Operator, Plan
from grader.values.planned import Planned

_SOLD = "SELECT b.author, sum(s.pieces)\nFROM books b JOIN sales s ON s.book = b.id\nGROUP BY b.author\n"
_HEAVY = "SELECT b.author, sum(s.pieces)\nFROM books b JOIN sales s ON s.book + 0 * b.pages = b.id\nGROUP BY b.author\n"
_SCHEMA = """\
CREATE TABLE books (id INTEGER PRIMARY KEY, author INTEGER NOT NULL, pages INTEGER NOT NULL);
CREATE TABLE sales (id INTEGER PRIMARY KEY, book INTEGER NOT NULL, pieces INTEGER NOT NULL);
"""
FILES = {
    "pack.toml": 'format = 1\ntitle = "Books"\n',
    "fixture/schema.sql": _SCHEMA,
    "fixture/books.sql": "INSERT INTO books SELECT i, i % 50, 50 + i * 37 % 700 FROM range(200) AS t (i)",
    "fixture/sales.sql": "INSERT INTO sales SELECT i, i * 7919 % 200, 1 + i % 7 FROM range(4000) AS t (i)",
    "sold/prompt.md": "# Sold\n\nPieces of each author.\n",
    "sold/solution.sql": _SOLD,
    "sold/exercise.toml": "[plan]\n",
    "sold/answer.sql": _HEAVY,
    "free/prompt.md": "# Free\n\nThe same, however it is done.\n",
    "free/solution.sql": _SOLD,
    "free/answer.sql": _HEAVY,
    "change/prompt.md": "# Change\n\nDelete all sales.\n",
    "change/solution.sql": "DELETE FROM sales",
    "change/exercise.toml": 'kind = "change"\n',
    "slip.sql": "SELECT nothing FROM books",
    "values.sql": "VALUES (1)",
    "nobody.sql": "SELECT author, pages FROM books WHERE id < 0",
    "none.sql": "-- later\n",
    "hostile.sql": "SELECT '\x1b[31m' AS red, id FROM books WHERE pages > 3 ORDER BY '\x1b[31m' || id",
}

DRAWN = """\
sold: what your query does, the last step first

    rows  step
      50  group  HASH_GROUP_BY author, sum(pieces)
   4,000  └ nested-loop join  BLOCKWISE_NL_JOIN tries 800,000 pairs, ((book + c…
   4,000    ├ scan sales  TABLE_SCAN
     200    └ scan books  TABLE_SCAN
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_steps_with_their_rows_and_what_is_needless() -> None:
    done = grade("plan", ".", "sold")
    assert done.returncode == 1, done.stderr
    shown = done.stdout.replace("→", " ")
    assert shown.startswith(DRAWN)
    assert done.stdout.count("→") == 2
    assert "  8,250 rows are read and made in all, most of them at →; up to 25,000 would do\n" in done.stdout
    assert "2 │ FROM books b JOIN sales s ON s.book + 0 * b.pages = b.id" in done.stdout
    assert done.stdout.endswith("  grade explain nested-loop-join\n")
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_a_light_answer() -> None:
    done = grade("plan", ".", "sold", "sold/solution.sql")
    assert (done.returncode, "grade explain" in done.stdout) == (0, False)
    assert "hash join  HASH_JOIN" in done.stdout


def test_where_hardly_anything_is_done_no_step_is_marked() -> None:
    done = grade("plan", ".", "free", "nobody.sql")
    assert "→" not in done.stdout
    assert "\n  0 rows are read and made in all; the solution needs 8,250\n" in done.stdout


def test_where_nobody_asks_the_solutions_work_is_told() -> None:
    done = grade("plan", ".", "free")
    assert done.returncode == 0
    assert done.stdout.endswith("most of them at →; the solution needs\n  8,250\n")


def test_the_solutions_steps_for_staff_alone() -> None:
    assert "the solution:" not in grade("plan", ".", "sold").stdout
    shown = grade("plan", ".", "sold", "--staff").stdout
    yours, _, theirs = shown.partition("   the solution:\n")
    assert "nested-loop join" in yours
    assert "hash join" in theirs
    assert max(map(len, shown.splitlines())) <= 80


def _drawn(conditions: str, width: int) -> str:
    scan = Operator("scan", "TABLE_SCAN", 5, rows_scanned=5, table="books", conditions=(conditions,))
    found = Planned(Plan(Operator("aggregate", "HASH_GROUP_BY", 2, (scan,))), Plan(scan), 7, 5)
    return drawn(_trees(found, True, Screen(width=width)), Screen(width=width))


_BESIDE = """\
   yours:                                           the solution:
   rows  step                                       rows  step
      2  group  HASH_GROUP_BY                     →    5  scan books  TABLE_SCAN (pages > 3)
 →    5  └ scan books  TABLE_SCAN (pages > 3)
"""
_BELOW = """\
   rows  step
      2  group  HASH_GROUP_BY
 →    5  └ scan books  TABLE_SCAN (pages > 3)

   the solution:
   rows  step
 →    5  scan books  TABLE_SCAN (pages > 3)
"""


def test_the_solutions_steps_stand_beside_where_there_is_room() -> None:
    assert _drawn("(pages > 3)", 120) == _BESIDE
    assert _drawn("(pages > 3)", 80) == _BELOW


def test_for_programs() -> None:
    found = json.loads(grade("plan", ".", "sold", "--format", "json").stdout)
    _hold(found)
    assert (found["rows_made"], found["solution_rows_made"], found["budget"]) == (8250, 8250, 24692)
    assert found["solution"] is None
    assert [one["name"] for one in found["findings"]] == ["nested-loop-join"]
    assert found["plan"]["root"]["kind"] in ("projection", "aggregate")
    whole = json.loads(grade("plan", ".", "free", "--staff", "--format", "json").stdout)
    _hold(whole)
    assert (whole["budget"], whole["findings"]) == (None, [])
    assert whole["solution"]["rows_made"] > 0


def _hold(found: object) -> None:
    schemas = [json.loads(path.read_text()) for path in (SCHEMA, SCHEMA.with_name("plan.schema.json"))]
    report, plan = (Resource.from_contents(schema) for schema in schemas)
    registry: Registry = Registry().with_resources([("report.schema.json", report), ("plan.schema.json", plan)])
    jsonschema.Draft202012Validator({"$ref": "plan.schema.json"}, registry=registry).validate(found)


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("sold", "slip.sql"), 1, "nothing"),
        (("sold", "none.sql"), 1, "the file holds no SQL statement yet"),
        (("sold", "values.sql"), 1, "a query that reads no table has no plan to speak of"),
        (("sold", "absent.sql"), 2, "no such file"),
        (("sodl",), 2, "did you mean `sold`?"),
        (("change",), 2, "`change` asks for a change; only queries have a plan to look at"),
        ((), 2, "Missing argument 'EXERCISE'"),
    ],
)
def test_what_cannot_be_shown(arguments: tuple[str, ...], code: int, told: str) -> None:
    done = grade("plan", ".", *arguments)
    assert (done.returncode, done.stdout) == (code, "")
    assert told in done.stderr


def test_a_hostile_answer_commands_nobody() -> None:
    done = grade("plan", ".", "sold", "hostile.sql")
    assert "scan books" in done.stdout


def test_in_a_terminal_that_knows_only_ascii() -> None:
    done = grade("plan", ".", "sold", PYTHONIOENCODING="ascii")
    assert done.stdout.isascii()
    assert " + nested-loop join" in done.stdout


def test_learners_are_told_that_it_counts() -> None:
    assert "plan    counts, too: at most 2 times the rows that the solution needs" in grade("show", ".", "sold").stdout
    assert "counts, too" not in grade("show", ".", "free").stdout

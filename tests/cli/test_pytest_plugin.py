"""`pytest exercises/` tries the answers that authors wrote."""

import os
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest
from installed_command import write_packs

ROOT = Path(__file__).parents[2]
RIGHT = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"
WRONG = "SELECT city, 1 AS n FROM orders GROUP BY city\n"
FILES = {
    "packs/good/second/accept/other.sql": "SELECT city, sum(1) FROM orders GROUP BY 1\n",
    "packs/good/second/accept/wrong.sql": WRONG,
    "packs/good/second/reject/right.sql": RIGHT,
    "packs/good/second/reject/wrong.sql": WRONG,
    "packs/good/second/reject/otherwise.sql": "-- expect: wrong-order\n" + WRONG,
    "packs/good/tests/test_course.py": "def test_of_its_own(): pass\n",
    "packs/broken/pack.toml": 'format = 1\ntitle = ""\nfixture = "shop"\n',
    "packs/broken/first/prompt.md": "# First\n",
    "packs/broken/first/solution.sql": RIGHT,
    "others/pack.toml": 'name = "A pack of something else"\n',
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return write_packs(tmp_path)


def tried(home: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "grader.cli.pytest_plugin", "-p", "no:cacheprovider", *arguments],
        cwd=home,
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stdout + done.stderr
    return done.stdout


def test_what_must_pass_passes_and_what_must_fail_fails_as_it_says(home: Path) -> None:
    out = tried(home, "-rA", "-q", "--continue-on-collection-errors", "packs/good/second", "packs/good/tests", "others")
    told = dict(line.split(" - ")[0].split(" ", 1)[::-1] for line in out.splitlines() if "::" in line)
    assert told == {
        "packs/good/second/solution.sql::passes": "PASSED",
        "packs/good/second/accept/other.sql::passes": "PASSED",
        "packs/good/second/accept/wrong.sql::passes": "FAILED",
        "packs/good/second/reject/otherwise.sql::fails": "FAILED",
        "packs/good/second/reject/right.sql::fails": "FAILED",
        "packs/good/second/reject/wrong.sql::fails": "PASSED",
        "packs/good/tests/test_course.py::test_of_its_own": "PASSED",
    }
    assert "_ second/accept/wrong.sql passes _" in out
    assert "does not pass (wrong-values): " in out
    assert "  grade explain wrong-values\n" in out
    assert "passes, but lies in reject/\nadd rows to the data on which it is wrong, or move it to accept/\n" in out
    assert "expects `wrong-order`, but gets `wrong-values`: " in out


def test_a_broken_pack_is_told_in_sentences_and_some_answers_are_left_out(home: Path) -> None:
    ignored = ["--ignore", "packs/good/second/accept", "--ignore-glob", "*/otherwise.sql"]
    out = tried(home, "--collect-only", "-q", "packs", "-k", "second and not right", *ignored)
    assert "packs/broken/pack.toml:2: title: must not be empty\n" in out
    assert [line for line in out.splitlines() if "::" in line] == [
        "packs/good/second/solution.sql::passes",
        "packs/good/second/reject/wrong.sql::fails",
    ]


def test_pytest_finds_it_by_itself() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    (module,) = project["entry-points"]["pytest11"].values()
    hook = import_module(module).pytest_collect_directory
    assert hook.pytest_impl["optionalhook"], "a pytest before 8 would refuse to start"

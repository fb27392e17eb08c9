"""What the command keeps between runs: nothing that changes what it says, and nothing where it is told not to."""

import json
import re
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest
from installed_command import FILES, GRADE, grade, plain_environment, write_packs

#: The command in this process's own program, and what it has loaded.
_LOADED = (
    "import os, sys; from grader.cli import main; sys.argv[1:] = ['hidden']; "
    "os._exit = lambda code: print('loaded', 'duckdb' in sys.modules, 'sqlglot' in sys.modules); main.main()"
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


def _report(*arguments):
    done = grade(*arguments, "--format", "json")
    assert done.stderr == ""
    report = json.loads(done.stdout)
    for outcome in report["outcomes"]:
        del outcome["seconds"]
    return report["outcomes"]


def test_the_second_run_says_the_same_and_loads_no_engine(home):
    anew = _report("hidden", "--no-cache")
    assert not (home / "cache").exists()
    assert _report("hidden") == _report("hidden") == anew
    # What is hidden from learners is kept too, and still hidden.
    assert _report("hidden", "--staff") != anew
    again = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, encoding="utf-8", check=True)
    assert again.stdout.endswith("loaded False False\n")


def test_what_may_be_otherwise_tomorrow_is_not_kept(home):
    right = FILES["packs/mixed/right/solution.sql"]
    today = right.replace("FROM orders", "FROM orders WHERE current_date > DATE '2024-01-01'")
    (home / "packs/mixed/absent/solution.sql").write_text(today)
    (home / "class/ada").mkdir(parents=True)
    for exercise, answer in {"absent": right, "right": today, "wrong": right}.items():
        (home / f"class/ada/{exercise}.sql").write_text(answer)
    outcomes = _report("packs/mixed", "--submissions", "class")
    assert [one["status"] for one in outcomes] == ["passed"] * 3
    # Neither what an answer gives at its moment, nor what is held against a solution's.
    assert _kept(home) == 1


def test_a_class_that_is_stopped_is_told_what_is_kept_and_goes_on(home):
    settings = home / "packs/mixed/pack.toml"
    settings.write_text(settings.read_text().replace("seconds = 3", "seconds = 2"))
    slow = "SELECT count(*) FROM range(100000) a, range(100000) b, range(100000) c WHERE a.range + b.range > c.range"
    for number in range(24):
        (home / f"class/{number:02}").mkdir(parents=True)
        (home / f"class/{number:02}/right.sql").write_text("SELECT city, count(*) AS n FROM orders GROUP BY city")
    (home / "class/23/right.sql").write_text(slow)
    command = [GRADE, "packs/mixed", "right", "--submissions", "class", "--jobs", "1"]
    (home / "temporary").mkdir()
    environment = {**plain_environment(), "TMPDIR": str(home / "temporary")}
    run = subprocess.Popen(command, stderr=subprocess.PIPE, env=environment)
    assert run.stderr is not None
    while not _kept(home):
        assert run.poll() is None
        time.sleep(0.05)
    # As a job that is cancelled; Ctrl-C does the same.
    run.terminate()
    told = run.communicate(timeout=30)[1].decode()
    assert re.search(r"\nstopped after \d+ of 24 answers; they are kept, run it again to go on\n\Z", told)
    assert run.returncode == 130
    assert list((home / "temporary").iterdir()) == []


def _kept(home):
    """How many outcomes."""
    try:
        with closing(sqlite3.connect(f"file:{home}/cache/grader/outcomes-1.sqlite?mode=ro", uri=True)) as connection:
            ((count,),) = connection.execute("SELECT count(*) FROM outcomes").fetchall()
    except sqlite3.OperationalError:
        # Not made yet.
        return 0
    return count

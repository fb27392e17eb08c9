"""Answers are graded as they are saved, with hints where they are asked for."""

import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from installed_command import GRADE, grade, plain_environment, write_packs

RIGHT = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"
HINTS = 'hints = ["Count \\u001b[31m them.", "Group them."]\n'


class Watching:
    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def until(self, last: str) -> str:
        """What is said up to the line with these words."""
        assert self.process.stdout is not None
        said = ""
        for line in self.process.stdout:
            said += line
            if last in line:
                return said
        raise AssertionError(f"it ended, having said: {said}")


@contextmanager
def watching(*arguments: str) -> Iterator[Watching]:
    process = subprocess.Popen(
        [GRADE, *arguments, "--watch"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        start_new_session=True,
        env=plain_environment(),
    )
    # Where it says less than it should, nobody waits for ever.
    patience = threading.Timer(60, process.kill)
    patience.start()
    try:
        yield Watching(process)
    finally:
        patience.cancel()
        process.kill()
        process.communicate()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


def test_each_save_gets_its_verdict(home: Path) -> None:
    exercise, pack = home / "packs/mixed/wrong", home / "packs/mixed/pack.toml"
    answer, settings = exercise / "answer.sql", pack.read_text()
    (exercise / "exercise.toml").write_text(HINTS)
    with watching("packs/mixed", "wrong", "absent", "--hint", "1") as grader:
        first = grader.until(" points")
        assert "✗ wrong   failed" in first
        assert "  hint 1: Count �[31m them.\n" in first
        assert "Group them" not in first

        # As editors do it: another file takes the place of the old one.
        (exercise / ".new").write_text(RIGHT)
        (exercise / ".new").replace(answer)
        only_this_one = "Mixed\n  ✓ wrong  passed  10/10\n\n1 of 1 attempted passed · 10 of 10 points\n"
        assert grader.until(" points") == only_this_one

        # What is not saved anew is not graded anew.
        (home / "packs/mixed/absent/answer.sql").write_text("SELEC")
        assert "✗ absent  error" in grader.until(" points")
        answer.unlink()
        assert "· wrong  not started" in grader.until(" points")

        pack.write_text(settings + "dialekt = 1\n")
        assert "dialekt: unknown key" in grader.until("allowed:")
        answer.write_text(RIGHT)
        assert "dialekt" in grader.until("allowed:")
        pack.write_text(settings)
        assert "1 of 2 attempted passed" in grader.until(" points")

        # An answer that is saved again while it runs is not waited for.
        answer.write_text("SELECT count(*) FROM range(9000000000000)")
        time.sleep(1.5)
        answer.write_text(RIGHT + "-- again")
        assert grader.until(" points") == only_this_one

        os.killpg(grader.process.pid, signal.SIGINT)
        assert grader.process.communicate(timeout=20)[0] == ""
        assert grader.process.returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["packs/good", "--format", "json"], "--format and --watch do not go together"),
        (["packs"], "`packs` holds 2 packs\n    --watch follows one: name it"),
    ],
)
def test_what_cannot_be_watched(arguments: list[str], said: str) -> None:
    done = grade(*arguments, "--watch")
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr


def test_hints_that_are_not_there(home: Path) -> None:
    (home / "packs/mixed/absent/exercise.toml").write_text(HINTS)
    done = grade("packs/mixed/absent", "--hint", "3")
    assert done.stderr == "note: absent: there are 2 hints, and no more\n"
    assert "  hint 1: Count �[31m them.\n  hint 2: Group them.\n" in done.stdout

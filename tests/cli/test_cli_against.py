"""`grade PACK --against OLD.json`: what a person is told, and with which exit code it ends."""

import json

import jsonschema
import pytest
from installed_command import grade, write_packs

from grader.reporters.json import SCHEMA


@pytest.fixture
def old(tmp_path, monkeypatch):
    """A report about Ada, who was right, and Bo, who was wrong as the new solution is."""
    monkeypatch.chdir(write_packs(tmp_path))
    for learner, answer in (("ada", "right"), ("bo", "wrong")):
        (tmp_path / "in" / learner).mkdir(parents=True)
        text = (tmp_path / f"packs/mixed/{answer}/answer.sql").read_text()
        (tmp_path / "in" / learner / "right.sql").write_text(text)
    arguments = "packs/mixed/right", "--submissions", "in", "--worlds", "0"
    grade(*arguments, "--format", "json", "--output", "old.json")
    return "old.json"


def test_answers_of_a_report_are_graded_again(old, tmp_path):
    arguments = "packs/mixed/right", "--worlds", "0", "--against", old
    done = grade(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), "nobody loses points"
    assert "against old.json: 2 answers, no verdict changed\n  nothing that matters changed in between\n" in done.stdout
    (tmp_path / "packs/mixed/right/solution.sql").write_text("SELECT city, 1 AS n FROM orders\n")
    done = grade(*arguments, "--min-score", "50")
    assert done.returncode == 1, "though the score is as it was"
    assert max(map(len, done.stdout.splitlines())) <= 80
    told = done.stdout.partition("against ")[2]
    assert told == (
        "old.json: 2 of 2 answers changed, 1 loses points\n"
        "  right: solution.sql of right changed\n"
        "    ✗ passed 10/10 → failed 0/10: ada\n"
        "      now:    2 of 3 rows are missing\n"
        "    ✓ failed 0/10 → passed 10/10: bo\n"
        "      before: 1 of 2 rows is missing\n"
        "\n"
        "1 of 2 attempted passed · 10 of 20 points\n"
    )
    (tmp_path / "in/ada/right.sql").unlink()
    (tmp_path / "in/bo/right.sql").write_text("SELECT city, 1 AS n FROM orders\n")
    done = grade(*arguments, "--submissions", "in", "--format", "json")
    document = json.loads(done.stdout)
    jsonschema.validate(document, json.loads(SCHEMA.read_text()))
    found = document["against"]
    assert (done.returncode, found["compared"], found["losing"]) == (1, 2, 1)
    assert found["flips"][0]["causes"] == ["the learner's own answer is gone", "solution.sql of right changed"]
    assert found["flips"][0]["after"]["status"] == "missing"


def test_changes_by_which_nobody_loses(old, tmp_path):
    (tmp_path / "packs/mixed/right/exercise.toml").write_text("points = 20\n")
    (tmp_path / old).write_text((tmp_path / old).read_text(), encoding="utf-16")
    done = grade("packs/mixed/right", "--worlds", "0", "--against", old)
    assert (done.returncode, done.stderr) == (0, ""), "as shells of Windows write files"
    told = "old.json: 1 of 2 answers changed, none loses points\n  right: exercise.toml of right changed\n"
    assert f"{told}    ✓ passed 10/10 → passed 20/20: ada\n" in done.stdout


def test_another_report_is_told_before_anything_is_graded(old):
    done = grade("packs/good", "--against", old)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "old.json: is a report of `mixed`, not of `good`\n"

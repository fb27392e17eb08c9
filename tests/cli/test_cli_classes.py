"""A class as it comes, by the command: an archive of files, a roster, a template."""

import json
import zipfile

import jsonschema
import pytest
from installed_command import FILES, grade, write_packs

from grader.reporters.json import SCHEMA

RIGHT = FILES["packs/good/first/solution.sql"]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


def test_an_archive_and_a_roster(home):
    with zipfile.ZipFile(home / "class.zip", "w") as archive:
        archive.writestr("ada.sql", f"-- first thoughts\n-- Exercise: First\n{RIGHT}--exercise: secnd\n{RIGHT}")
        archive.writestr("zoe/second.sql", "\n\nSELEC 1")
    (home / "class.csv").write_text("Learner;Group;Id\nAda;red;1\nBob;red;2\nCy;;3\n")
    done = grade("packs/good", "--submissions", "class.zip", "--roster", "class.csv", "--format", "json")
    report = json.loads(done.stdout)
    jsonschema.validate(report, json.loads(SCHEMA.read_text()))
    assert [(one["learner"], one["score"], one["id"], one["group"]) for one in report["learners"]] == [
        ("Ada", 10, "1", "red"),
        ("Bob", 10, "2", "red"),
        ("Cy", 0, "3", None),
        ("zoe", 0, None, None),
    ]
    assert [outcome["status"] for outcome in report["outcomes"]] == [
        *("passed", "missing") * 2,
        *("missing", "missing", "missing", "error"),
    ]
    (finding,) = report["outcomes"][-1]["verdicts"][0]["findings"]
    assert (finding["line"], finding["column"]) == (3, 1)
    assert report["outcomes"][-1]["submission"]["path"] == "class.zip/zoe/second.sql"
    assert done.stderr.splitlines() == [
        "note: class.zip/ada.sql, line 4: `secnd` belongs to no exercise and was not graded; "
        "did you mean `second`? exercises: first, second",
        "note: zoe: is graded, but not in class.csv",
    ]
    assert done.returncode == 1


def test_a_template_for_the_only_exercise_that_is_graded(home):
    (home / "in").mkdir()
    (home / "in/hw-ada.sql").write_text(RIGHT)
    done = grade("packs/good", "second", "--submissions", "in/hw-{learner}.sql")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[2].split()[:2] == ["ada", "10/10"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--roster", "class.csv"], "--roster is about a class\n    say where its answers are: --submissions PATH\n"),
        (["--submissions", "in/{learner}/{exrcise}.sql"], "in/{learner}/{exrcise}.sql: there is no placeholder"),
        (["--submissions", "packs", "--roster", "nowhere.csv"], "nowhere.csv: no such file\n"),
    ],
)
def test_wrong_use(arguments, told):
    done = grade("packs/good", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(told)

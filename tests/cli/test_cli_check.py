"""`grade check`: what is said, to whom, and with which exit code; and which files it may touch."""

import json

import pytest
from installed_command import grade, write_packs

SURE = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands; `good/first` has known wrong answers."""
    monkeypatch.chdir(write_packs(tmp_path))
    (tmp_path / "packs/good/first/reject").mkdir()
    (tmp_path / "packs/good/first/reject/one.sql").write_text("-- expect: wrong-values\nSELECT city, 1 FROM orders\n")
    return tmp_path


def test_a_person_is_told(home):
    done = grade("check", "packs/good", "--worlds", "0")
    assert (done.returncode, done.stderr) == (1, "")
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0] == "Good"
    assert lines[1].split() == ["exercise", "answers", "mutants", "by", "data", "by", "worlds", "survive"]
    assert [line.split()[:3] for line in lines[2:4]] == [["✗", "first", "1/2"], ["✓", "second", "1/1"]]
    assert lines[5] == "✗ packs/good/first/reject/one.sql:1"
    assert "  grade explain wrong-expectation" in lines
    assert "expects `wrong-values`, but gets `missing-rows`" in done.stdout
    assert lines[-1].startswith("2 of 3 answers get what they deserve · ")


def test_survivors_are_shown_by_what_differs():
    told = grade("check", "packs/good", "second", "--worlds", "0").stdout
    assert "Mutants that survive: no difference found within the budget" in told
    lines = told.splitlines()
    place = next(place for place, line in enumerate(lines) if line.startswith("second  "))
    assert lines[place + 1][:4] in ("  - ", "  + ")


def test_programs_get_one_document():
    done = grade("check", "packs/good", "--format", "json", "--worlds", "0")
    document = json.loads(done.stdout)
    assert (done.returncode, done.stderr, document["format"]) == (1, "", 1)
    (pack,) = document["packs"]
    first, second = pack["exercises"]
    assert (pack["pack"], pack["findings"]) == ("good", [])
    assert first["answers"] == [
        {
            "path": "packs/good/first/solution.sql",
            "kind": "solution",
            "expected": "passed",
            "got": "passed",
            "ok": True,
        },
        {
            "path": "packs/good/first/reject/one.sql",
            "kind": "reject",
            "expected": "wrong-values",
            "got": "missing-rows",
            "ok": False,
        },
    ]
    (finding,) = first["findings"]
    assert (finding["name"], finding["severity"], finding["line"]) == ("wrong-expectation", "error", 1)
    assert finding.keys() == {"name", "severity", "message", "help", "path", "line"}
    assert second["mutants"] == second["killed_by_fixture"] + second["killed_by_worlds"] + len(second["survivors"])
    assert second["survivors"]
    assert all(one.keys() == {"operator", "sql"} for one in second["survivors"])


def test_fix_writes_what_the_answer_gets(home):
    path = home / "packs/good/first/reject/one.sql"
    done = grade("check", "packs/good", "first", "--fix", "--worlds", "0")
    note = "expects `missing-rows` now, no longer `wrong-values`"
    assert done.stderr == f"note: packs/good/first/reject/one.sql: {note}\n"
    assert done.returncode == 0
    assert path.read_text() == "-- expect: missing-rows\nSELECT city, 1 FROM orders\n"
    assert [one.name for one in path.parent.iterdir()] == ["one.sql"]


def test_a_right_answer_among_the_wrong_ones_stays_as_it_is(home):
    path = home / "packs/good/first/reject/one.sql"
    path.write_text(f"-- expect: wrong-values\n{SURE}")
    done = grade("check", "packs/good", "first", "--fix", "--worlds", "0")
    assert (done.returncode, done.stderr) == (1, "")
    assert "passes, but lies in reject/" in done.stdout
    assert path.read_text() == f"-- expect: wrong-values\n{SURE}"


def test_advice_makes_no_failure(home):
    rows = "".join(f"{number},Ulm\n" for number in range(30))
    (home / "fixtures/shop/orders.csv").write_text(f"id,city\n{rows}")
    done = grade("check", "packs", "right", "second", "--worlds", "0")
    assert done.returncode == 0
    assert done.stdout.count("! fixtures/shop/schema.sql:1\n") == 1, "once for both packs"
    assert "declare `city VARCHAR NOT NULL`" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["nowhere"], "no such file or folder: `nowhere`\n"),
        (["packs/good", "frist"], "no exercise `frist` in `packs/good`\n    did you mean `first`?"),
        (["packs/good", "--worlds", "-1"], "'--worlds': -1"),
        (["packs/good", "--format", "csv"], "'csv' is not one of"),
    ],
)
def test_wrong_use(arguments, told):
    done = grade("check", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr


def test_a_solution_that_does_not_run(home):
    (home / "packs/good/first/solution.sql").write_text("SELECT nothing FROM orders")
    done = grade("check", "packs/good", "--worlds", "0")
    assert (done.returncode, done.stdout) == (2, "")
    assert "packs/good/first/solution.sql:1: the solution does not run" in done.stderr


def test_options_are_explained():
    help_ = " ".join(grade("check", "--help").stdout.split())
    for words in ("--fix Write what each wrong answer really gets", "--worlds N Small databases", "--jobs N"):
        assert words in help_

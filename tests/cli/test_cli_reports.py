"""Where reports go and what is in them: streams, files, formats, screens, and what learners may see."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from installed_command import GRADE, SECRET, grade, write_packs
from terminal_of_a_person import at_a_terminal

from grader.cli.parts.output import _wants_colour, write_whole
from grader.errors import UsageError
from grader.reporters.json import SCHEMA


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Where the packs lie and the user stands."""
    monkeypatch.chdir(write_packs(tmp_path))
    return tmp_path


def test_json_is_one_document_on_stdout_and_nothing_else(home):
    (home / "packs/mixed/wrong/anwser.sql").write_text("SELECT 1")
    done = grade("packs/mixed", "--format", "json", PYTHONIOENCODING="ascii")
    document = json.loads(done.stdout)
    assert [outcome["status"] for outcome in document["outcomes"]] == ["missing", "passed", "failed"]
    assert (document["score"], document["points"]) == (10.0, 30.0)
    assert document["run"]["options"]["staff"] is False
    assert (
        done.stderr
        == "note: packs/mixed/wrong/anwser.sql: was not graded; rename it to answer.sql if it is the answer\n"
    )
    if SCHEMA.exists():
        pytest.importorskip("jsonschema").validate(document, json.loads(SCHEMA.read_text()))


def test_the_terminals_report_without_a_terminal():
    done = grade("packs/mixed")
    assert done.stderr == ""
    assert done.stdout.isprintable() is False
    assert max(map(len, done.stdout.splitlines())) <= 80
    assert [line.split() for line in done.stdout.splitlines()[:4]] == [
        ["Mixed"],
        ["·", "absent", "not", "started", "0/10"],
        ["✓", "right", "passed", "10/10"],
        ["✗", "wrong", "failed", "0/10"],
    ]
    assert grade("packs/mixed", PYTHONIOENCODING="ascii").stdout.isascii()
    assert grade("packs/mixed", LC_ALL="C", LANG="C").stdout == done.stdout


def test_colours_at_a_terminal(home):
    seen = at_a_terminal("packs/mixed")
    assert "\x1b[32m" in seen
    assert max(len(re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", line)) for line in seen.splitlines()) <= 80
    for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
        assert "\x1b[3" not in at_a_terminal("packs/good", **environment)


@pytest.mark.parametrize(
    ("environment", "at_terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_who_decides_about_colours(monkeypatch, environment, at_terminal, colour):
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert _wants_colour(at_terminal) is colour


def test_no_colours_in_a_file(home):
    grade("packs/good", "--output", "report.txt", FORCE_COLOR="1")
    assert "\x1b" not in (home / "report.txt").read_text()


def test_a_class(home):
    for learner, text in (("ada", "SELECT city, count(*) FROM orders GROUP BY 1"), ("bo\x1b[31mb", "SELECT 1")):
        folder = home / "in" / learner
        folder.mkdir(parents=True)
        (folder / "first.sql").write_text(text)
        (folder / "secnod.sql").write_text(text)
    done = grade("packs/good", "--submissions", "in", "--jobs", "1", "-v")
    assert done.returncode == 1
    assert [line.split()[0] for line in done.stdout.splitlines() if line.startswith(("ada", "bo"))][:2] == [
        "ada",
        "bo�[31mb",
    ]
    notes = done.stderr.splitlines()
    assert [note[: note.index(".sql")] for note in notes] == ["note: in/ada/secnod", "note: in/bo�[31mb/secnod"]
    assert all(note.endswith("did you mean `second`? exercises: first, second") for note in notes)


def test_files_for_other_exercises_are_no_strays(home):
    (home / "in").mkdir()
    for name in ("first", "second"):
        (home / "in" / f"{name}.sql").write_text("SELECT 1")
    done = grade("packs/good", "first", "--submissions", "in", "--format", "json")
    assert [outcome["exercise"] for outcome in json.loads(done.stdout)["outcomes"]] == ["first"]
    assert done.stderr == ""


def test_many_notes_are_cut_short(home):
    (home / "in").mkdir()
    for number in range(30):
        (home / "in" / f"x{number}.sql").write_text("SELECT 1")
    notes = grade("packs/good", "--submissions", "in").stderr.splitlines()
    assert (len(notes), notes[-1]) == (21, "note: 10 more notes; -v for all")


class TestReveal:
    LEVELS = ("full", "counterexample", "names", "verdict")

    @pytest.fixture
    def outcomes(self):
        def graded(*arguments):
            done = grade("hidden", "--format", "json", *arguments)
            assert done.returncode == 1, done.stderr
            found = json.loads(done.stdout)["outcomes"]
            # What a learner wrote is theirs to see.
            return {one["exercise"]: json.dumps({**one, "submission": None}) for one in found}

        return graded

    def test_learners_see_what_the_level_lets_them(self, outcomes):
        shown = outcomes()
        assert SECRET in shown["full_rows"]
        assert SECRET in shown["full_echo"]
        for level in self.LEVELS[1:]:
            assert SECRET not in shown[f"{level}_rows"]
            assert SECRET not in shown[f"{level}_echo"]
        assert "conversion error: more would show the data, which this exercise hides" in shown["counterexample_echo"]
        # There are no "these rows" to look at.
        assert "these rows" not in shown["counterexample_rows"]
        assert '"name": "conversion-error", "severity": "error", "message": "conversion error"' in shown["names_echo"]
        for kind in ("rows", "echo"):
            for verdict in json.loads(shown[f"verdict_{kind}"])["verdicts"]:
                assert (verdict["message"], verdict["findings"]) == ("", [])
            for finding in json.loads(shown[f"names_{kind}"])["verdicts"][0]["findings"]:
                assert (finding["evidence"], finding["line"], finding["help"]) == ([], None, "")
                assert finding["message"] == finding["name"].replace("-", " ")

    def test_staff_see_all(self, outcomes):
        assert all(SECRET in shown for shown in outcomes("--staff").values())

    def test_at_the_terminal_too(self):
        hidden = [f"{level}_{kind}" for level in self.LEVELS[1:] for kind in ("rows", "echo")]
        assert SECRET not in grade("hidden", *hidden, "-v").stdout
        assert SECRET in grade("hidden", *hidden, "-v", "--staff").stdout

    def test_columns_named_after_the_data_are_data(self, home):
        answer = home / "hidden/counterexample_rows/answer.sql"
        answer.write_text("PIVOT orders ON city USING count(*)")
        told = grade("hidden", "counterexample_rows", "--worlds", "0", "-v").stdout
        assert (SECRET in told, "column count: more would show" in told) == (False, True)
        answer.write_text("SELECT city FROM orders")
        assert "2 columns wanted" in grade("hidden", "counterexample_rows", "--worlds", "0").stdout

    def test_a_file_that_cannot_be_read_is_told_at_every_level(self, home):
        for level in self.LEVELS:
            (home / f"hidden/{level}_rows/answer.sql").write_bytes(b"SELECT 'caf\xe9'")
        done = grade("hidden", *(f"{level}_rows" for level in self.LEVELS), "-v")
        assert done.stdout.count("answer.sql, line 1: byte 0xE9 is not UTF-8") == 4


class TestOutput:
    def test_a_report_in_a_file(self, home):
        (home / "report.json").write_text("old")
        done = grade("packs/good", "--format", "json", "--output", "report.json")
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert json.loads((home / "report.json").read_text())["score"] == 20.0
        assert sorted(path.name for path in home.iterdir()) == ["fixtures", "hidden", "packs", "report.json"]

    def test_a_failure_leaves_the_old_one(self, home):
        (home / "report.json").write_text("old")
        (home / "packs/good/first/solution.sql").write_text("SELECT nothing")
        assert grade("packs/good", "--format", "json", "--output", "report.json").returncode == 2
        assert (home / "report.json").read_text() == "old"

    def test_half_a_file_is_never_left(self, home, monkeypatch):
        (home / "report.json").write_text("old")

        def full(path: Path, data: bytes) -> None:
            with path.open("wb") as file:
                file.write(data[:3])
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "write_bytes", full)
        with pytest.raises(UsageError, match=r"report\.json: cannot be written: no space left on device"):
            write_whole(Path("report.json"), b"new one")
        assert (home / "report.json").read_text() == "old"
        assert not list(home.glob(".report*"))

    def test_a_device_is_written_to_and_not_replaced(self, home):
        os.mkfifo(home / "pipe")
        reader = os.open(home / "pipe", os.O_RDONLY | os.O_NONBLOCK)
        write_whole(home / "pipe", b"report")
        assert os.read(reader, 100) == b"report"
        os.close(reader)
        assert (home / "pipe").is_fifo()

    def test_a_link_is_followed(self, home):
        (home / "real.json").write_text("old")
        (home / "link.json").symlink_to("real.json")
        write_whole(home / "link.json", b"new")
        assert (home / "link.json").is_symlink()
        assert (home / "real.json").read_text() == "new"

    def test_a_closed_or_full_standard_output_is_no_bug(self, home):
        for target, code, told in (
            (">&-", 0, ""),
            (">/dev/full", 2, "standard output: cannot be written: no space left"),
        ):
            done = subprocess.run(
                f"exec '{GRADE}' packs/good first {target}",
                shell=True,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            assert (done.returncode, done.stderr[: len(told) or None]) == (code, told)

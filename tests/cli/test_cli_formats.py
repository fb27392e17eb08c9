"""Formats that are more than one document on standard output: folders, gradebooks, logs of a workflow; and misuse."""

import codecs
import json
from dataclasses import replace
from pathlib import Path

import pytest
from installed_command import grade, write_packs

from grader.cli.main import exit_code
from grader.cli.parts.reported import Target, _inert, target_of, write
from grader.values.report import Finding, Heading, Outcome, Report, RunFacts, Score, Table, Task, Verdict

RIGHT = "SELECT city, count(*) AS n FROM orders GROUP BY city\n"
CANVAS = "Student,ID,SIS Login ID,Section,Good (7)\n    Points Possible,,,,20\nBerg,1,bö,A,1\n"
_COMMANDS = Table("", (Heading("::add-mask::x", "VARCHAR"),), (("::error::1",), ("##[error]2",)), 2)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the packs lie and the user stands, with answers of two learners."""
    monkeypatch.chdir(write_packs(tmp_path))
    for learner, text in (("ada", "SELECT 1 AS \"::error::x\", '##[error]y'"), ("bö", RIGHT)):
        folder = tmp_path / "in" / learner
        folder.mkdir(parents=True)
        (folder / "first.sql").write_text(text)
        (folder / "second.sql").write_text(RIGHT)
    (tmp_path / "canvas.csv").write_text(CANVAS)
    (tmp_path / "latin.csv").write_bytes(CANVAS.encode("latin-1"))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("--output packs", "packs: is a folder; --format terminal writes a file"),
        ("--format canvas", "--format canvas fills in what was exported there: name it with --gradebook EXPORT.csv"),
        ("--gradebook canvas.csv", "--gradebook is for --format canvas and moodle, not for terminal"),
        ("--format csv --gradebook canvas.csv", "--gradebook is for --format canvas and moodle, not for csv"),
        ("--format canvas --gradebook nowhere.csv", "nowhere.csv: no such file"),
        ("--format canvas --gradebook packs", "packs: is a folder"),
        (
            "--format canvas --gradebook latin.csv",
            "latin.csv:3: byte 0xF6 is not UTF-8\n    export it again, or save it as CSV in UTF-8",
        ),
        (
            "--format moodle --gradebook canvas.csv",
            "canvas.csv: is not what Moodle exports: no column has email addresses, ID numbers or user names",
        ),
        (
            "--format canvas --gradebook canvas.csv",
            "--format canvas is of a class, and nobody knows whose these answers are\n"
            "    name a folder with one for each learner with --submissions",
        ),
        ("--format markdown", "--format markdown writes a folder: name it with --output DIR"),
        ("--format markdown --output canvas.csv", "canvas.csv: is a file; --format markdown writes a folder"),
        ("--format markdown --output no/where", "no/where: cannot be written: no such folder"),
        (
            "--format gradescope --submissions in",
            "--format gradescope is of one learner, and these answers are of 2\n"
            "    name one learner's folder with --submissions",
        ),
    ],
)
def test_misuse_is_told_before_anything_is_graded(
    arguments: str, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["grade", "packs/good", *arguments.split()])
    monkeypatch.setattr("grader.cli.run.graded", None)
    assert exit_code() == 2
    assert capsys.readouterr() == ("", f"{told}\n")


def of_a_class(**points: float) -> Report:
    """Each learner's points of one exercise."""
    outcomes = tuple(
        Outcome("good", learner, "first", "passed", score, 20.0, 0.1, 0, 1, None, ())
        for learner, score in points.items()
    )
    scores = tuple(Score(learner, score, 20.0) for learner, score in points.items())
    tasks = (Task("good", "first", "First", 20.0, "full"),)
    return Report(RunFacts("0", "0", "0", {}, {}), outcomes, scores, {"good": "Good"}, tasks)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_gradebook_keeps_its_encoding_and_line_ends(
    home: Path, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    export, output = home / "export.csv", home / "filled.csv"
    export.write_bytes(CANVAS.replace("\n", "\r\n").encode(encoding))
    write(of_a_class(ada=10, bö=20), target_of("canvas", output, export), verbose=False)
    assert output.read_bytes().decode(encoding) == CANVAS.replace(",1\n", ",20\n").replace("\n", "\r\n")
    assert output.read_bytes().startswith(codecs.BOM_UTF8) == (encoding == "utf-8-sig")
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [
        "note: `Good (7)`: 1 grade of Good",
        "note: `Good (7)`, in place of another grade: Berg 1 → 20",
        "note: not in the gradebook, and not written: ada",
    ]


def test_a_folder_keeps_what_else_is_in_it(home: Path) -> None:
    (home / "pages").mkdir()
    (home / "pages/index.md").write_text("old")
    (home / "pages/mine.txt").write_text("mine")
    write(of_a_class(ada=10, bö=20), target_of("markdown", home / "pages", None), verbose=False)
    assert sorted(path.name for path in (home / "pages").iterdir()) == ["ada.md", "bö.md", "index.md", "mine.txt"]
    assert (home / "pages/index.md").read_text("utf-8").startswith("# Good\n")
    write(of_a_class(ada=10, bö=20), target_of("markdown", home / "new", None), verbose=False)
    assert sorted(path.name for path in (home / "new").iterdir()) == ["ada.md", "bö.md", "index.md"]


def test_a_workflow_is_commanded_by_nobody_but_us(home: Path) -> None:
    (home / "page.md").write_text("# before\n")
    options = ["--submissions", "in/ada", "--worlds", "0"]
    workflow = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(home / "page.md")}
    done = grade("packs/good", "--format", "github", *options, **workflow)
    assert all(line.startswith("::error file=in/ada/first.sql,") for line in done.stdout.splitlines())
    page = (home / "page.md").read_text("utf-8")
    assert page.startswith("# before\n## Good: 10 of 20 points\n")


@pytest.mark.parametrize("format_", ["terminal", "review"])
def test_a_log_of_a_workflow_obeys_no_learner(
    format_: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    done = of_a_class(ada=0)
    finding = Finding("x", "error", "::error::x\n::error::y ##[error]z", evidence=(_COMMANDS,))
    broke = replace(done.outcomes[0], status="broke", verdicts=(Verdict("result", "broke", 0, 20, "", (finding,)),))
    write(replace(done, outcomes=(broke,)), Target(format_), verbose=True)
    shown = capsys.readouterr().out
    assert ": :error::1" in shown
    assert "##[" not in shown
    assert not [line for line in shown.splitlines() if line.lstrip().startswith("::")]


def test_what_a_log_would_obey() -> None:
    assert _inert("a ::b\n  ::error::x\n##[group]\n:: x\n\n::y") == "a ::b\n  : :error::x\n# #[group]\n: : x\n\n: :y"


def test_the_mark_of_utf8_is_for_files(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nothing = replace(of_a_class(), tasks=())
    write(nothing, Target("csv"), verbose=False)
    assert capsys.readouterr().out == "learner,score,points,share\n"
    write(nothing, Target("csv", home / "x.csv"), verbose=False)
    assert (home / "x.csv").read_bytes() == codecs.BOM_UTF8 + b"learner,score,points,share\n"


def test_a_summary_that_cannot_be_written_costs_no_report(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(home / "no/page.md"))
    write(of_a_class(), Target("github"), verbose=False)
    assert capsys.readouterr().err == "note: GITHUB_STEP_SUMMARY: cannot be written: no such file or directory\n"


def test_gradescope_shows_learners_what_they_may_see() -> None:
    done = grade("hidden", "--format", "gradescope", "--worlds", "0", "--staff")
    document = json.loads(done.stdout)
    tests = {(one["name"], one["visibility"]): one["output"] for one in document["tests"]}
    seen = "".join(text for (name, visibility), text in tests.items() if visibility == "visible" and "Full" not in name)
    assert "Atlantis" not in seen
    hidden = [name for name, visibility in tests if visibility == "hidden"]
    assert len(hidden) == 6
    assert "Atlantis" in tests["Full_Rows", "visible"]
    assert "Atlantis" in tests["Verdict_Rows: for staff", "hidden"]
    assert sum(one.get("score", 0.0) for one in document["tests"]) == document["score"]
    assert all("score" not in one for one in document["tests"] if one["visibility"] == "hidden")

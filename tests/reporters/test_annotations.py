"""What is shown beside a learner's lines: in which file, of what severity, and how much of it GitHub takes."""

import json
from dataclasses import replace

import pytest
from sample_report import _finding, _outcome, _report

from grader.reporters import github, sarif
from grader.reporters.parts.annotation import located
from grader.reporters.parts.screen import Screen
from grader.values.report import Outcome, Place, Submission


def failed(exercise: str, *places: Place, text: str = "select 1") -> Outcome:
    found = tuple(_finding("eq-null", "nothing is equal to NULL:", "write IS NULL", place=place) for place in places)
    return _outcome(exercise, "failed", found, text=text)


@pytest.mark.parametrize(
    ("line", "file", "inside"),
    [(2, "stars/answer/schema.sql", 1), (3, "stars/answer/schema.sql", 2), (5, "stars/answer/load.sql", 1)],
)
def test_the_file_of_an_answer_that_is_a_folder(line: int, file: str, inside: int) -> None:
    text = "-- file: schema.sql\ncreate table a (\nb int);\n-- file: load.sql\ninsert into a values (1);\n"
    submission = Submission("stars/answer", "0" * 64, text)
    outcome = replace(failed("stars", Place(line, 1, line, 4)), submission=submission)
    assert located(outcome, Place(line, 1, line, 4)) == (file, Place(inside, 1, inside, 4))
    assert f"file={file},line={inside},endLine={inside},col=1" in github.render(_report((outcome,)), Screen())
    (result,) = json.loads(sarif.render(_report((outcome,)), Screen()))["runs"][0]["results"]
    (location,) = result["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == file
    assert location["physicalLocation"]["region"]["startLine"] == inside


def test_what_is_said_of_a_whole_answer_stands_in_a_file_of_it() -> None:
    """A folder has no lines to stand beside, and code hosts ask for one."""
    outcome = replace(failed("stars"), submission=Submission("stars/answer", "0" * 64, "-- file: a.sql\nselect 1\n"))
    assert located(outcome, None) == ("stars/answer/a.sql", None)
    (run,) = json.loads(sarif.render(_report((outcome,)), Screen()))["runs"]
    physical = run["results"][0]["locations"][0]["physicalLocation"]
    assert (physical["artifactLocation"]["uri"], physical["region"]) == ("stars/answer/a.sql", {"startLine": 1})
    assert all(
        {"shortDescription", "fullDescription", "help"} <= rule.keys() for rule in run["tool"]["driver"]["rules"]
    )


def test_a_comment_of_a_single_file_is_no_file() -> None:
    outcome = failed("a", Place(2, 1, 2, 4), text="-- file: x.sql\nselect 1\nselect 2")
    assert located(outcome, Place(3, 1, 3, 4)) == ("a/answer.sql", Place(3, 1, 3, 4))
    assert located(replace(outcome, submission=None), None) == (None, None)


def test_no_database_is_spoken_of_that_does_not_stand_there() -> None:
    outcome = _outcome("a", "failed", (_finding("differs-on-world", "wrong on this database:"),))
    verdict = replace(outcome.verdicts[0], message="wrong on a made-up database")
    text = github.render(_report((replace(outcome, verdicts=(verdict,)),)), Screen())
    assert text == "::error file=a/answer.sql,title=a%3A differs-on-world::wrong on a made-up database\n"


def test_what_waits_for_a_human_is_no_error_of_the_learner() -> None:
    found = _finding("unsupported", "a sample cannot be run here; a human must look", place=Place(1, 8, 1, 9))
    outcome = _outcome("a", "unsupported", (found,))
    told = "::warning file=a/answer.sql,line=1,endLine=1,col=8,endColumn=9,title=a%3A unsupported::"
    assert github.render(_report((outcome,)), Screen()) == f"{told}a sample cannot be run here; a human must look\n"
    silent = replace(outcome, verdicts=(replace(outcome.verdicts[0], message="", findings=()),))
    assert "::a human must look; this exercise says no more\n" in github.render(_report((silent,)), Screen())


def test_github_takes_ten_of_a_kind() -> None:
    answers = [failed(f"e{number}", *[Place(line, 1, line, 2) for line in range(1, 5)]) for number in range(5)]
    lines = github.render(_report(tuple(answers)), Screen()).splitlines()
    assert len(lines) == 11
    assert lines[-1] == "10 more not shown here: GitHub takes 10 of each kind from one step"
    assert lines[0].endswith("::nothing is equal to NULL: write IS NULL")


def test_an_answer_of_which_no_more_is_said_is_still_shown() -> None:
    """With `reveal = "verdict"` there are no findings."""
    outcome = replace(failed("a"), verdicts=(replace(failed("a").verdicts[0], message=""),))
    text = github.render(_report((outcome,)), Screen())
    assert text == "::error file=a/answer.sql,title=a%3A failed::not passed; this exercise says no more\n"
    (result,) = json.loads(sarif.render(_report((outcome,)), Screen()))["runs"][0]["results"]
    assert (result["ruleId"], result["level"]) == ("failed", "error")


def test_a_summary_keeps_to_its_room() -> None:
    report = _report(tuple(failed(f"e{number}", text="x" * 400) for number in range(9)))
    whole = github.summary(report, 2**20)
    part = github.summary(report, 3000)
    assert len(part.encode()) <= 3000 < len(whole.encode())
    assert part.splitlines()[-1].endswith("more parts are too long for this page")
    assert whole.startswith(part.rpartition("\n…")[0].rstrip("\n"))

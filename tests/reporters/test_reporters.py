"""Every format against its golden files, and what none of them may let through."""

import importlib
import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import jsonschema
import pytest
from sample_report import HOSTILE, a_class, one_learner

from grader import reporters
from grader.reporters import FORMATS, github, review
from grader.reporters import json as json_reporter
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import printed_width
from grader.reporters.terminal import render
from grader.values.report import Report, Task

GOLDEN = Path(__file__).with_name("golden")
SCREENS = {
    "": Screen(),
    "-verbose": Screen(verbose=True),
    "-ascii": Screen(unicode=False),
    "-colour": Screen(colour=True),
}
REPORTS: dict[str, Callable[[], Report]] = {"one": one_learner, "class": a_class}


#: Those that are drawn for a screen; of others it changes nothing but what `verbose` adds.
DRAWN = ("terminal", "review")


def module(format_: str) -> ModuleType:
    return importlib.import_module(f"{reporters.__name__}.{format_}")


DOCUMENTS = [name for name in reporters.FORMATS if hasattr(module(name), "render")]


def test_every_format_says_how_it_is_written() -> None:
    ways = {name: [way for way in ("render", "files", "filled") if hasattr(module(name), way)] for name in FORMATS}
    assert all(len(one) == 1 for one in ways.values())
    assert [name for name in FORMATS if ways[name] == ["files"]] == ["markdown"]
    assert [name for name in FORMATS if ways[name] == ["filled"]] == ["canvas", "moodle"]


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("format_", DOCUMENTS)
def test_golden(format_: str, screen: str, report: str, update: bool) -> None:
    text = module(format_).render(REPORTS[report](), SCREENS[screen])
    if format_ not in DRAWN and screen in ("-ascii", "-colour"):
        assert text == module(format_).render(REPORTS[report](), Screen())
        return
    golden = GOLDEN / f"{report}{screen}.{format_}"
    if screen == "-verbose" and format_ not in DRAWN and text == module(format_).render(REPORTS[report](), Screen()):
        assert not golden.exists()
        return
    if update:
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text("utf-8") == text


@pytest.mark.parametrize("report", REPORTS)
def test_a_folder_of_markdown(report: str, update: bool) -> None:
    files = module("markdown").files(REPORTS[report](), Screen())
    folder = GOLDEN / f"{report}.markdown"
    if update:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
    assert {path.name: path.read_text("utf-8") for path in folder.iterdir()} == files


@pytest.mark.parametrize("report", REPORTS)
def test_the_summary_of_a_job(report: str, update: bool) -> None:
    golden = GOLDEN / f"{report}-summary.github.md"
    text = github.summary(REPORTS[report](), 2**20)
    if update:
        golden.write_text(text, encoding="utf-8")
    assert golden.read_text("utf-8") == text


@pytest.mark.parametrize("report", REPORTS)
def test_json_obeys_its_schema(report: str) -> None:
    schema = json.loads(json_reporter.SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(json_reporter.render(REPORTS[report](), Screen())), schema)


def test_the_schema_refuses_what_is_not_said() -> None:
    schema = json.loads(json_reporter.SCHEMA.read_text("utf-8"))
    document = json.loads(json_reporter.render(one_learner(), Screen()))
    document["outcomes"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        jsonschema.validate(document, schema)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"surprise": 1}, "surprise"),
        ({"script": ""}, "script"),
        ({"script": None}, "script"),
        ({"tables": {"orders": {"rows": []}}}, "columns"),
        ({"tables": {"orders": {"columns": ["id"], "rows": []}}}, "id"),
        ({"tables": {"orders": {"columns": [{"name": "id", "type": "INTEGER"}], "rows": [1]}}}, "rows"),
        ({"expected": {"columns": [], "rows": [[{}]]}}, "expected"),
        ({"expected": None}, "expected"),
        ({"actual": None}, "is not of type"),
        ({"error": "and rows too"}, "is not of type"),
    ],
)
def test_the_schema_knows_a_counterexample(change: dict[str, object], told: str) -> None:
    schema = json.loads(json_reporter.SCHEMA.read_text("utf-8"))
    document = json.loads(json_reporter.render(one_learner(), Screen()))
    found = next(one["counterexample"] for one in document["outcomes"] if one["exercise"] == "by_chance")
    found.update(change)
    with pytest.raises(jsonschema.ValidationError) as caught:
        jsonschema.validate(document, schema)
    assert told in str(caught.value)


def test_a_counterexample_as_json() -> None:
    document = json.loads(json_reporter.render(one_learner(), Screen()))
    outcomes = {outcome["exercise"]: outcome for outcome in document["outcomes"]}
    found = outcomes["by_chance"]["counterexample"]
    assert list(found["tables"]) == ["customers", "orders"]
    assert found["tables"]["orders"]["columns"][4] == {"name": "total", "type": "DECIMAL(10,2)"}
    assert found["tables"]["orders"]["rows"][0] == [
        *(1, 1, "2024-01-31 00:00:00", "2024-01-31 23:59:59", "10.00", None),
    ]
    assert (len(found["expected"]["rows"]), len(found["actual"]["rows"]), found["error"]) == (2, 1, None)
    assert outcomes["breaks"]["counterexample"]["actual"] is None
    assert outcomes["breaks"]["counterexample"]["error"].startswith("More than one row")
    assert outcomes["empty"]["counterexample"]["actual"]["rows"] == []
    assert outcomes["both"]["behaves_like"] == "`customers` without `orders` are lost"
    assert (outcomes["both"]["worlds"], outcomes["first"]["counterexample"]) == (2000, None)


def test_a_model_as_json() -> None:
    document = json.loads(json_reporter.render(one_learner(), Screen()))
    outcomes = {outcome["exercise"]: outcome for outcome in document["outcomes"]}
    found = outcomes["tables"]["model"]
    names = ["day", "employee", "patient", "diagnosis_group", "diagnosis", "group_member", "visit", "bill", "load_log"]
    assert [one["name"] for one in found["entities"]] == names
    assert found["entities"][5]["role"] == "bridge"
    assert found["entities"][5]["fields"][0] == {
        "name": "group_key",
        "type": "INTEGER",
        "is_key": True,
        "is_reference": True,
        "nullable": False,
    }
    assert found["links"][8] == {
        "child": "bill",
        "columns": ["visit_id"],
        "parent": "visit",
        "referred": ["visit_id"],
        "declared": True,
        "cardinality": "one",
        "optional": False,
    }
    assert outcomes["first"]["model"] is None


def test_a_picture_of_tables_is_for_whoever_asks_for_all() -> None:
    assert "the tables of the answer" not in render(one_learner(), Screen())
    assert "\ntables: the tables of the answer\n" in render(one_learner(), Screen(verbose=True))


@pytest.mark.parametrize(
    "screen", [Screen(verbose=True), Screen(verbose=True, unicode=False), Screen(verbose=True, colour=True)]
)
@pytest.mark.parametrize("report", REPORTS)
def test_nothing_of_a_stranger_commands_the_terminal(report: str, screen: Screen) -> None:
    text = render(REPORTS[report](), screen)
    ours = re.sub(r"\x1b\[[0-9;]*m", "", text) if screen.colour else text
    assert not set(ours) & set("\x1b\x07\x08\r\u202e\x9b")
    assert "[bold]" in text, "markup of a stranger is shown as it is"
    assert HOSTILE not in text


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("report", REPORTS)
def test_no_line_is_wider_than_the_screen(report: str, width: int) -> None:
    text = render(REPORTS[report](), Screen(width=width, verbose=True))
    assert max(map(printed_width, text.splitlines())) <= width


def test_a_failure_takes_at_most_24_lines() -> None:
    for outcome in one_learner().outcomes:
        facts = one_learner()
        alone = Report(facts.run, (outcome,), facts.learners, facts.titles)
        head = 3  # the pack's title, the exercise's line, and an empty one
        assert len(render(alone, Screen()).strip().splitlines()) - head - 2 <= 24


def test_a_review_takes_for_alike_what_the_same_database_shows() -> None:
    """Where nothing is known of how answers behave: what they are told is the same of most of them."""
    (shown,) = [outcome for outcome in one_learner().outcomes if outcome.exercise == "by_chance"]
    shown = replace(shown, behaviour=None)
    otherwise = replace(shown, counterexample=None)
    answers = [replace(one, learner=name) for name, one in (("ada", shown), ("bo", otherwise), ("cy", shown))]
    lines = review.render(replace(one_learner(), outcomes=tuple(answers)), Screen()).splitlines()
    assert [line.strip() for line in lines if "learner" in line] == ["2 learners: ada, cy", "1 learner: bo"]


def test_a_review_says_where_it_cannot_know() -> None:
    """Of an exercise that reveals a verdict only, nothing tells why an answer is wrong."""
    report = one_learner()
    (wrong,) = [outcome for outcome in report.outcomes if outcome.exercise == "values"]
    silent = replace(wrong, verdicts=(), counterexample=None)
    alone = replace(report, outcomes=(silent,), tasks=(Task("joins", "values", "Values", 10, "verdict"),))
    assert review.render(alone, Screen()).splitlines() == [
        "nothing to look at",
        "",
        "  Where an exercise reveals a verdict only, --staff tells which wrong answers",
        "  are to be looked at.",
    ]
    told = replace(alone, run=replace(alone.run, options={"staff": True}))
    assert "--staff" not in review.render(told, Screen())


def test_cells_that_look_alike_can_be_told_apart() -> None:
    lines = render(one_learner(), Screen(verbose=True, colour=True))
    shown = [re.escape(text) for text in ("NULL", "''", "'NULL'", "' padded '", "two⏎lines")]
    assert all(re.search(text, lines) for text in shown)
    assert "\x1b[2;3mNULL" in lines, "NULL itself is dim and slanted"

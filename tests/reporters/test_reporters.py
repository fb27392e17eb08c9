"""Every format against its golden files, and what none of them may let through."""

import importlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from sample_report import HOSTILE, a_class, one_learner

from grader import reporters
from grader.reporters import json as json_reporter
from grader.reporters.screen import Screen
from grader.reporters.terminal import render
from grader.values.report import Report

GOLDEN = Path(__file__).with_name("golden")
SCREENS = {
    "": Screen(),
    "-verbose": Screen(verbose=True),
    "-ascii": Screen(unicode=False),
    "-colour": Screen(colour=True),
}
REPORTS: dict[str, Callable[[], Report]] = {"one": one_learner, "class": a_class}


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("format_", reporters.FORMATS)
def test_golden(format_: str, screen: str, report: str, update: bool) -> None:
    text = importlib.import_module(f"{reporters.__name__}.{format_}").render(REPORTS[report](), SCREENS[screen])
    if format_ == "json" and screen:
        assert text == json_reporter.render(REPORTS[report](), Screen())
        return
    golden = GOLDEN / f"{report}{screen}.{format_}"
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
    assert max(len(line) for line in text.splitlines()) <= width


def test_a_failure_takes_at_most_24_lines() -> None:
    for outcome in one_learner().outcomes:
        facts = one_learner()
        alone = Report(facts.run, (outcome,), facts.learners, facts.titles)
        head = 3  # the pack's title, the exercise's line, and an empty one
        assert len(render(alone, Screen()).strip().splitlines()) - head - 2 <= 24


def test_cells_that_look_alike_can_be_told_apart() -> None:
    lines = render(one_learner(), Screen(verbose=True, colour=True))
    shown = [re.escape(text) for text in ("NULL", "''", "'NULL'", "' padded '", "two⏎lines")]
    assert all(re.search(text, lines) for text in shown)
    assert "\x1b[2;3mNULL" in lines, "NULL itself is dim and slanted"

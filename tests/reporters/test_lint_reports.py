"""What `grade lint` found, in every format: golden files, and what each format's readers rely on."""

import importlib
import json
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest
from sample_report import HOSTILE

from grader.reporters import lint as reporters
from grader.reporters.lint.json import SCHEMA
from grader.reporters.parts.screen import Screen
from grader.values.lint import Lint, LintedFile, RuleText
from grader.values.report import Finding, Place, Severity

GOLDEN = Path(__file__).with_name("golden")
TEXT = "SELECT *,\n\t'ü🦆' AS x\nFROM orders WHERE note = NULL -- \x1b[31m"
RULES = (
    RuleText("eq-null", "error", "Never true.", "Never true.\n\nNULL is unknown.\n\nAvoid:\n\n    SELECT a = NULL"),
    RuleText("select-star", "warn", "Columns come and go.", "Columns come and go.\n\nAvoid:\n\n    SELECT * FROM t"),
)


def _finding(name: str, severity: Severity, place: Place | None, message: str = "", help_: str = "") -> Finding:
    return Finding(name, severity, message or f"this is {name}", help_, place)


NULL = _finding("eq-null", "error", Place(3, 19, 3, 30), "nothing is ever equal to NULL", "write `note IS NULL`")
LONG = "`*` gives also the columns that somebody adds to a table of this query one day, which nobody here expects"
FILES = (
    LintedFile(
        "models/orders, 100%.sql",
        "models/orders%2C%20100%25.sql",
        TEXT,
        (
            _finding("select-star", "warn", Place(1, 8, 1, 9), LONG, "name the columns\nthat you need: all of them"),
            _finding("spanning", "warn", Place(1, 8, 3, 12)),
            _finding("by-the-way", "info", Place(2, 2, 2, 6), HOSTILE, HOSTILE),
            NULL,
        ),
    ),
    LintedFile(
        f"{HOSTILE}:x.sql",
        "x.sql",
        "",
        (_finding("syntax-error", "error", None, f"no place {HOSTILE}"),),
        ((7, "not analysed: this statement cannot be taken apart here"), (0, "the rule `x` broke on this file")),
    ),
    LintedFile("clean.sql", "clean.sql", "SELECT 1"),
)
FOUND = Lint("0.1", FILES, "warn", RULES)


def _rendered(format_: str, lint: Lint = FOUND, screen: Screen | None = None) -> str:
    module = importlib.import_module(f"{reporters.__name__}.{format_}")
    text = module.render(lint, screen or Screen())
    assert isinstance(text, str)
    return text


@pytest.mark.parametrize("format_", reporters.FORMATS)
def test_golden(format_: str, update: bool) -> None:
    golden = GOLDEN / f"lint.{format_}"
    if update:
        golden.write_text(_rendered(format_), encoding="utf-8")
    assert golden.read_text("utf-8") == _rendered(format_)


def test_the_formats() -> None:
    assert reporters.FORMATS == ("github", "json", "sarif", "terminal")


@pytest.mark.parametrize("format_", ["terminal", "github"])
@pytest.mark.parametrize("screen", [Screen(), Screen(width=40), Screen(unicode=False)])
def test_nothing_commands_a_terminal(format_: str, screen: Screen) -> None:
    shown = _rendered(format_, replace(FOUND, level="info"), screen)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", shown)
    assert screen.unicode or format_ != "terminal" or shown.isascii()


def test_lines_fit_but_for_what_would_not_work_if_it_were_cut() -> None:
    wide = [line for line in _rendered("terminal").splitlines() if len(line) > 80]
    assert wide == []
    named = replace(FOUND, files=(replace(FILES[0], name=f"{'folder/' * 20}orders.sql"),))
    wide = [line for line in _rendered("terminal", named).splitlines() if len(line) > 80]
    assert all(re.match(r"(folder/)+orders.sql:\d+:\d+  \w+  [\w-]+$", line) for line in wide)
    assert len(wide) == 3


@pytest.mark.parametrize(
    ("level", "names", "summary"),
    [
        ("error", ["eq-null", "syntax-error"], "2 errors in 3 files · 3 below the level `error`"),
        (
            "warn",
            ["select-star", "spanning", "eq-null", "syntax-error"],
            "2 errors, 2 warnings in 3 files · 1 below the level `warn`",
        ),
        (
            "info",
            ["select-star", "spanning", "by-the-way", "eq-null", "syntax-error"],
            "2 errors, 2 warnings, 1 note in 3 files",
        ),
    ],
)
def test_what_is_below_the_level_is_counted(level: Severity, names: list[str], summary: str) -> None:
    lint = replace(FOUND, level=level)
    assert [one["name"] for one in json.loads(_rendered("json", lint))["findings"]] == names
    assert _rendered("terminal", lint).splitlines()[-1] == summary
    assert len(_rendered("github", lint).splitlines()) == len(names)
    (run,) = json.loads(_rendered("sarif", lint))["runs"]
    assert [one["ruleId"] for one in run["results"]] == names


def test_nothing_found_is_said() -> None:
    lint = replace(FOUND, files=(FILES[2],))
    assert _rendered("terminal", lint) == "nothing found in 1 file\n"
    assert _rendered("github", lint) == ""
    assert json.loads(_rendered("json", lint)) == {"findings": []}


def test_json_obeys_its_schema() -> None:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    document = json.loads(_rendered("json", replace(FOUND, level="info")))
    jsonschema.validate(document, schema)
    document["findings"][0]["line"] = 0
    with pytest.raises(jsonschema.ValidationError, match="minimum"):
        jsonschema.validate(document, schema)


def test_sarif_holds_what_its_readers_need() -> None:
    document = json.loads(_rendered("sarif"))
    assert document["version"] == "2.1.0"
    assert document["$schema"].endswith("/sarif-schema-2.1.0.json")
    (run,) = document["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("grader", "0.1")
    ids = [rule["id"] for rule in driver["rules"]]
    assert ids == ["eq-null", "select-star"]
    assert [rule["defaultConfiguration"]["level"] for rule in driver["rules"]] == ["error", "warning"]
    for rule in driver["rules"]:
        assert rule["shortDescription"]["text"] in rule["fullDescription"]["text"]
        assert "Avoid" not in rule["fullDescription"]["text"]
        assert "\n    SELECT" in rule["help"]["markdown"]
    for result in run["results"]:
        assert result["level"] in ("error", "warning", "note")
        assert ("ruleIndex" in result) == (result["ruleId"] in ids)
        assert ids[result["ruleIndex"]] == result["ruleId"] if "ruleIndex" in result else result["ruleId"]
        assert result["message"]["text"]
        (location,) = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"[\w./%~-]+", uri)
        assert unquote(uri) in {unquote(file.uri) for file in FILES}
        region = location["physicalLocation"].get("region")
        if region is not None:
            assert (region["startLine"], region["startColumn"]) < (region["endLine"], region["endColumn"])
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is True
    first, second = invocation["toolExecutionNotifications"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}
    assert "region" not in second["locations"][0]["physicalLocation"]


def test_github_commands_are_escaped() -> None:
    star, spanning, null, nowhere = _rendered("github").splitlines()
    assert star.startswith("::warning file=models/orders%2C 100%25.sql,line=1,endLine=1,col=8,endColumn=9,title=select")
    assert star.endswith("name the columns%0Athat you need: all of them")
    # Columns are of one line.
    assert "line=1,endLine=3,title=spanning::" in spanning
    assert null.endswith("title=eq-null::nothing is ever equal to NULL: write `note IS NULL`")
    assert re.match(r"::error file=[^,:]*%3Ax\.sql,title=syntax-error::", nowhere)

"""SARIF 2.1.0, which code hosts and editors read: every finding that has a file, with its learner and exercise."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import msgspec

from grader.reporters.parts.annotation import annotations, located, message_of
from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean
from grader.values.report import Outcome, Place, Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {"error": "error", "warn": "warning", "info": "note"}
#: Code hosts ask for a line also where something is said of the whole file.
_WHOLE_FILE = {"startLine": 1}


def render(report: Report, screen: Screen) -> str:
    results = [one for outcome in report.outcomes for one in _results(outcome)]
    names = dict.fromkeys(one["ruleId"] for one in results)
    places = {name: place for place, name in enumerate(names)}
    rules = [_rule(name) for name in names]
    indexed = [{"ruleId": one["ruleId"], "ruleIndex": places[one["ruleId"]], **one} for one in results]
    run = {"invocations": [{"executionSuccessful": True}], "results": indexed}
    return document(report.run.grader, rules, run)


def document(version: str, rules: list[dict[str, Any]], run: dict[str, Any]) -> str:
    driver = {"name": "grader", "version": version, "rules": rules}
    whole = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", **run}],
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def location(uri: str, region: dict[str, int] | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    return {"physicalLocation": physical if region is None else {**physical, "region": region}}


def region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _rule(name: str) -> dict[str, Any]:
    words = {"text": name.replace("-", " ")}
    return {
        "id": name,
        "shortDescription": words,
        "fullDescription": words,
        "help": {"text": f"`grade explain {name}` tells what it means, and what to do."},
    }


def _results(outcome: Outcome) -> Iterator[dict[str, Any]]:
    names = {"learner": outcome.learner, "pack": outcome.pack, "exercise": outcome.exercise}
    for finding in annotations(outcome):
        path, place = located(outcome, finding.place)
        yield {
            "ruleId": clean(finding.name),
            "level": LEVELS[finding.severity],
            "message": {"text": clean(message_of(finding)) or finding.name},
            "locations": [location(_uri(path or ""), region(place) if place is not None else _WHOLE_FILE)],
            "properties": {what: name and clean(name) for what, name in names.items()},
        }


def _uri(path: str) -> str:
    return f"file://{quote(path)}" if path.startswith("/") else quote(path.replace("\\", "/"))

"""SARIF 2.1.0, which code hosts and editors read."""

from typing import Any

import msgspec

from grader.reporters.screen import Screen
from grader.values.lint import Lint, LintedFile, RuleText
from grader.values.report import Finding, Place

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warn": "warning", "info": "note"}


def render(lint: Lint, screen: Screen) -> str:
    places = {rule.name: place for place, rule in enumerate(lint.rules)}
    run = {
        "tool": {"driver": {"name": "grader", "version": lint.grader, "rules": [_rule(one) for one in lint.rules]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": True,
                "toolExecutionNotifications": [
                    _notification(file, line, note) for file in lint.files for line, note in file.notes
                ],
            }
        ],
        "results": [_result(file, one, places) for file, one in lint.told],
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(document), indent=2).decode() + "\n"


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.text.partition("\nAvoid:")[0].strip()},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(file: LintedFile, finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    message = f"{finding.message}: {finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {"ruleId": finding.name}
    if finding.name in places:
        result["ruleIndex"] = places[finding.name]
    return result | {
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(file, _region(finding.place) if finding.place is not None else None)],
    }


def _notification(file: LintedFile, line: int, note: str) -> dict[str, Any]:
    return {
        "level": "note",
        "message": {"text": note},
        "locations": [_location(file, {"startLine": line} if line else None)],
    }


def _location(file: LintedFile, region: dict[str, int] | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": file.uri}}
    return {"physicalLocation": physical if region is None else {**physical, "region": region}}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }

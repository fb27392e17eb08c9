"""SARIF 2.1.0, which code hosts and editors read."""

from typing import Any

from grader.reporters.parts.screen import Screen
from grader.reporters.sarif import LEVELS, document, location, region
from grader.values.lint import Lint, LintedFile, RuleText
from grader.values.report import Finding


def render(lint: Lint, screen: Screen) -> str:
    places = {rule.name: place for place, rule in enumerate(lint.rules)}
    run = {
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
    return document(lint.grader, [_rule(one) for one in lint.rules], run)


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.text.partition("\nAvoid:")[0].strip()},
        "help": {"text": rule.text, "markdown": rule.text},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _result(file: LintedFile, finding: Finding, places: dict[str, int]) -> dict[str, Any]:
    message = f"{finding.message}: {finding.help}" if finding.help else finding.message
    result: dict[str, Any] = {"ruleId": finding.name}
    if finding.name in places:
        result["ruleIndex"] = places[finding.name]
    return result | {
        "level": LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [location(file.uri, region(finding.place) if finding.place is not None else None)],
    }


def _notification(file: LintedFile, line: int, note: str) -> dict[str, Any]:
    return {
        "level": "note",
        "message": {"text": note},
        "locations": [location(file.uri, {"startLine": line} if line else None)],
    }

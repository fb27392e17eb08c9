"""For programs, by the JSON Schema beside this file."""

from pathlib import Path

import msgspec

from grader.reporters.parts.screen import Screen
from grader.values.lint import Lint

SCHEMA = Path(__file__).with_name("lint.schema.json")


def render(lint: Lint, screen: Screen) -> str:
    findings = [
        {
            "file": file.name,
            "name": one.name,
            "severity": one.severity,
            "message": one.message,
            "help": one.help,
            "line": one.place.line if one.place else None,
            "column": one.place.column if one.place else None,
            "end_line": one.place.end_line if one.place else None,
            "end_column": one.place.end_column if one.place else None,
        }
        for file, one in lint.told
    ]
    return msgspec.json.format(msgspec.json.encode({"findings": findings}), indent=2).decode() + "\n"

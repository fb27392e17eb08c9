"""The tables of an answer, for a person and for programs."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from rich.text import Text

from grader.feedback.printable import as_text, printable
from grader.reporters import json
from grader.reporters.diagram import diagram_lines
from grader.reporters.parts.screen import Screen
from grader.values.model import Model


def document(found: Model, solution: Model | None, pack: str, exercise: str, path: Path) -> str:
    whole: dict[str, Any] = {
        "format": 1,
        "pack": pack,
        "exercise": exercise,
        "path": as_text(path),
        "model": json.model(found),
        "solution": json.model(solution),
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def drawing(found: Model, solution: Model | None, exercise: str, screen: Screen) -> Iterator[Text]:
    yield Text(f"{printable(exercise)}: {titled(found)}", "bold")
    yield Text()
    yield from diagram_lines(found, screen)
    if solution is not None:
        yield from (Text(), Text("the solution:", "bold"), Text())
        yield from diagram_lines(solution, screen)


def titled(found: Model) -> str:
    count = len(found.entities)
    return "your table" if count == 1 else f"your {count:,} tables"

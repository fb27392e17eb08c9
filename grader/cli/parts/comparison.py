"""Two queries held against each other, for a person and for programs."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from grader.feedback.printable import as_text, printable
from grader.reporters import json
from grader.reporters.parts.counterexample import counterexample_lines
from grader.reporters.parts.failure import indented, pointed_at
from grader.reporters.parts.screen import Screen
from grader.values.diff import Diff, Trouble
from grader.values.pack import Script
from grader.values.report import Counterexample

SCHEMA = json.SCHEMA.with_name("diff.schema.json")
#: What all of it takes, as a failure does.
_LINES = 24
_INDENT = 2


def document(found: Diff) -> str:
    whole = {
        "verdict": found.verdict,
        "worlds": found.worlds,
        "seconds": round(found.seconds, 3),
        "counterexample": _counterexample(found),
        "reason": found.reason,
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def _counterexample(found: Diff) -> dict[str, Any] | None:
    """Programs find A's rows under `expected`, whichever query was the one to go by."""
    whole = json.counterexample(found.counterexample)
    if whole is not None and found.swapped:
        whole["expected"], whole["actual"] = whole["actual"], whole["expected"]
    return whole


def drawing(found: Diff, a: Script, b: Script, screen: Screen) -> Iterator[RenderableType]:
    if found.trouble is not None:
        yield from _trouble(found.trouble, screen)
        return
    if found.verdict == "error":
        yield printable(found.reason or "")
        return
    names = (as_text(a.path), as_text(b.path))
    reason = _sentences(found.reason or "", screen)
    # Plain, which is never wrapped: a path that is cannot be clicked or copied.
    yield printable(_head(found, names))
    if found.counterexample is not None and not _is_bare(found.counterexample):
        whose = (names[1], names[0]) if found.swapped else names
        asked = frozenset(re.findall(r"\w+", f"{a.text} {b.text}".lower()))
        for line in counterexample_lines(
            found.counterexample, screen.width - _INDENT, _LINES - len(reason) - 1, asked, whose
        ):
            yield Padding(line, (0, 0, 0, _INDENT))
    yield from reason


def _head(found: Diff, names: tuple[str, str]) -> str:
    if found.counterexample is not None:
        where = "in their columns" if _is_bare(found.counterexample) else "on this database"
        return f"{names[0]} and {names[1]} differ {where}:"
    databases = "1 database" if found.worlds == 1 else f"{found.worlds:,} databases"
    return f"no difference found on {databases}: that is no proof"


def _is_bare(found: Counterexample) -> bool:
    """Whether there is not a row in it: it takes columns for queries to differ then."""
    return not any(table.rows for table in (*found.tables, found.expected, found.actual) if table) and not found.error


def _trouble(trouble: Trouble, screen: Screen) -> Iterator[RenderableType]:
    yield printable(str(trouble))
    yield from pointed_at(trouble.place, trouble.text, screen)
    yield from _sentences(trouble.help, screen)


def _sentences(text: str, screen: Screen) -> list[Text]:
    return indented(Text(printable(text)), screen) if text else []

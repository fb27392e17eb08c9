"""A TOML file read with the line of every key, as far as it can be read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from grader.errors import Mistake
from grader.pack.toml_lines import Key, lines_of

_REASON = re.compile(r"(.*?) \((?:at line (\d+), column (\d+)|at end of document)\)", re.DOTALL)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_LONG = 60


@dataclass(frozen=True, slots=True)
class Place:
    """A key of a TOML file, and where complaints about it go."""

    path: Path
    lines: Mapping[Key, int]
    mistakes: list[Mistake]
    #: False below a syntax error: what seems to be missing may stand further down.
    is_whole: bool = True
    #: Key name -> where in the file it may stand, in words.
    homes: Mapping[str, str] = field(default_factory=dict)
    key: Key = ()

    def at(self, part: str | int) -> "Place":
        return replace(self, key=(*self.key, part))

    def refuse(self, problem: str, remedy: str = "") -> None:
        names = (part for part in self.key if isinstance(part, str))
        written = ".".join(name if _BARE.fullmatch(name) else shown(name) for name in names)
        self.mistakes.append(Mistake(self.path, self._line(), written, problem, remedy))

    def _line(self) -> int:
        """Of the key, or of the innermost table around a key that is missing."""
        around = (self.key[:length] for length in range(len(self.key), 0, -1))
        return next((self.lines[key] for key in around if key in self.lines), 0)


def parse(path: Path, text: str, mistakes: list[Mistake]) -> tuple[Place, dict[str, object]]:
    """What the file says; after a syntax error, what it says above the broken line."""
    try:
        values = tomllib.loads(text)
        return Place(path, lines_of(text), mistakes), values
    except (ValueError, RecursionError) as error:
        line, reason = _explain(error, text)
        mistakes.append(Mistake(path, line, "", f"not valid TOML: {reason}"))
    above = "\n".join(text.split("\n")[: max(line - 1, 0)])
    try:
        values = tomllib.loads(above)
        return Place(path, lines_of(above), mistakes, is_whole=False), values
    except (ValueError, RecursionError):
        return Place(path, {}, mistakes, is_whole=False), {}


def shown(value: object) -> str:
    """A value as its author would write it, short enough for a sentence.

    >>> shown("five"), shown(True), shown([1, 2])
    ('"five"', 'true', 'a list')
    """
    if isinstance(value, str):
        text = "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in value)
        return f'"{text[:_LONG]}…"' if len(text) > _LONG else f'"{text}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list"
    return str(value) if not isinstance(value, int) or abs(value) < 10**_LONG else "a huge number"


def _explain(error: Exception, text: str) -> tuple[int, str]:
    """The line and the reason, taken from the sentence in which `tomllib` puts both."""
    match = _REASON.fullmatch(str(error))
    if isinstance(error, RecursionError) or match is None:
        return 0, "nested too deeply" if isinstance(error, RecursionError) else str(error)
    reason, line, column = match.groups()
    reason = reason[0].lower() + reason[1:]
    if line is None:
        return len(text.rstrip("\n").split("\n")), f"{reason} at the end of the file"
    return int(line), f"{reason} at column {column}"

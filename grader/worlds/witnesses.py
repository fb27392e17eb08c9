"""Worlds kept as text, to be read by people and run by the engine."""

import re
from collections.abc import Iterator, Sequence
from textwrap import wrap

from grader.worlds.world import World, inserts

_WORLD = re.compile(r"^-- world\b.*$", re.MULTILINE)


def blocks(text: str) -> Iterator[tuple[int, str]]:
    """The statements of each world, and the line on which it begins.

    >>> list(blocks("-- kept\\n-- world 1\\nINSERT 1;\\n-- world 2: empty\\n"))
    [(2, '-- world 1\\nINSERT 1;\\n'), (4, '-- world 2: empty\\n')]
    """
    starts = [found.start() for found in _WORLD.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text.count("\n", 0, start) + 1, text[start:end]


_SAVED = "Small databases on which mistakes show, written by `grade check --save`; tried first on every answer."


def as_text(worlds: Sequence[tuple[World, Sequence[str]]], about: str = _SAVED) -> str:
    """Each with what it is good for."""
    lines = [f"-- {about}"]
    for number, (world, uses) in enumerate(worlds, 1):
        told = f": shows {', '.join(uses)}" if uses else ""
        lines += ["", *wrap(f"-- world {number}{told}", 100, subsequent_indent="--   ", break_on_hyphens=False)]
        lines += [f"{statement};" for statement in inserts(world)]
    return "\n".join(lines) + "\n"

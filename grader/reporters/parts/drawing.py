"""Parts of a report drawn for a screen: their colours, and what a screen of ASCII shows in place of other signs."""

import io
from collections.abc import Iterable

from rich.console import Console, RenderableType
from rich.text import Text

from grader.reporters.parts.screen import Screen


def drawn(parts: Iterable[RenderableType], screen: Screen) -> str:
    """Anything else that is shown to a person, in the same manner; `str` and `Text` may say that lines stay as long."""
    drawing = console_of(screen)
    with drawing.capture() as captured:
        for part in parts:
            drawing.print(part, soft_wrap=isinstance(part, str) or (isinstance(part, Text) and bool(part.no_wrap)))
    return fitted(captured.get(), screen)


def console_of(screen: Screen) -> Console:
    return Console(
        file=io.StringIO(),
        width=screen.width,
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        no_color=not screen.colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def fitted(text: str, screen: Screen) -> str:
    text = "".join(f"{line.rstrip()}\n" for line in text.splitlines())
    return text if screen.unicode else _in_ascii(text)


_ASCII = str.maketrans(
    {
        "✓": "+",
        "✗": "x",
        "·": "-",
        "–": "-",
        "…": "~",
        "│": "|",
        "─": "-",
        "⏎": "\\",
        "␍": "\\",
        "⇥": " ",
        "�": "?",
        "╶": "-",
        "├": "|",
        "└": "+",
        "╴": "-",
        "━": "-",
        "═": "=",
        "→": ">",
        "┌": "+",
        "┐": "+",
        "┘": "+",
        "┤": "|",
        "┬": "+",
        "┴": "+",
        "┼": "+",
        "╌": ".",
        "╎": ":",
        "◆": "*",
        "○": "o",
    }
)


def _in_ascii(text: str) -> str:
    return text.translate(_ASCII).encode("ascii", "replace").decode("ascii")

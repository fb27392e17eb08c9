"""A prompt's Markdown at a terminal."""

from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Heading, Markdown, MarkdownElement
from rich.segment import Segment
from rich.text import Text
from rich.theme import Theme

from grader.feedback.printable import printable

#: Without backgrounds, which fit only the terminal they were made for.
_THEME = Theme({"markdown.code": "cyan", "markdown.code_block": "cyan"})


class Prompt:
    """Markdown can spell in letters what a terminal would obey, so it is what comes out that is cleaned."""

    def __init__(self, markdown: str) -> None:
        self._markdown = _Markdown(printable(markdown, keep="\n\t"), code_theme="bw", hyperlinks=False)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        with console.use_theme(_THEME):
            for segment in console.render(self._markdown, options):
                yield Segment(printable(segment.text, keep="\n"), segment.style)


class _Heading(Heading):
    """Flush left, without a frame."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield Text.assemble(self.text, style="bold", justify="left")


class _Markdown(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "heading_open": _Heading}

"""What the answers of a class say together, for a person at a terminal: a few lines of each kind."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.reporters.screen import Screen
from grader.reporters.tables import clean, cut
from grader.values.insight import Insight, Item

#: Of each kind, unless all is asked for.
_SHOWN = 5
_EXERCISE, _LEARNER = 24, 20
_INDENT = 2

_Kind = TypeVar("_Kind")


def summary(insight: Insight, screen: Screen, with_likenesses: bool) -> Iterator[RenderableType]:
    """Parts to be printed one after the other, each begun by an empty line."""
    tried = [item for item in insight.items if item.difficulty is not None]
    hardest = sorted(tried, key=lambda item: (item.difficulty or 0.0, item.pack, item.exercise))
    yield from _hardest(hardest, screen)
    findings = [(one.learners, one.exercise, one.name) for one in insight.findings]
    yield from _counted("commonest findings", findings, screen)
    mistakes = [(len(one.learners), one.exercise, _told(one.told, one.representative)) for one in insight.mistakes]
    yield from _counted("made by several in the same way", mistakes, screen)
    if with_likenesses and insight.likenesses:
        yield from _heading("much alike: to look at, never a verdict")
        for one in _first(insight.likenesses, screen):
            names = cut(", ".join(cut(clean(learner), _LEARNER) for learner in one.learners), screen.width - 30)
            yield _indented(Text.assemble((cut(clean(one.exercise), _EXERCISE), "bold"), f"  {names}"))
            why = f"{clean(one.told)} · {one.size} nodes of syntax" if one.told else f"{one.size} nodes of syntax"
            yield _indented(Text(why, "dim"), 2 * _INDENT)
        yield from _more(insight.likenesses, screen)


def _hardest(items: Sequence[Item], screen: Screen) -> Iterator[RenderableType]:
    if not items:
        return
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("hardest exercises", "answered", "passed", "points", "tells apart"):
        grid.add_column(heading, justify="left" if heading == "hardest exercises" else "right", no_wrap=True)
    for item in _first(items, screen):
        apart = "–" if item.discrimination is None else f"{item.discrimination:+.2f}"
        counts = str(item.attempted), str(item.passed), f"{100 * (item.difficulty or 0.0):.0f}%"
        grid.add_row(cut(clean(item.exercise), screen.width - 50), *counts, apart)
    yield Text()
    yield grid


def _counted(heading: str, found: Sequence[tuple[int, str, str]], screen: Screen) -> Iterator[RenderableType]:
    if not found:
        return
    yield from _heading(heading)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for place in range(3):
        grid.add_column(justify="left" if place else "right", no_wrap=place < 2)
    for learners, exercise, told in _first(found, screen):
        noun = "learner" if learners == 1 else "learners"
        grid.add_row(f"{learners:,} {noun.ljust(8)}", cut(clean(exercise), _EXERCISE), Text(clean(told)))
    yield Padding(grid, (0, 0, 0, _INDENT))
    yield from _more(found, screen)


def _first(found: Sequence[_Kind], screen: Screen) -> Sequence[_Kind]:
    return found if screen.verbose else found[:_SHOWN]


def _more(found: Sequence[object], screen: Screen) -> Iterator[RenderableType]:
    if len(found) > _SHOWN and not screen.verbose:
        yield _indented(Text(f"{len(found) - _SHOWN:,} more; -v for all", "dim"))


def _heading(words: str) -> Iterator[Text]:
    yield Text()
    yield Text(words, "bold")


def _told(told: str, learner: str) -> str:
    example = cut(learner, _LEARNER)
    return f"{told} (e.g. {example})" if told else f"e.g. {example}"


def _indented(text: Text, by: int = _INDENT) -> Padding:
    return Padding(text, (0, 0, 0, by))

"""What the answers of a class say together, for a person at a terminal: a few lines of each kind."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich import box
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, cut
from grader.values.insight import CommonFinding, Insight, Item, Likeness, SharedMistake

#: Of each kind, unless all is asked for.
_SHOWN = 5
_EXERCISE, _LEARNER = 24, 20
_INDENT = 2

_Kind = TypeVar("_Kind")


def summary(insight: Insight, screen: Screen, with_likenesses: bool) -> Iterator[RenderableType]:
    """Parts to be printed one after the other, each begun by an empty line."""
    told = _Names(insight, screen)
    tried = [item for item in insight.items if item.difficulty is not None and item.difficulty < 1]
    hardest = sorted(tried, key=lambda item: (item.difficulty or 0.0, item.pack, item.exercise))
    yield from _hardest(hardest, told, screen)
    findings = [(told.share(one, one.learners), told.exercise(one), one.name) for one in insight.findings]
    yield from _counted("commonest findings", findings, screen)
    mistakes = [(told.share(one, len(one.learners)), told.exercise(one), _mistake(one)) for one in insight.mistakes]
    yield from _counted("made by several in the same way", mistakes, screen)
    if with_likenesses:
        yield from _alike(insight.likenesses, told, screen)


class _Names:
    """How exercises are called, and of how many learners one speaks."""

    def __init__(self, insight: Insight, screen: Screen) -> None:
        self._times = Counter(item.exercise for item in insight.items)
        self._attempted = {(item.pack, item.exercise): item.attempted for item in insight.items}
        self._room = min(_EXERCISE, screen.width // 3)

    def exercise(self, one: Item | CommonFinding | SharedMistake | Likeness) -> str:
        """With the pack where two have one of this name."""
        return cut(clean(f"{one.pack}/{one.exercise}" if self._times[one.exercise] > 1 else one.exercise), self._room)

    def share(self, one: CommonFinding | SharedMistake, learners: int) -> str:
        return f"{learners:,} of {self._attempted.get((one.pack, one.exercise), learners):,}"


def _hardest(items: Sequence[Item], told: _Names, screen: Screen) -> Iterator[RenderableType]:
    if not items:
        return
    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for heading in ("hardest exercises", "answered", "passed", "points", "tells apart"):
        grid.add_column(heading, justify="left" if heading == "hardest exercises" else "right", no_wrap=True)
    for item in _first(items, screen):
        apart = "–" if item.discrimination is None else f"{item.discrimination:+.2f}"
        counts = f"{item.attempted:,}", f"{item.passed:,}", f"{100 * (item.difficulty or 0.0):.0f}%"
        grid.add_row(told.exercise(item), *counts, apart)
    yield Text()
    yield grid
    yield from _more(items, screen)


def _counted(heading: str, found: Sequence[tuple[str, str, str]], screen: Screen) -> Iterator[RenderableType]:
    if not found:
        return
    yield from _heading(heading)
    grid = Grid.grid(padding=(0, 2, 0, 0))
    for place in range(3):
        grid.add_column(justify="left" if place else "right", no_wrap=place < 2)
    for share, exercise, what in _first(found, screen):
        grid.add_row(share, exercise, Text(clean(what)))
    yield Padding(grid, (0, 0, 0, _INDENT))
    yield from _more(found, screen)


def _alike(likenesses: Sequence[Likeness], told: _Names, screen: Screen) -> Iterator[RenderableType]:
    if not likenesses:
        return
    yield from _heading("much alike: to look at, never a verdict")
    for one in _first(likenesses, screen):
        learners = ", ".join(cut(clean(learner), _LEARNER) for learner in one.learners)
        yield _indented(Text.assemble((told.exercise(one), "bold"), f"  {learners}"))
        why = [clean(one.told)] * bool(one.told) + [f"{one.size:,} nodes of syntax"]
        yield _indented(Text(" · ".join(why), "dim"), 2 * _INDENT)
    yield from _more(likenesses, screen)


def _first(found: Sequence[_Kind], screen: Screen) -> Sequence[_Kind]:
    return found if screen.verbose else found[:_SHOWN]


def _more(found: Sequence[object], screen: Screen) -> Iterator[RenderableType]:
    if len(found) > _SHOWN and not screen.verbose:
        yield _indented(Text(f"{len(found) - _SHOWN:,} more; -v for all", "dim"))


def _heading(words: str) -> Iterator[Text]:
    yield Text()
    yield Text(words, "bold")


def _mistake(one: SharedMistake) -> str:
    example = f"e.g. {cut(clean(one.representative), _LEARNER)}"
    return f"{one.told} ({example})" if one.told else example


def _indented(text: Text, by: int = _INDENT) -> Padding:
    return Padding(text, (0, 0, 0, by))

"""How a query was carried out, as a tree of boxes: where each stands, before anything is drawn."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log10

from grader.reporters.page.prose import counted
from grader.reporters.parts.steps import heaviest, step, step_details, step_name
from grader.values.plan import Operator, Plan

_WIDTH, _ASIDE, _APART, _MARGIN = 212, 20, 46, 8
#: Of a box's lines: the name, and what is said of it.
_NAME, _LINE, _PAD = 24, 16, 8
_SIGNS, _LINES = 30, 3
#: Of the drawing: beyond them nobody follows it.
_DEEPEST, _BROADEST = 30, 12


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float
    name: str
    details: tuple[str, ...]
    is_heaviest: bool


@dataclass(frozen=True, slots=True)
class Stream:
    """Rows on their way up, wider the more they are."""

    path: str
    width: float
    rows: str
    #: Of its label.
    x: float
    anchor: str
    y: float
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Step:
    """A box in words."""

    name: str
    details: str
    rows: str
    is_heaviest: bool
    below: tuple["Step", ...]


@dataclass(frozen=True, slots=True)
class Tree:
    width: float
    height: float
    boxes: tuple[Box, ...]
    streams: tuple[Stream, ...]
    top: Step
    rows_made: str


@dataclass(frozen=True, slots=True)
class _Node:
    operator: Operator
    name: str
    details: tuple[str, ...]
    #: Of its middle, in boxes from the left.
    column: float
    depth: int
    below: tuple["_Node", ...]

    @property
    def height(self) -> float:
        return 2 * _PAD + _NAME + _LINE * len(self.details) - 6

    @property
    def every(self) -> Iterator["_Node"]:
        yield self
        for node in self.below:
            yield from node.every


def tree_of(plan: Plan) -> Tree:
    """The last step above, what it gets its rows from below."""
    root = _node(plan.root, 0, 0)
    nodes = list(root.every)
    deepest = max(node.depth for node in nodes)
    heights = [max(node.height for node in nodes if node.depth == depth) for depth in range(deepest + 1)]
    tops = [_MARGIN + _APART * (depth + 1) + sum(heights[:depth]) for depth in range(deepest + 1)]
    worst = heaviest(plan)
    streams = [_stream(root, _middle(root), _MARGIN, tops[0])]
    for node in nodes:
        bottom = tops[node.depth] + node.height
        streams += [_stream(one, _entry(node, place), bottom, tops[one.depth]) for place, one in enumerate(node.below)]
    boxes = [_box(node, tops[node.depth], node.operator is worst) for node in nodes]
    right = max(box.x + box.width for box in boxes) + _MARGIN
    return Tree(
        right,
        tops[-1] + heights[-1] + _MARGIN,
        tuple(boxes),
        tuple(streams),
        _in_words(root, worst),
        counted(plan.rows_made, "row"),
    )


def _box(node: _Node, top: float, is_heaviest: bool) -> Box:
    return Box(_middle(node) - _WIDTH / 2, top, _WIDTH, node.height, node.name, node.details, is_heaviest)


def _node(operator: Operator, first: float, depth: int) -> _Node:
    operator = step(operator)
    below: list[_Node] = []
    for child in _drawn_below(operator, depth):
        below.append(_node(child, first + sum(map(_breadth, below)), depth + 1))
    column = (below[0].column + below[-1].column) / 2 if below else first
    details = textwrap.wrap(_details(operator, depth), _SIGNS, max_lines=_LINES, placeholder="…")
    (name,) = textwrap.wrap(step_name(operator), _SIGNS - 4, max_lines=1, placeholder="…") or ["step"]
    return _Node(operator, name, tuple(details), column, depth, tuple(below))


def _drawn_below(operator: Operator, depth: int) -> Sequence[Operator]:
    return operator.children[:_BROADEST] if depth < _DEEPEST else ()


def _details(operator: Operator, depth: int) -> str:
    hidden = len(operator.children) - len(_drawn_below(operator, depth))
    more = [f"{counted(hidden, 'branch', 'branches')} below not shown"] if hidden else []
    return ", ".join([*more, *filter(None, [step_details(operator)])])


def _breadth(node: _Node) -> int:
    return sum(map(_breadth, node.below)) or 1


def _middle(node: _Node) -> float:
    return _MARGIN + _WIDTH / 2 + node.column * (_WIDTH + _ASIDE)


def _entry(node: _Node, place: int) -> float:
    """Where the rows of one of those below come in."""
    return _middle(node) + (place - (len(node.below) - 1) / 2) * min(48, _WIDTH / len(node.below))


def _stream(node: _Node, entry: float, top: float, bottom: float) -> Stream:
    x, turn = _middle(node), (top + bottom) / 2
    rows = node.operator.rows
    path = f"M{x:.0f} {bottom:.0f}C{x:.0f} {turn:.0f} {entry:.0f} {turn:.0f} {entry:.0f} {top:.0f}"
    width = 1.5 + 2 * log10(rows + 1)
    # Beside the line, on the side that it does not bend to.
    aside = width / 2 + 6
    label = (x - aside, "end") if entry > x else (x + aside, "start")
    return Stream(path, round(width, 1), counted(rows, "row"), *label, bottom - 10, not rows)


def _in_words(node: _Node, worst: Operator | None) -> Step:
    return Step(
        step_name(node.operator),
        _details(node.operator, node.depth),
        counted(node.operator.rows, "row"),
        node.operator is worst,
        tuple(_in_words(one, worst) for one in node.below),
    )

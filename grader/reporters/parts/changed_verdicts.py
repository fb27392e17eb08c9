"""Who comes out otherwise than before, for a person at a terminal: by exercise, whoever loses points first."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from grader.reporters.parts.screen import Screen
from grader.reporters.parts.tables import clean, cut, number
from grader.values.regrade import Flip, Regrade, Standing

#: Ways to flip of one exercise, and names in a line, unless all is asked for.
_SHOWN, _NAMED = 8, 6
_LEARNER = 20
_INDENT = 2


def changed_verdicts(found: Regrade, screen: Screen) -> Iterator[RenderableType]:
    """Parts to be printed one after the other, begun by an empty line."""
    yield Text()
    yield Text.assemble(("against ", "bold"), (f"{clean(found.path)}: ", "bold"), _head(found))
    if found.flips:
        yield from _by_exercise(found.flips, screen)
    else:
        changed = "; ".join(map(clean, found.changes)) or "nothing that matters changed in between"
        yield _indented(Text(changed, "dim"))
    for noun, verb, names in (
        ("learner", "new", found.new_learners),
        ("learner", "gone", found.gone_learners),
        ("exercise", "new", found.new_exercises),
        ("exercise", "gone", found.gone_exercises),
    ):
        if names:
            yield _indented(Text(_named(noun, verb, names, screen)))


def _head(found: Regrade) -> str:
    answers = f"{found.compared:,} answer{'s' * (found.compared != 1)}"
    if not found.flips:
        return f"{answers}, no verdict changed"
    lose = "none loses" if not found.losing else "1 loses" if found.losing == 1 else f"{found.losing:,} lose"
    return f"{len(found.flips):,} of {answers} changed, {lose} points"


def _by_exercise(flips: Sequence[Flip], screen: Screen) -> Iterator[RenderableType]:
    in_packs = len({flip.pack for flip in flips}) > 1
    ordered = sorted(flips, key=lambda flip: (flip.pack, flip.exercise, flip.causes))
    for (pack, exercise, causes), same in groupby(ordered, key=lambda flip: (flip.pack, flip.exercise, flip.causes)):
        name = f"{pack}/{exercise}" if in_packs else exercise
        yield _indented(Text.assemble((f"{clean(name)}: ", "bold"), ("; ".join(map(clean, causes)), "cyan")))
        ways = _ways(list(same))
        for way in ways if screen.verbose else ways[:_SHOWN]:
            yield from _way(way, screen)
        if len(ways) > _SHOWN and not screen.verbose:
            more = sum(map(len, ways[_SHOWN:]))
            yield _indented(Text(f"{more:,} more answer{'s' * (more != 1)}; -v for all", "dim"), 2 * _INDENT)


def _ways(flips: Sequence[Flip]) -> list[list[Flip]]:
    """Those that flip in the same way together: who loses points first, then the most."""
    ways: dict[tuple[str, ...], list[Flip]] = {}
    for flip in flips:
        both = flip.before, flip.after
        ways.setdefault((*map(_told, both), *map(_said, both)), []).append(flip)
    return sorted(ways.values(), key=lambda way: (not way[0].loses, -len(way)))


def _way(way: Sequence[Flip], screen: Screen) -> Iterator[RenderableType]:
    flip = way[0]
    mark, style = ("✗", "red") if flip.loses else ("✓", "green")
    learners = _listed([one.learner for one in way if one.learner is not None], screen)
    told = f"{_told(flip.before)} → {_told(flip.after)}"
    yield _indented(Text.assemble((f"{mark} ", style), told, f": {learners}" if learners else ""), 2 * _INDENT)
    if _said(flip.before) != _said(flip.after):
        for word, one in (("before: ", flip.before), ("now:    ", flip.after)):
            if _said(one):
                yield _indented(Text.assemble((word, "dim"), clean(_said(one)).rstrip(":")), 3 * _INDENT)


def _told(one: Standing) -> str:
    return f"{one.status.replace('_', ' ')} {'–' if one.score is None else number(one.score)}/{number(one.points)}"


def _said(one: Standing) -> str:
    """That no difference was found says no more than that it passed."""
    return "" if one.status == "passed" else one.message


def _named(noun: str, verb: str, names: Sequence[str], screen: Screen) -> str:
    several = len(names) != 1
    return f"{len(names):,} {noun}{'s' * several} {'are' if several else 'is'} {verb}: {_listed(names, screen)}"


def _listed(names: Sequence[str], screen: Screen) -> str:
    shown = names if screen.verbose else names[:_NAMED]
    more = f" and {len(names) - len(shown):,} more" if len(names) > len(shown) else ""
    return ", ".join(cut(clean(name), _LEARNER) for name in shown) + more


def _indented(text: Text, by: int = _INDENT) -> Padding:
    return Padding(text, (0, 0, 0, by))

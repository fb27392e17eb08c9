"""Who comes out otherwise than before, for a person at a terminal: by exercise, whoever loses points first."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from grader.reporters.screen import Screen
from grader.reporters.tables import clean, cut, number
from grader.values.regrade import Flip, Regrade, Standing

#: Of one exercise, and names of learners in a line, unless all is asked for.
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
    verb = "loses" if found.losing == 1 else "lose"
    return f"{len(found.flips):,} of {answers} changed, {found.losing or 'none':,} {verb} points"


def _by_exercise(flips: Sequence[Flip], screen: Screen) -> Iterator[RenderableType]:
    ordered = sorted(flips, key=lambda flip: (flip.pack, flip.exercise, flip.causes, not flip.loses))
    in_packs = len({flip.pack for flip in flips}) > 1
    for (pack, exercise, causes), same in groupby(ordered, key=lambda flip: (flip.pack, flip.exercise, flip.causes)):
        group = list(same)
        name = f"{pack}/{exercise}" if in_packs else exercise
        told = Text.assemble((f"{clean(name)}: ", "bold"), ("; ".join(map(clean, causes)), "cyan"))
        yield _indented(told)
        for flip in group if screen.verbose else group[:_SHOWN]:
            yield from _flip(flip)
        if len(group) > _SHOWN and not screen.verbose:
            yield _indented(Text(f"{len(group) - _SHOWN:,} more; -v for all", "dim"), 2 * _INDENT)


def _flip(flip: Flip) -> Iterator[RenderableType]:
    learner = f"{cut(clean(flip.learner), _LEARNER)}  " if flip.learner is not None else ""
    mark, style = ("✗", "red") if flip.loses else ("✓", "green")
    head = Text.assemble((f"{mark} ", style), learner, f"{_told(flip.before)} → {_told(flip.after)}")
    yield _indented(head, 2 * _INDENT)
    for word, one in (("before: ", flip.before), ("now:    ", flip.after)):
        if one.message and one.message != (flip.before if one is flip.after else flip.after).message:
            yield _indented(Text.assemble((word, "dim"), clean(one.message)), 3 * _INDENT)


def _told(one: Standing) -> str:
    return f"{one.status.replace('_', ' ')} {'–' if one.score is None else number(one.score)}/{number(one.points)}"


def _named(noun: str, verb: str, names: Sequence[str], screen: Screen) -> str:
    shown = names if screen.verbose else names[:_NAMED]
    more = f" and {len(names) - len(shown):,} more" if len(names) > len(shown) else ""
    told = ", ".join(cut(clean(name), _LEARNER) for name in shown)
    return f"{len(names):,} {noun}{'s' * (len(names) != 1)} {'is' if len(names) == 1 else 'are'} {verb}: {told}{more}"


def _indented(text: Text, by: int = _INDENT) -> Padding:
    return Padding(text, (0, 0, 0, by))

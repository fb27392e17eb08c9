"""What the arguments PACK and EXERCISE of a command mean."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from grader.errors import Mistake, PackError, UsageError
from grader.feedback.printable import printable
from grader.pack import find, load
from grader.pack.nearest import suggestion
from grader.values.pack import Pack
from grader.vocabulary import VOCABULARY

Choice = list[tuple[Pack, tuple[str, ...]]]


def chosen(path: Path, names: Sequence[str], worlds: int | None = None) -> Choice:
    """Packs, each with the names of the exercises meant: all of them where none is named.

    Where so many worlds are asked for, each exercise has as many, whatever its author says.
    """
    return [
        (_searched(pack, worlds), asked or tuple(exercise.name for exercise in pack.exercises))
        for pack, asked in asked_for(path, names)
    ]


def to_be_graded(path: Path, names: Sequence[str], worlds: int | None = None) -> tuple[Choice, list[str]]:
    """Likewise, without published exercises that only the course judges; and notes on published ones.

    Raises:
        UsageError: no exercise is left.
    """
    meant = chosen(path, names, worlds)
    within = len(meant) > 1
    told = [f"{pack.name}/{name}" if within else name for pack, asked in meant for name in asked if _keeps(pack, name)]
    if told and len(told) == sum(len(asked) for _, asked in meant):
        raise UsageError(f"only your course judges {', '.join(told)}: hand your answers in there")
    notes = [printable(f"only your course judges {', '.join(told)}")] if told else []
    if any(one.handout is not None for pack, _ in meant for one in pack.exercises):
        notes.append("a pack to practise with: your course also tries answers on thousands of databases")
    return [(pack, tuple(name for name in asked if not _keeps(pack, name))) for pack, asked in meant], notes


def _keeps(pack: Pack, name: str) -> bool:
    """Whether an exercise is published without anything to judge answers by."""
    handout = next(one.handout for one in pack.exercises if one.name == name)
    return handout is not None and not handout.judges


def _searched(pack: Pack, worlds: int | None) -> Pack:
    if worlds is None:
        return pack
    exercises = (replace(exercise, worlds=replace(exercise.worlds, count=worlds)) for exercise in pack.exercises)
    return replace(pack, exercises=tuple(exercises))


def asked_for(path: Path, names: Sequence[str]) -> Choice:
    """Packs, each with the names asked for; where some are, a pack that has none of them is left out.

    Raises:
        PackError: a pack is broken.
        UsageError: there is no such pack or exercise.
    """
    packs: Choice = []
    mistakes: list[Mistake] = []
    for folder, pointed_at in find(path):
        try:
            pack = load(folder, VOCABULARY)
            _require_known(folder, pointed_at, [exercise.name for exercise in pack.exercises])
            packs.append((pack, pointed_at))
        except PackError as error:
            mistakes += error.mistakes
    if mistakes:
        raise PackError(mistakes)
    _require_known(path, names, [exercise.name for pack, _ in packs for exercise in pack.exercises])
    asked = [(pack, _named(pack, (*pointed_at, *names))) for pack, pointed_at in packs]
    return [one for one in asked if one[1]] or asked


def _require_known(path: Path, names: Sequence[str], known: Sequence[str]) -> None:
    unknown = [name for name in names if name not in known]
    if unknown:
        raise UsageError(f"no exercise `{unknown[0]}` in `{path}`\n    {suggestion(unknown[0], known, 'exercises')}")


def _named(pack: Pack, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(exercise.name for exercise in pack.exercises if exercise.name in names)

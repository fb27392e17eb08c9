"""Replaces values that do not matter for a difference by the plainest, so that the ones that do stand out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from grader.worlds.trial import Answer, Trial
from grader.worlds.world import World, column_of, is_tied


def plain_throughout(trial: Trial, world: World) -> World:
    """Every column made plain that can be."""
    plainest = world
    for one in _plainer(trial, world):
        plainest = _merged(world, plainest, one)
    return plainest


def simplified(trial: Trial, answer: Answer, world: World) -> Iterator[World]:
    """Plainer worlds, the plainest first; whether the two differ there is still to be confirmed."""
    candidates = [one for one in _plainer(trial, world) if one != world]
    tried = trial.fared(answer, candidates)
    if tried is None:
        return
    good = [candidates[number] for number in sorted(tried.different)]
    merged = [world]
    for one in good:
        merged.append(_merged(world, merged[-1], one))
    merged = [one for one in dict.fromkeys(merged[1:]) if one != world]
    together = trial.fared(answer, merged)
    if together is not None:
        yield from (merged[number] for number in sorted(together.different, reverse=True))
    yield from good


def _plainer(trial: Trial, world: World) -> Iterator[World]:
    """One column, or one cell of it, made plain at a time."""
    references = [one for relation in world.relations for one in relation.references]
    for table, relation in enumerate(world.relations):
        for attribute in relation.writable:
            if is_tied(relation, attribute.name, references) or not world.rows[table]:
                continue
            plain = trial.plain(relation, attribute.name)
            if plain is None:
                continue
            column = column_of(relation, attribute.name)
            everywhere = range(len(world.rows[table]))
            yield _with(world, table, column, everywhere, plain)
            yield from (_with(world, table, column, [place], plain) for place in everywhere if len(everywhere) > 1)


def _with(world: World, table: int, column: int, places: Sequence[int], value: str) -> World:
    rows = tuple(
        (*row[:column], value, *row[column + 1 :]) if place in places else row
        for place, row in enumerate(world.rows[table])
    )
    return replace(world, rows=(*world.rows[:table], rows, *world.rows[table + 1 :]))


def _merged(world: World, one: World, other: World) -> World:
    """Both changes to a world."""
    return replace(
        world,
        rows=tuple(
            tuple(
                tuple(
                    theirs if theirs != before else mine
                    for before, mine, theirs in zip(old, first, second, strict=True)
                )
                for old, first, second in zip(table, mine_, theirs_, strict=True)
            )
            for table, mine_, theirs_ in zip(world.rows, one.rows, other.rows, strict=True)
        ),
    )

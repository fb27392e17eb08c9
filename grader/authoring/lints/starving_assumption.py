"""Assumptions that hardly any generated database keeps."""

from collections.abc import Iterator

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial

#: Of a hundred worlds that are drawn; with fewer left, much goes unnoticed.
_FEWEST = 5


@of_exercise("warn")
def starving_assumption(trial: Trial) -> Iterator[Hit]:
    """An assumption throws nearly all generated databases away.

    What `assume` promises is not built into the databases: those that break it are
    thrown away. Where hardly any is left, mistakes go unnoticed. Say it by a
    constraint in schema.sql, which databases are made to obey, or promise less:
    what one table must be like rather than several together, "at least one" rather
    than an exact number.
    """
    for one in trial.kept:
        if 100 * one.worlds < _FEWEST * one.drawn:
            in_exercise = one.assumption in trial.exercise.worlds.assume
            folder = trial.exercise.folder if in_exercise else trial.pack.fixture.folder
            path = folder / ("exercise.toml" if in_exercise else "fixture.toml")
            message = f"the assumption keeps {one.worlds:,} of {one.drawn:,} databases: {one.assumption.say}"
            yield Hit(path, message, "say it by a constraint in schema.sql, or promise less")

"""How far a verdict goes on what a published exercise has in place of its solution."""

from grader.values.pack import Exercise
from grader.worlds.changes import MOST

#: Databases from which on a learner is told of thousands.
_THOUSANDS = 2000


def no_difference_found(exercise: Exercise, worlds: int) -> str:
    """On so many databases, and beside them the sample data, where their rows are handed out.

    >>> from pathlib import Path
    >>> from grader.values.handout import Handout
    >>> from grader.values.pack import Script
    >>> handout = Handout(plan_counts=True)
    >>> one = Exercise("first", "First", Path("first"), "", Script(Path("first/expected"), ""), handout=handout)
    >>> no_difference_found(one, 50)
    'no difference found on 50 databases; your course also compares the sample data, runs thousands more, and looks at how the query is carried out'
    """  # noqa: E501 — a sentence is one line
    handout = exercise.handout
    assert handout is not None
    tried = ["the sample data"] if handout.on_data is not None else []
    tried += [f"{worlds:,} database{'s'[: worlds != 1]}"] if worlds else []
    others = [] if handout.on_data is not None else ["compares the sample data"]
    others += _runs(exercise, worlds)
    others += ["looks at how the query is carried out"] if handout.plan_counts else []
    also = f"; your course also {_listed(others)}" if others else ""
    return f"no difference found on {' and '.join(tried)}{also}" if tried else f"it runs{also}"


def _runs(exercise: Exercise, worlds: int) -> list[str]:
    """What the course tries beyond what was handed out."""
    count = exercise.worlds.count if exercise.kind == "query" else min(exercise.worlds.count, MOST)
    if count <= worlds:
        return []
    if count >= _THOUSANDS:
        return ["runs thousands more" if worlds else "runs thousands of databases"]
    return ["runs more" if worlds else f"runs {count:,} databases"]


def _listed(parts: list[str]) -> str:
    if len(parts) < 3:
        return " and ".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"

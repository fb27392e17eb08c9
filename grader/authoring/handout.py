"""Makes, in a worker, what a published exercise has in place of its solution."""

from collections.abc import Iterator
from dataclasses import replace

from grader.authoring.planting import Reading, read_solution
from grader.authoring.practice import Practised, changed_worlds, queried_worlds
from grader.bench import Bench
from grader.checks.style import broken_by
from grader.feedback.order_keys import order_keys
from grader.grading import rule_of
from grader.running import course_of, without_commands
from grader.sandbox.moment import of_the_moment
from grader.scoring import asks_plan, asks_worlds, is_built, shares
from grader.sql.course import Course
from grader.values.expected import Expected
from grader.values.handout import Handout
from grader.values.pack import Exercise, Pack
from grader.worlds.witnesses import as_text

#: Worlds that are published with an exercise.
WORLDS = 50
_ABOUT = "Small databases to practise on: what answers should give on each of them stands in results.json."


def kept_back(exercise: Exercise) -> str:
    """Why nothing of it may be handed out but its task; empty where something may."""
    if is_built(exercise):
        return f"what a {exercise.kind} must give back would tell how to make it"
    if exercise.reveal in ("names", "verdict"):
        return f'its `reveal` is "{exercise.reveal}"'
    return ""


def handout(bench: Bench, pack: Pack, exercise: Exercise) -> Handout:
    """A task of a worker; one that judges nothing where the solution's rows change from run to run.

    Raises:
        PackError: the solution does not run.
    """
    course = course_of(pack, bench.database)
    reading = read_solution(bench.database, pack, exercise)
    text = without_commands(exercise.solution.text, course).text
    told = Handout(
        order=None if exercise.kind == "change" else _order(exercise, pack.dialect),
        muted=_muted(exercise, text, course),
        ignores_case=rule_of(pack, exercise).ignores_case,
        plan_counts=asks_plan(exercise) and bool(shares(pack.rubric, exercise).get("plan")),
    )
    if any(of_the_moment(reading.sql)):
        return told
    worlds = list(_worlds(bench, pack, exercise, reading)) if asks_worlds(exercise) else []
    return replace(
        told,
        on_data=reading.expected if exercise.reveal == "full" else None,
        worlds=as_text([(one.world, ()) for one in worlds], _ABOUT) if worlds else "",
        on_worlds=tuple(one.given for one in worlds),
    )


def _order(exercise: Exercise, dialect: str) -> tuple[str | None, ...] | None:
    keys = order_keys(exercise.solution.text, dialect)
    return None if keys is None else tuple(keys)


def _muted(exercise: Exercise, text: str, course: Course) -> tuple[str, ...]:
    return () if is_built(exercise) else broken_by(text, course)


def _worlds(bench: Bench, pack: Pack, exercise: Exercise, reading: Reading) -> Iterator[Practised]:
    """The smallest first; each once, and only where rows have the columns that they have on the data."""
    making = changed_worlds if exercise.kind == "change" else queried_worlds
    found = making(bench, pack, exercise, reading, WORLDS)
    for one in sorted(found, key=lambda one: one.world.size):
        if not isinstance(one.given, Expected) or _alike(one.given, reading):
            yield one


def _alike(given: Expected, reading: Reading) -> bool:
    assert isinstance(reading.expected, Expected)
    return given.result.columns == reading.expected.result.columns

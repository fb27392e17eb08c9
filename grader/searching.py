"""An outcome on the sample data, and what becomes of it on worlds."""

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import duckdb

from grader.checks import check_of, waiting
from grader.checks.result import on_worlds
from grader.feedback.at_home import no_difference_found
from grader.later import Later
from grader.running import Prepared, course_of, prepared
from grader.sandbox.database import Database
from grader.sandbox.moment import of_the_moment
from grader.scoring import total
from grader.sql.course import Course
from grader.values.judged import Judged
from grader.values.pack import Comparing, Exercise, Pack
from grader.values.report import Asked, Counterexample, Outcome, Verdict
from grader.values.run import Failure
from grader.worlds.grounds import Grounds
from grader.worlds.search import Found, GoOn
from grader.worlds.trial import Trial

if TYPE_CHECKING:
    from grader.feedback.behaves_like import Mistakes, Wrong
else:
    # Loaded once an answer has failed.
    Mistakes, Wrong = Later("grader.feedback.behaves_like:Mistakes"), Later("grader.feedback.behaves_like:Wrong")

#: Seconds after which no more worlds are tried; what has been found by then stands.
SECONDS = 6.0
#: Changes are tried one by one, on a copy for each; most exercises are done in a few.
SECONDS_OF_CHANGES = 12.0
#: Processor seconds that looking for the mistake behind an answer may take.
_TO_EXPLAIN = 1.0
#: Trials kept for the answers to come.
_KEPT = 24


@dataclass(slots=True)
class Tried:
    """The worlds of an exercise, and the mistakes that explain answers there, once one was wrong."""

    trial: Trial
    mistakes: "Mistakes | None" = None


Trials = dict[str, Tried | None]


def searched(
    database: Database,
    grounds: Grounds,
    trials: Trials,
    pack: Pack,
    exercise: Exercise,
    rule: Comparing,
    outcome: Outcome,
    asked: Asked = "why",
) -> Judged:
    """The outcome after the submission was tried on worlds too."""
    stopped = Database.stopped
    exercise = replace(exercise, comparing=rule)
    judged = _searched(database, grounds, trials, pack, exercise, outcome, asked)
    if Database.stopped == stopped:
        return judged
    # What was made of the worlds meanwhile may lack something: the answers to come are owed better ones.
    _forget(trials, exercise.name)
    return replace(judged, steady=False)


def _searched(
    database: Database,
    grounds: Grounds,
    trials: Trials,
    pack: Pack,
    exercise: Exercise,
    outcome: Outcome,
    asked: Asked,
) -> Judged:
    assert outcome.submission is not None
    course = course_of(pack, database)
    many = exercise.statements == "many"
    ready = prepared(outcome.submission.text, course, exercise.kind, many)
    if isinstance(ready, Failure):
        return Judged(outcome, steady=True)
    go_on = _until(time.monotonic() + (SECONDS if exercise.kind == "query" else SECONDS_OF_CHANGES))
    try:
        found = _found(grounds, trials, pack, exercise, course, ready, asked, go_on)
    except (duckdb.Error, MemoryError):
        # More than an instance may take: what the sample data said stands.
        return Judged(outcome, steady=False)
    if found is None:
        return Judged(outcome, go_on())
    tried = trials.get(exercise.name)
    solution = [tried.trial.solution.sql] if tried is not None else []
    told = grounds.told(found, ready.sql, *solution, whole=exercise.handout is not None)
    judged = Judged(_with(exercise, outcome, found, told), go_on())
    if asked != "why" or tried is None or found.world is None or not judged.steady:
        return judged
    return _explained(
        database, grounds, tried, Wrong(ready.text, pack.dialect, found, outcome.status == "failed"), judged
    )


def _explained(database: Database, grounds: Grounds, tried: Tried, wrong: "Wrong", judged: Judged) -> Judged:
    if tried.mistakes is None:
        tried.mistakes = Mistakes(grounds, tried.trial)
    # Of the processor: what is said does not depend on how busy the machine is.
    end = time.process_time() + _TO_EXPLAIN
    found = tried.mistakes.behaves_like(wrong, database, lambda: time.process_time() < end)
    return Judged(judged.outcome, time.process_time() < end, found)


def _forget(trials: Trials, name: str) -> None:
    tried = trials.pop(name, None)
    if tried is not None:
        with contextlib.suppress(duckdb.Error):
            tried.trial.close()


def _found(
    grounds: Grounds,
    trials: Trials,
    pack: Pack,
    exercise: Exercise,
    course: Course,
    ready: Prepared,
    asked: Asked,
    go_on: GoOn,
) -> Found | None:
    """None where the solution or the submission cannot be tried."""
    if exercise.handout is not None:
        return grounds.handed_out(exercise).found(ready, go_on)
    if exercise.kind == "change":
        solution = prepared(exercise.solution.text, course, exercise.kind, exercise.statements == "many")
        assume = (*pack.fixture.assume, *exercise.worlds.assume)
        if isinstance(solution, Failure):
            return None
        return grounds.changes(exercise, solution, assume).found(ready, go_on)
    tried = _trial(grounds, trials, pack, exercise, course)
    if tried is None:
        return None
    found = grounds.found(tried.trial, ready.sql, go_on, thoroughly=asked == "why", shrinking=asked != "whether")
    return found if isinstance(found, Found) else None


def _trial(grounds: Grounds, trials: Trials, pack: Pack, exercise: Exercise, course: Course) -> Tried | None:
    if exercise.name not in trials:
        if len(trials) >= _KEPT:
            _forget(trials, next(iter(trials)))
        trial = trial_of(grounds, pack, exercise, course)
        trials[exercise.name] = None if trial is None else Tried(trial)
    return trials[exercise.name]


def trial_of(grounds: Grounds, pack: Pack, exercise: Exercise, course: Course) -> Trial | None:
    """None where the solution cannot be tried: answers could not be held against what changes from run to run.

    Raises:
        PackError: the exercise's witnesses are no worlds of its schema.
    """
    solution = prepared(exercise.solution.text, course)
    if isinstance(solution, Failure) or any(of_the_moment(solution.sql)):
        return None
    question = grounds.question(exercise, solution.sql, course.ignores_case)
    assume = (*pack.fixture.assume, *exercise.worlds.assume)
    witnesses = grounds.witnesses(exercise.witnesses) if exercise.witnesses is not None else ()
    trial = grounds.trial(question, assume, exercise.worlds.count, exercise.worlds.seed, witnesses, at_once=True)
    return None if isinstance(trial, Failure) else trial


def _until(end: float) -> Callable[[], bool]:
    return lambda: time.monotonic() < end


def _with(exercise: Exercise, outcome: Outcome, found: Found, counterexample: Counterexample | None) -> Outcome:
    verdicts = outcome.verdicts
    if counterexample is not None and outcome.status == "passed":
        verdicts = tuple(_failed(verdict, exercise, counterexample.error) for verdict in verdicts)
    elif outcome.status == "passed":
        verdicts = tuple(_passed(verdict, exercise, found.worlds) for verdict in verdicts)
    status = outcome.status if counterexample is None else "failed"
    return replace(
        outcome,
        status=status,
        score=total(verdicts),
        verdicts=verdicts,
        worlds=found.worlds,
        counterexample=counterexample,
        behaviour=found.behaviour,
    )


def _passed(verdict: Verdict, exercise: Exercise, worlds: int) -> Verdict:
    if verdict.check == "result" and exercise.handout is not None:
        return replace(verdict, message=no_difference_found(exercise, worlds))
    if verdict.check != "result" or not worlds:
        return verdict
    return replace(verdict, message=f"{verdict.message} and {worlds:,} databases")


def _failed(verdict: Verdict, exercise: Exercise, error: str | None) -> Verdict:
    if verdict.check == "result":
        return on_worlds(verdict, exercise, error)
    found = check_of(verdict.check)
    return waiting(found, verdict.points) if found.after == "result" else verdict

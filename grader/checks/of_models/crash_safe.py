"""A load that is stopped half-way must come right when it runs again."""

from collections.abc import Sequence
from pathlib import Path

from grader.checks.of_models import check_of_model
from grader.modeling.builds import Stopped
from grader.modeling.held import State
from grader.modeling.judgement import Fault, Judgement, counted
from grader.modeling.replays import replayed, stopping
from grader.modeling.states import changed_fact, changed_table
from grader.modeling.subject import Subject

#: A load is stopped at so many places at most.
_STOPS = 30
_TITLES = ("only if nothing stops it", "only if it is stopped and run again")
_HELP = "put what belongs together between BEGIN and COMMIT, or let every statement bear being run again"


@check_of_model(weight=3, asked=lambda exercise: exercise.kind == "pipeline")
def crash_safe(subject: Subject) -> Judgement:
    """Whether a load that was stopped after any statement may simply run again.

    A batch is loaded up to its first statement, its second and so on; there the
    client dies, and what it had not committed is rolled back. Then the whole load
    runs. It must end as if nothing had happened, but for the keys that it makes up.

        INSERT INTO seen SELECT file FROM stg.files;        -- marked as done
        INSERT INTO sales SELECT … WHERE file NOT IN (…)   -- or the file is lost

        BEGIN; … COMMIT;                                    -- both or none
    """
    place = 1 if subject.last_moment else 0
    stops = _stops(subject.builder.statements)
    for stop in stops:
        fault = _stopped_after(subject, place, stop)
        if fault is not None:
            return Judgement("", (fault,))
    if not stops:
        return Judgement("the load is one statement, which is carried out wholly or not at all")
    return Judgement(f"stopped at {counted(len(stops), 'place')} and run again, the load ends the same")


def _stops(statements: int) -> Sequence[int]:
    """After how many statements: after the last, nothing is left to be lost."""
    every = range(1, statements)
    if len(every) <= _STOPS:
        return every
    return sorted({1 + round(number * (len(every) - 1) / (_STOPS - 1)) for number in range(_STOPS)})


def _stopped_after(subject: Subject, place: int, stop: int) -> Fault | None:
    builder, moment, clean = subject.builder, subject.sources[0].feed.moments[place], subject.builds[0].states[place]
    ready, number = builder.statement(stop - 1)
    when = f"stopped after statement {number + 1} of {ready.part.name or 'the script'} ({ready.steps[number].kind})"
    path = subject.builds[0].copies[0] if place else _prepared(subject)
    if isinstance(path, Stopped):
        return None
    after = replayed(builder, path, [(place, moment, stop), (place, moment, None)])
    if isinstance(after, Stopped):
        return stopping(after, f"{when} and run again", _HELP)
    return _fault(subject, clean, after, when)


def _prepared(subject: Subject) -> Path | Stopped:
    """With what is run once."""
    return subject.builder.prepared(subject.sources[0].feed.moments[0])


def _fault(subject: Subject, clean: State, after: State, when: str) -> Fault | None:
    made_up = subject.artificial
    changed = changed_table(subject, clean, after, made_up.surrogates | made_up.notes, _TITLES) or changed_fact(
        subject, clean, after, _TITLES
    )
    return Fault(f"{when} and run again: {changed.told}", _HELP, changed.evidence) if changed else None

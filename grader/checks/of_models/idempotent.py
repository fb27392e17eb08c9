"""A load that runs again must find nothing left to do."""

from grader.checks.of_models import check_of_model
from grader.modeling.builds import Stopped
from grader.modeling.held import State
from grader.modeling.judgement import Fault, Judgement, counted
from grader.modeling.replays import replayed, stopping
from grader.modeling.states import Difference, changed_table
from grader.modeling.subject import Subject

_TITLES = ("only before", "only after the load ran again")
_HELP = (
    "ask first what is there: MERGE, INSERT … ON CONFLICT, or DELETE what the batch brings and insert it again; "
    "CREATE TABLE belongs into schema.sql"
)


@check_of_model(weight=6, asked=lambda exercise: exercise.kind == "pipeline")
def idempotent(subject: Subject) -> Judgement:
    """Whether the same batch, loaded twice, changes nothing.

    Schedulers run loads again: after a crash, by hand, for yesterday. The last
    batch is loaded once more on a copy of your database, and so is the first
    after itself. Every table must keep its rows, and every row the key that
    others refer to it by. Columns that say when rows were loaded, and tables
    that list the runs themselves, are not looked at.

        INSERT INTO sales SELECT * FROM stg.sales       -- twice the rows

        INSERT INTO sales SELECT * FROM stg.sales
        ON CONFLICT (sale_id) DO UPDATE SET …           -- right

        DELETE FROM sales WHERE day = getvariable('batch_date');
        INSERT INTO sales SELECT * FROM stg.sales   -- right, if a day comes at once
    """
    build, last = subject.builds[0], subject.last_moment
    databases = [(last, build.path, build.last)]
    if last:
        databases.append((0, build.copies[0], build.states[0]))
    for place, path, state in databases:
        moment = subject.sources[0].feed.moments[place]
        after = replayed(subject.builder, path, [(place, moment, None)])
        fault = _fault(subject, place, state, after)
        if fault is not None:
            return Judgement("", (fault,))
    return Judgement("a batch that is loaded again changes nothing")


def _fault(subject: Subject, place: int, before: State, after: State | Stopped) -> Fault | None:
    when = f"batch {place + 1}" if subject.last_moment else "the batch"
    if isinstance(after, Stopped):
        return stopping(after, f"when {when} is loaded again", _HELP)
    made_up = subject.artificial
    changed = changed_table(subject, before, after, (made_up.surrogates - made_up.referred) | made_up.notes, _TITLES)
    return _told(changed, when) if changed else None


def _told(changed: Difference, when: str) -> Fault:
    if changed.before != changed.after:
        message = f"{changed.name} {changed.before:,} -> {counted(changed.after, 'row')} on rerun of {when}"
    else:
        message = f"{counted(changed.gained, 'row')} of {changed.name} changed on rerun of {when}"
    return Fault(message, _HELP, changed.evidence)

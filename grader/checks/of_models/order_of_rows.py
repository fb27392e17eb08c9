"""In which order rows lie in a file says nothing."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.builds import Stopped
from grader.modeling.judgement import Fault, Judgement
from grader.modeling.replays import stopping
from grader.modeling.states import changed_fact, changed_table
from grader.modeling.subject import Subject

_TITLES = ("only with the rows as they came", "only with the rows in another order")
_HELP = "say which of several rows counts: ORDER BY columns that leave no ties, in row_number() or arg_max"
_SWAPPED = ("only with the batches in turn", "only with the last two the other way round")
_LATER = "compare what has come with what is there by its own date or version, not by when it came"


@check_of_model(weight=2, asked=lambda exercise: exercise.kind == "pipeline")
def order_of_rows(subject: Subject) -> Judgement:
    """Whether the rows of a batch may come in any order.

    All batches are loaded again with their rows shuffled. The facts, and your
    tables but for the keys they make up, must come out the same. Where an
    exercise says so, the last two batches come the other way round as well.

        INSERT OR REPLACE INTO customer SELECT id, name FROM stg.changes
        -- of two changes of one customer, whichever comes last in the file stays

        … QUALIFY row_number() OVER (PARTITION BY id ORDER BY at, change_id) = 1
    """
    faults = [*_shuffled(subject)]
    if not faults and subject.exercise.design.any_order and subject.last_moment:
        faults = [*_swapped(subject)]
    swapped = " and the order of the last two batches" if subject.exercise.design.any_order else ""
    return Judgement(f"the order of rows{swapped} changes nothing", tuple(faults))


def _shuffled(subject: Subject) -> Iterator[Fault]:
    mixed = subject.builder.built(subject.sources[0].feed.mixed, only_last=True)
    if isinstance(mixed, Stopped):
        yield stopping(mixed, "with the rows in another order", _HELP)
        return
    before, made_up = subject.builds[0].last, subject.artificial
    changed = changed_table(subject, before, mixed.last, made_up.surrogates | made_up.notes, _TITLES) or changed_fact(
        subject, before, mixed.last, _TITLES
    )
    if changed:
        yield Fault(f"survivor depends on row order: {changed.told} when they are shuffled", _HELP, changed.evidence)


def _swapped(subject: Subject) -> Iterator[Fault]:
    *first, last_but_one, last = subject.sources[0].feed.moments
    build = subject.builder.built([*first, last, last_but_one], only_last=True)
    if isinstance(build, Stopped):
        yield stopping(build, "with the last two batches the other way round", _LATER)
        return
    changed = changed_fact(subject, subject.builds[0].last, build.last, _SWAPPED)
    if changed:
        yield Fault(f"{changed.told} when the last two batches come the other way round", _LATER, changed.evidence)

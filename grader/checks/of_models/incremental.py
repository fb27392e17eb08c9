"""What arrives in parts must come to the same as what arrives at once, and be true all the while."""

import re
from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.builds import Stopped
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, counted
from grader.modeling.replays import stopping
from grader.modeling.restored import Loss, Restoration, loss
from grader.modeling.source import truth
from grader.modeling.states import at, changed_fact, record_of
from grader.modeling.subject import Subject
from grader.values.pack import Exercise, Fact

#: A fact that goes by the day of arrival is another one when all arrives on one day.
_ARRIVAL = re.compile(r"\bbatch(?:_date)?\b", re.IGNORECASE)
_TITLES = ("only batch after batch", "only from one load of all batches")


@check_of_model(weight=5, asked=lambda exercise: exercise.kind == "pipeline")
def incremental(subject: Subject) -> Judgement:
    """Whether your tables tell the truth after each batch, not only after the last.

    After every batch the facts are put together from your tables and held
    against what the source had sent by then. Where batches hold changes, one
    load of all batches at once, as after a long outage, must also give the same
    facts as one batch after the other: several changes of one row then come
    together, and the last of them counts.

        INSERT INTO orders SELECT * FROM stg.orders
        ON CONFLICT DO NOTHING                     -- later changes are lost
        ON CONFLICT DO UPDATE SET status = excluded.status   -- right
    """
    if not subject.restored:
        raise UnjudgedError("waits for lossless")
    faults = list(_untrue(subject))
    if not faults and _is_asked_at_once(subject.exercise):
        faults = list(_at_once(subject))
    moments = subject.last_moment + 1
    told = "the facts are true after each batch" if moments > 1 else "the facts are true after the batch"
    at_once = ", and after one load of all" if _is_asked_at_once(subject.exercise) and moments > 1 else ""
    return Judgement(f"{told}{at_once}", tuple(faults))


def _is_asked_at_once(exercise: Exercise) -> bool:
    return exercise.design.feed == "changes" and not any(map(_goes_by_arrival, exercise.design.facts))


def _goes_by_arrival(fact: Fact) -> bool:
    return _ARRIVAL.search(fact.script.text) is not None


def _untrue(subject: Subject) -> Iterator[Fault]:
    for place, state in enumerate(subject.builds[0].states[:-1]):
        for name, restored in subject.restored.items():
            ground = at(restored, state)
            if ground is None:
                called = subject.tables[restored.found.root].called
                yield Fault(
                    f"after batch {place + 1} {called} is not there as it is in the end", "make it in schema.sql"
                )
                return
            with record_of(subject, state, "earlier") as record:
                lost = loss(ground, restored.found, record, f"truth0.{truth(name, place)}")
            if not lost.is_none:
                yield _fault(restored, lost, place)
                return


def _fault(restored: Restoration, lost: Loss, place: int) -> Fault:
    called = restored.ground.tables[restored.found.root].called
    parts = [
        f"{counted(lost.missing, 'row')} missing" if lost.missing else "",
        f"{counted(lost.extra, 'row')} too many" if lost.extra else "",
        f"{counted(lost.repeated, 'row')} repeated" if lost.repeated else "",
        *(f"{name} differs in {counted(count, 'row')}" for name, count in list(lost.changed.items())[:3]),
    ]
    told = f"{called} after batch {place + 1}: {', '.join(part for part in parts if part)}, of {lost.true:,}"
    return Fault(told, "look at what your load makes of this batch when no later one has come yet", lost.evidence)


def _at_once(subject: Subject) -> Iterator[Fault]:
    if not subject.last_moment:
        return
    help = "let the last change of a row win, also where several come in one batch: number them and take the newest"
    whole = subject.builder.built([subject.sources[0].feed.whole])
    if isinstance(whole, Stopped):
        yield stopping(whole, "when all batches come at once", help)
        return
    changed = changed_fact(subject, subject.builds[0].last, whole.last, _TITLES)
    if changed:
        told = f"{changed.told} when all batches come at once"
        yield Fault(told, help, changed.evidence)

"""What was once recorded of the past must not be written over."""

from grader.checks.of_models import check_of_model
from grader.modeling.canonical import canonical
from grader.modeling.column_map import rebuilt
from grader.modeling.judgement import SHOWN, Fault, Judgement, cell, counted, witness
from grader.modeling.source import truth
from grader.modeling.states import at, record_of
from grader.modeling.subject import Subject
from grader.modeling.versions import Versions, versions
from grader.values.names import quoted


def _is_asked(kind: str, has_history: bool) -> bool:
    return kind == "pipeline" and has_history


@check_of_model(weight=2, asked=lambda exercise: _is_asked(exercise.kind, bool(exercise.design.history)))
def history_kept(subject: Subject) -> Judgement:
    """Whether versions, once recorded, stay as they are when later batches come.

    Of a version that is over only the end may still be written, and the mark
    that says it is current. Where the source itself corrects the past, so may you.

        UPDATE customer SET town = s.town FROM …   -- all versions lose theirs

        UPDATE customer SET valid_to = … WHERE valid_to IS NULL AND …
        INSERT INTO customer …                                -- right
    """
    for fact in subject.exercise.design.facts:
        if fact.name in subject.exercise.design.history:
            one = versions(subject, fact)
            for place in range(subject.last_moment):
                fault = _rewritten(subject, one, place)
                if fault is not None:
                    return Judgement("", (fault,))
    return Judgement("versions stay as they were recorded")


def _rewritten(subject: Subject, one: Versions, place: int) -> Fault | None:
    """Versions that were right after a batch, are so still, and are there no more after the next."""
    build, found = subject.builds[0], one.restored.found
    before, after = at(one.restored, build.states[place]), at(one.restored, build.states[place + 1])
    if before is None or after is None:
        return None
    names = [*one.history.key, one.history.start, *one.attributes]
    homes = {name: found.homes[name] for name in names}
    kinds = {heading.name: heading.type for heading in found.wanted.columns}
    columns = ", ".join(f"{canonical(quoted(name), kinds[name])} AS {quoted(name)}" for name in names)
    with (
        record_of(subject, build.states[place], "earlier") as earlier,
        record_of(subject, build.states[place + 1], "later") as later,
    ):
        true = [f"SELECT {columns} FROM truth0.{truth(one.fact.name, moment)}" for moment in (place, place + 1)]
        lost = (
            f"(({rebuilt(before, found.root, homes, earlier)}) INTERSECT ({true[0]}) INTERSECT ({true[1]}) "
            f"EXCEPT ({rebuilt(after, found.root, homes, later)}))"
        )
        ((count,),) = subject.examiner.execute(f"SELECT count(*) FROM {lost}")
        if not count:
            return None
        rows = subject.examiner.execute(f"SELECT * FROM {lost} ORDER BY ALL LIMIT {SHOWN}")
    key = ", ".join(f"{one.named(name)} {cell(value)}" for name, value in zip(one.history.key, rows[0], strict=False))
    start = cell(rows[0][len(one.history.key)])
    message = f"{one.called}: the version of {key} from {start} was written over by batch {place + 2}"
    more = f", and {counted(count - 1, 'other')}" if count > 1 else ""
    headings = [one.named(name) for name in names]
    help = "close a version and add another; leave its other columns as they are"
    return Fault(f"{message}{more}", help, (witness("versions that are gone", headings, rows, count),))

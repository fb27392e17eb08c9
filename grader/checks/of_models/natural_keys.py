"""Keys of the model's own must not let the same thing in twice."""

from grader.checks.of_models import check_of_model
from grader.modeling.entities import Entity, entities
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, told, witness
from grader.modeling.probes import Probes, probes
from grader.modeling.subject import Subject


@check_of_model(weight=4, asked=lambda exercise: bool(exercise.design.dependencies or exercise.design.history))
def natural_keys(subject: Subject) -> Judgement:
    """Whether a second row for the same customer, product and so on is refused.

    A second row is tried with the key by which the source knows the thing, and
    with a new key of the model's own. If it is accepted, a load that runs twice
    makes each customer two, and every join with them counts double.

        CREATE TABLE customer (key INTEGER PRIMARY KEY, customer_id INTEGER)
        CREATE TABLE customer (…, customer_id INTEGER NOT NULL UNIQUE)     -- right

    Where a table keeps versions, it is the same thing from the same moment on
    that may be there once: UNIQUE (customer_id, valid_from).
    """
    if not any(subject.maps.values()):
        raise UnjudgedError("waits for lossless")
    known = list(entities(subject))
    if not known:
        wanted = ", ".join(dict.fromkeys(", ".join(one.determinant) for one in subject.exercise.design.dependencies))
        help_ = "make a table with one row for each, and refer to it"
        return Judgement("", (Fault(f"no table has one row for each of {wanted}", help_),))
    with probes(subject) as tries:
        found = [_of_entity(subject, tries, one) for one in known]
    faults = [one for one in found if isinstance(one, Fault)]
    refused = [one for one in found if one and not isinstance(one, Fault)]
    said = f"a second row is refused for {'; '.join(map(str, refused))}" if refused else "no second row could be tried"
    return Judgement(said, tuple(faults), len(refused) / max(1, len(refused) + len(faults)))


def _of_entity(subject: Subject, tries: Probes, entity: Entity) -> Fault | str:
    """What is wrong, or the row that was refused; nothing where none could be tried."""
    called = subject.tables[entity.table].called
    for row in tries.rows(entity.table, entity.columns):
        received = tries.doubled(entity.table, row, entity.columns)
        values = tries.shown(entity.table, entity.columns, row)
        if received == "refused":
            return told(entity.names, values)
        if received == "accepted":
            listed = ", ".join(entity.columns)
            message = f"`{called}` accepts a second row for {told(entity.names, values)}"
            shown = witness(f"a row of {called}", entity.columns, [values], 1)
            return Fault(message, f"declare UNIQUE ({listed}) on `{called}`", (shown,))
    return ""

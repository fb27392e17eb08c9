"""What one row stands for is no habit of a load but a rule of the table."""

from grader.checks.of_models import check_of_model
from grader.modeling.entities import anchors
from grader.modeling.judgement import Fault, Judgement, UnjudgedError, told, witness
from grader.modeling.probes import Probes, probes
from grader.modeling.subject import Subject
from grader.values.pack import Fact


@check_of_model(weight=5, asked=lambda exercise: any(fact.grain for fact in exercise.design.facts))
def grain_enforced(subject: Subject) -> Judgement:
    """Whether the table refuses a second row of the same grain.

    A second row is tried that has the grain of one of yours, and in all else
    what another has, with new keys where the model has keys of its own. Loads
    fail half-way and are run again, sources send twice: only a rule of the
    table keeps the second row out.

        CREATE TABLE sale (key INTEGER PRIMARY KEY, order_id INTEGER, line_no …)
        CREATE TABLE sale (…, UNIQUE (order_id, line_no))   -- right

    A primary key of the grain's own columns does as well; a key of the grain
    and something more does not.
    """
    facts = [
        fact
        for fact in subject.exercise.design.facts
        if fact.grain and subject.maps[fact.name] and not subject.is_by_view(fact)
    ]
    if not facts:
        raise UnjudgedError("waits for grain")
    faults, refused, untried = list[Fault](), list[str](), list[str]()
    with probes(subject) as tries:
        for fact in facts:
            found = _of_fact(subject, tries, fact)
            if isinstance(found, Fault):
                faults.append(found)
            else:
                (refused if found else untried).append(found or fact.name)
    said = [f"a second row for {one} is refused" for one in refused]
    said += [f"no second row of {name} could be tried" for name in untried]
    return Judgement("; ".join(said), tuple(faults), len(refused) / max(1, len(refused) + len(faults)))


def _of_fact(subject: Subject, tries: Probes, fact: Fact) -> Fault | str:
    """What is wrong, or the row that was refused; nothing where none could be tried."""
    found = subject.maps[fact.name]
    assert found is not None
    columns, called = anchors(found.homes, fact.grain), subject.tables[found.root].called
    homes = {name: found.homes[name] for name in fact.grain}
    for row in tries.rows(found.root, columns) if columns else ():
        received = tries.doubled(found.root, row, columns or ())
        if received == "untried":
            continue
        which = told(fact.grain, tries.read(found.root, homes, row))
        if received == "refused":
            return which
        message = f"`{called}` accepts a second row for {which}: no key on the grain"
        shown = witness(f"a row of {called}", columns or (), [tries.shown(found.root, columns or (), row)], 1)
        return Fault(message, f"declare PRIMARY KEY or UNIQUE ({', '.join(columns or ())}) on `{called}`", (shown,))
    return ""

"""One row stands for one thing, and for no other."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.column_map import ColumnMap, rebuilt
from grader.modeling.judgement import SHOWN, Fault, Judgement, counted, told, witness
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.pack import Fact

_HELP = "load each row once: look for a join that fans out, a load that ran twice, or a missing GROUP BY or DISTINCT"


@check_of_model(weight=8, asked=lambda exercise: any(fact.grain for fact in exercise.design.facts))
def grain(subject: Subject) -> Judgement:
    """Whether the finest table has one row for each thing that the exercise counts.

    The grain says what a row stands for: an order line, a visit, a balance per
    account and day. The table that holds it must have as many rows as there are
    such things, none twice and none without what tells it apart. Everything
    that is summed rests on that.

        INSERT INTO sale SELECT … FROM stg.lines JOIN stg.payments USING (order_id)
        INSERT INTO sale SELECT … FROM stg.lines      -- right: a payment is no line

    The first gives a row per line and payment, so that lines of orders paid in
    two parts count twice.
    """
    facts = [fact for fact in subject.exercise.design.facts if fact.grain]
    faults = [fault for fact in facts for fault in _of_fact(subject, fact)]
    held = [(fact, subject.maps[fact.name]) for fact in facts]
    said = [f"`{subject.tables[one.root].called}` has one row per {', '.join(fact.grain)}" for fact, one in held if one]
    return Judgement("; ".join(said), tuple(faults), 1 - len(faults) / max(1, len(facts)))


def _of_fact(subject: Subject, fact: Fact) -> Iterator[Fault]:
    found = subject.maps[fact.name]
    if subject.is_by_view(fact):
        return
    if found is None:
        listed = ", ".join(fact.grain)
        yield Fault(f"no table has a row for each {listed}", "make one whose rows stand for that, and load every one")
        return
    for record, table in zip(subject.ground.records, found.wanted.tables, strict=True):
        faults = list(_of_instance(subject, found, record, table))
        if faults:
            yield faults[0]
            return


def _of_instance(subject: Subject, found: ColumnMap, record: str, table: str) -> Iterator[Fault]:
    ask, names = subject.examiner.execute, found.wanted.grain
    called = subject.tables[found.root].called
    homes = {name: found.homes[name] for name in names}
    listed = ", ".join(map(quoted, names))
    none = " OR ".join(f"{quoted(name)} IS NULL" for name in names)
    held = f"({rebuilt(subject.ground, found.root, homes, record)})"
    ((rows, unknown),) = ask(f"SELECT count(*), count(*) FILTER ({none}) FROM {held}")
    twice = ask(
        f"SELECT {listed}, count(*) AS times, sum(times - 1) OVER () FROM {held} WHERE NOT ({none}) GROUP BY {listed} "
        f"HAVING times > 1 ORDER BY ALL LIMIT {SHOWN}"
    )
    ((true,),) = ask(f"SELECT count(*) FROM {table}")
    if twice:
        (*which, times, _), more = twice[0], int(twice[0][-1])
        shown = witness(f"rows of {called} that share a grain", [*names, "times"], [row[:-1] for row in twice], more)
        message = f"`{called}` has {counted(times, 'row')} for {told(names, which)}, and {more:,} too many in all"
        yield Fault(message, _HELP, (shown,))
    elif unknown:
        yield Fault(f"`{called}` has {counted(unknown, 'row')} without {' or '.join(names)}", _HELP)
    elif rows != true:
        message = f"`{called}` has {counted(rows, 'row')}, and there are {true:,} of {found.wanted.name}"
        yield Fault(message, "load each row once, and leave out none")

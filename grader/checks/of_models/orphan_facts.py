"""Whoever bought without a name has bought all the same."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.canonical import canonical
from grader.modeling.judgement import SHOWN, Fault, Judgement, counted, witness
from grader.modeling.leading import LEADS_NOWHERE, NATURAL, ROW, Leading, leadings, led
from grader.modeling.source import truth
from grader.modeling.subject import Subject
from grader.values.names import quoted

_HELP = "give the table of members a row for nobody, and lead facts without a member there: coalesce(member_key, -1)"


@check_of_model(weight=3, asked=lambda exercise: bool(exercise.design.orphans))
def orphan_facts(subject: Subject) -> Judgement:
    """Whether facts without a member are kept, and lead to one row that says so.

    An order without a customer, or of one who is not known yet, must not get
    lost, and its key must not be NULL: else every join by it loses the order
    once more, and sums no longer add up.

        JOIN customer USING (customer_id)                     -- loses the order
        LEFT JOIN customer …, customer_key                    -- NULL
        LEFT JOIN customer …, coalesce(customer_key, -1)   -- with a row -1
    """
    faults: list[Fault] = []
    seen = 0
    for leading in leadings(subject):
        for number in range(len(subject.builds)):
            count, found = _judged(subject, leading, number)
            seen += count
            if found:
                faults += found
                break
    return Judgement(f"{counted(seen, 'row')} without a member are kept, and lead to a row that says so", tuple(faults))


def _judged(subject: Subject, leading: Leading, number: int) -> tuple[int, list[Fault]]:
    true = f"truth{number}.{truth(leading.fact.name, subject.last_moment)}"
    natural = quoted(leading.natural)
    ((count,),) = subject.examiner.execute(f"SELECT count(*) FROM {true} WHERE {natural} IS NULL")
    if not count:
        return 0, []
    if not leading.way:
        called = subject.tables[leading.found.root].called
        told = f"{called} leads to no table of members: {counted(count, 'row')} have no {leading.natural}, and no key"
        return count, [Fault(told, _HELP)]
    kinds = {heading.name: heading.type for heading in leading.found.wanted.columns}
    grain = ", ".join(f"{canonical(quoted(name), kinds[name])} AS {quoted(name)}" for name in leading.fact.grain)
    subject.examiner.execute(f"CREATE TEMP TABLE known AS SELECT {grain}, {natural} IS NULL AS nobody FROM {true}")
    try:
        record = subject.ground.records[number]
        subject.examiner.execute(f"CREATE TEMP TABLE led AS {led(leading, subject.ground, record)}")
        try:
            return count, list(_faults(subject, leading))[:1]
        finally:
            subject.examiner.execute("DROP TABLE temp.led")
    finally:
        subject.examiner.execute("DROP TABLE temp.known")


def _faults(subject: Subject, leading: Leading) -> Iterator[Fault]:
    grain, child = leading.grain, leading.child(subject.ground).called
    members = leading.members(subject.ground).called
    nobody = f"(FROM temp.known WHERE nobody) k JOIN temp.led l USING ({grain})"
    yield from _shown(
        subject,
        leading,
        f"(FROM temp.known WHERE nobody) k ANTI JOIN temp.led l USING ({grain})",
        f"{{count}} without {leading.natural} are lost",
    )
    yield from _shown(
        subject,
        leading,
        f"{nobody} WHERE l.{LEADS_NOWHERE}",
        f"{child}.{leading.reference} is NULL in {{count}} without {leading.natural}",
    )
    yield from _shown(
        subject,
        leading,
        f"{nobody} WHERE l.{ROW} IS NULL",
        f"{{count}} of {child} without {leading.natural} lead to no row of {members}",
    )
    yield from _shown(
        subject,
        leading,
        f"{nobody} WHERE l.{ROW} IN (SELECT o.{ROW} FROM temp.led o JOIN temp.known USING ({grain}) WHERE NOT nobody)",
        f"{{count}} of {child} without {leading.natural} lead to a row of {members} that is somebody's",
    )
    ((rows, numbers),) = subject.examiner.execute(
        f"SELECT count(DISTINCT l.{ROW}), count(DISTINCT coalesce(l.{NATURAL}, '')) FROM {nobody}"
    )
    if rows > numbers:
        told = f"rows of {child} without {leading.natural} lead to {counted(rows, 'row')} of {members}, not to one"
        yield Fault(told, _HELP)


def _shown(subject: Subject, leading: Leading, rows: str, message: str) -> Iterator[Fault]:
    ((count,),) = subject.examiner.execute(f"SELECT count(*) FROM {rows}")
    if count:
        shown = subject.examiner.execute(f"SELECT {leading.grain} FROM {rows} ORDER BY ALL LIMIT {SHOWN}")
        told = message.format(count=counted(count, "row"))
        yield Fault(told, _HELP, (witness(f"without {leading.natural}", leading.fact.grain, shown, count),))

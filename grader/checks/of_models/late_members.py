"""Facts may come before the member that they name; they must find it once it is there."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.canonical import canonical
from grader.modeling.column_map import rebuilt
from grader.modeling.judgement import SHOWN, Fault, Judgement, counted, witness
from grader.modeling.leading import KEY, NATURAL, Leading, known_with, leadings, led, natural_column
from grader.modeling.restored import Restoration
from grader.modeling.source import truth
from grader.modeling.states import at, record_of
from grader.modeling.subject import Subject
from grader.values.names import quoted


@check_of_model(weight=3, asked=lambda exercise: exercise.kind == "pipeline" and bool(exercise.design.orphans))
def late_members(subject: Subject) -> Judgement:
    """Whether facts find their member once it has come, by the key given before.

    Orders of yesterday may name a customer who is sent today. Until then they
    lead to nobody, or to a row that was inferred for him; afterwards they must
    lead to him. An inferred row is completed, not replaced: its key stays.

        INSERT INTO customer … WHERE customer_id NOT IN (…)   -- stays empty

        INSERT INTO customer …
        ON CONFLICT (customer_id) DO UPDATE SET name = excluded.name   -- right
    """
    seen = 0
    for leading in leadings(subject):
        for place in range(subject.last_moment):
            count, fault = _judged(subject, leading, place)
            seen += count
            if fault is not None:
                return Judgement("", (fault,))
    return Judgement(
        f"{counted(seen, 'row')} found a member that came later" if seen else "no member came later than its facts"
    )


def _judged(subject: Subject, leading: Leading, place: int) -> tuple[int, Fault | None]:
    """The rows whose member came after a batch, as they are in the end."""
    names = known_with(subject, leading)
    kinds = {heading.name: heading.type for heading in leading.found.wanted.columns}
    grain = ", ".join(f"{canonical(quoted(name), kinds[name])} AS {quoted(name)}" for name in leading.fact.grain)
    known = ", ".join(f"{canonical(quoted(name), kinds[name])} AS {quoted(name)}" for name in names)
    late = " OR ".join(f"(n.{quoted(name)} IS NULL AND l.{quoted(name)} IS NOT NULL)" for name in names)
    before, last = (truth(leading.fact.name, moment) for moment in (place, subject.last_moment))
    ask = subject.examiner.execute
    ask(
        f"CREATE TEMP TABLE late AS SELECT l.* FROM (SELECT {grain}, {known} FROM truth0.{last}) l "
        f"JOIN (SELECT {grain}, {known} FROM truth0.{before}) n USING ({leading.grain}) WHERE {late}"
    )
    try:
        ((count,),) = ask("SELECT count(*) FROM temp.late")
        faults = _faults(subject, leading, names, place) if count else iter(())
        return count, next(faults, None)
    finally:
        ask("DROP TABLE temp.late")


def _faults(subject: Subject, leading: Leading, names: tuple[str, ...], place: int) -> Iterator[Fault]:
    restored = subject.restored.get(leading.fact.name) or Restoration(subject.ground, leading.found)
    homes = {name: home for name, home in restored.found.homes.items() if name in (*names, *leading.fact.grain)}
    held = rebuilt(restored.ground, restored.found.root, homes, "record0")
    wrong = " OR ".join(
        ["FALSE", *(f"l.{quoted(name)} IS DISTINCT FROM h.{quoted(name)}" for name in names if name in homes)]
    )
    grain, called = leading.grain, subject.tables[leading.found.root].called
    rows = f"temp.late l LEFT JOIN ({held}) h USING ({grain}) WHERE {wrong}"
    ((count,),) = subject.examiner.execute(f"SELECT count(*) FROM {rows}")
    if count:
        shown = subject.examiner.execute(
            f"SELECT {grain}, l.{quoted(leading.natural)} FROM {rows} ORDER BY ALL LIMIT {SHOWN}"
        )
        table = witness("facts that came first", (*leading.fact.grain, leading.natural), shown, count)
        told = f"{counted(count, 'row')} of {called} did not find the member that came after batch {place + 1}"
        yield Fault(told, "complete what was inferred when the member comes, or look members up again", (table,))
    if leading.way and natural_column(leading):
        yield from _renumbered(subject, leading, place)


def _renumbered(subject: Subject, leading: Leading, place: int) -> Iterator[Fault]:
    """Members that had a key before they were sent, and have another now."""
    state, members = subject.builds[0].states[place], leading.members(subject.ground)
    keys = {(members.relation.sql, name) for name in leading.way[-1].referred}
    ground = at(Restoration(subject.ground, leading.found), state)
    if ground is None or keys.isdisjoint(subject.artificial.surrogates):
        return
    natural = quoted(leading.natural)
    with record_of(subject, state, "earlier") as record:
        pairs = (
            f"SELECT DISTINCT CAST(l.{natural} AS VARCHAR) AS number, b.{KEY} AS before, n.{KEY} AS now "
            "FROM temp.late l "
            f"JOIN ({led(leading, ground, record)}) b USING ({leading.grain}) "
            f"JOIN ({led(leading, subject.ground, 'record0')}) n USING ({leading.grain}) "
            f"WHERE b.{NATURAL} = n.{NATURAL} AND b.{KEY} <> n.{KEY}"
        )
        found = subject.examiner.execute(f"SELECT * FROM ({pairs}) ORDER BY ALL")
    if found:
        table = witness("keys before, and in the end", (leading.natural, "before", "now"), found, len(found))
        told = f"{counted(len(found), 'inferred row')} of {members.called} got another key when the member came"
        yield Fault(told, "complete the inferred row by UPDATE or ON CONFLICT … DO UPDATE, and leave its key", (table,))

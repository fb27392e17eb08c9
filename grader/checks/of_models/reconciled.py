"""As many rows, and as much in all, as the source has."""

from collections.abc import Iterator, Sequence

from grader.checks.of_models import check_of_model
from grader.modeling.canonical import family
from grader.modeling.judgement import SHOWN, Fault, Judgement, UnjudgedError, cell, witness
from grader.modeling.returned import missing, returned
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.pack import Fact
from grader.values.report import Heading


@check_of_model(weight=4)
def reconciled(subject: Subject) -> Judgement:
    """Whether counts and sums are those of the source, day by day.

    What a load has lost or doubled shows in totals first: the rows of each day
    are counted, their numbers summed, and both held against the source.

        INSERT INTO sale SELECT … FROM stg.lines JOIN stg.customers USING (id)
        INSERT INTO sale SELECT … FROM stg.lines LEFT JOIN … -- right: all lines

    Write such a query for each load of your own: it costs a second, and finds
    what nobody would look for.
    """
    facts = [fact for fact in subject.exercise.design.facts if not missing(subject, fact, fact.grain)]
    if not facts:
        raise UnjudgedError("waits for lossless")
    found = {fact.name: list(_of_fact(subject, fact)) for fact in facts}
    faults = tuple(fault for some in found.values() for fault in some)
    right = sum(not some for some in found.values())
    names = ", ".join(found)
    message = f"{names}: counts and sums agree with the source, for each day there is"
    return Judgement(message, faults, right / len(subject.exercise.design.facts))


def _of_fact(subject: Subject, fact: Fact) -> Iterator[Fault]:
    wanted = subject.wanted(fact)
    held = [one for one in wanted.columns if not missing(subject, fact, [one.name])]
    day = next((one.name for one in held if family(one.type) == "moment"), None)
    numbers = [one.name for one in held if _is_amount(subject, fact, one)]
    key = f"CAST({quoted(day)} AS DATE)" if day else "'in all'"
    sums = [f"round(sum(CAST({quoted(name)} AS DOUBLE)), 4)" for name in numbers]
    asked = ", ".join([f"{key} AS k", "count(*) AS n", *(f"{sql} AS s{n}" for n, sql in enumerate(sums))])
    names = [*([day] if day else []), *numbers] or list(fact.grain)
    columns = ["n", *(f"s{n}" for n in range(len(numbers)))]
    less = ", ".join(f"coalesce(m.{one}, 0) - coalesce(t.{one}, 0) AS {one}" for one in columns)
    differs = " OR ".join(f"abs({one}) > {0 if one == 'n' else 0.005}" for one in columns)
    rows = subject.examiner.execute(
        f"WITH t AS (SELECT {asked} FROM {wanted.tables[0]} GROUP BY k), "
        f"m AS (SELECT {asked} FROM ({returned(subject, fact, names)}) GROUP BY k), "
        f"d AS (SELECT coalesce(t.k, m.k) AS k, {less} FROM t FULL JOIN m ON t.k IS NOT DISTINCT FROM m.k) "
        f"SELECT *, count(*) OVER () FROM d WHERE {differs} ORDER BY k LIMIT {SHOWN}"
    )
    if rows:
        first, total = rows[0], rows[0][-1]
        more = f", and {total - 1:,} more days" if day and total > 1 else ""
        called = str(cell(first[0])) if first[0] is not None else f"no {day}"
        message = f"{fact.name}: {called}: {_difference(numbers, first[1:-1])}{more}"
        shown = witness(
            "more, or less, than in the source", [day or "", "rows", *numbers], [r[:-1] for r in rows], total
        )
        yield Fault(message, "look for rows that the load drops, doubles or gives other values", (shown,))


def _difference(numbers: Sequence[str], values: Sequence[float]) -> str:
    count, *sums = values
    parts = [f"{abs(count):,.0f} row{'' if abs(count) == 1 else 's'} {_way(count)}"] if count else []
    parts += [
        f"{name} {abs(one):,.2f} {_way(one)}" for name, one in zip(numbers, sums, strict=True) if abs(one) > 0.005
    ]
    return " / ".join(parts[:3])


def _way(less: float) -> str:
    return "missing" if less < 0 else "too many"


def _is_amount(subject: Subject, fact: Fact, one: Heading) -> bool:
    """A measure; where none is named, a number that is no key."""
    design = subject.exercise.design
    if design.measures:
        return one.name in design.measures
    keys = {name for some in design.dependencies for name in some.determinant} | {*fact.grain, *design.surrogates}
    return family(one.type) == "number" and one.name not in keys and not one.name.lower().endswith("id")

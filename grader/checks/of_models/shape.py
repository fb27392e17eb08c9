"""How far from the facts things stand that are told of them."""

from collections.abc import Iterator

from grader.checks.of_models import check_of_model
from grader.modeling.column_map import ColumnMap
from grader.modeling.entities import carriers, key_ways
from grader.modeling.judgement import SHOWN, Fault, Judgement, UnjudgedError, counted, witness
from grader.modeling.returned import missing, returned
from grader.modeling.subject import Subject
from grader.values.names import quoted

#: What shares may be short of 1, where thirds were rounded.
_SHORT = 0.001


@check_of_model(
    weight=3,
    asked=lambda exercise: bool(exercise.design.shape or exercise.design.weights or exercise.design.dense),
)
def shape(subject: Subject) -> Judgement:
    """Whether the tables stand to each other as the task asks.

    In a star each dimension is one join from the facts, with all that is known
    of its members; in a snowflake dimensions refer further, to a category's
    table, and that to a department's. Shares of something sum to 1, and a table
    of days leaves none out: a day without sales is no hole.

        sale → product → category      -- a snowflake
        sale → product (…, category)   -- a star
    """
    if not any(subject.maps.values()):
        raise UnjudgedError("waits for lossless")
    design = subject.exercise.design
    parts: list[tuple[str, list[Fault]]] = []
    if design.shape:
        parts.append((f"it is a {design.shape}", list(_of_joins(subject))))
    for name, within in design.weights.items():
        parts.append((f"{name} sums to 1 within each {', '.join(within)}", list(_of_weights(subject, name, within))))
    for day in design.dense:
        parts.append((f"no {day} is left out", list(_of_days(subject, day))))
    faults = tuple(fault for _, some in parts for fault in some)
    said = "; ".join(told for told, some in parts if not some)
    return Judgement(said, faults, sum(not some for _, some in parts) / max(1, len(parts)))


def _of_joins(subject: Subject) -> Iterator[Fault]:
    maps = [found for found in subject.maps.values() if found]
    deepest = max((len(home.way) for found in maps for home in found.homes.values()), default=0)
    if subject.exercise.design.shape == "snowflake":
        if deepest < 2:
            message = "no table is two joins from the facts: a snowflake was asked for"
            yield Fault(message, "give what several members of a dimension have in common a table of its own")
        return
    if deepest == 0 and subject.exercise.design.dependencies:
        yield Fault("all is in one table: a star was asked for", "give each dimension a table, and refer to it")
    for found in maps:
        yield from _far(subject, found)


def _far(subject: Subject, found: ColumnMap) -> Iterator[Fault]:
    seen: set[int] = set()
    for name, home in found.homes.items():
        if len(home.way) > 1 and home.table not in seen:
            seen.add(home.table)
            steps = [found.root, *(edge.parent for edge in home.way)]
            told = " → ".join(subject.tables[step].called for step in steps)
            message = f"a star was asked for, and {name} hangs {len(home.way)} joins away: {told}"
            near = subject.tables[steps[1]].called
            yield Fault(message, f"store it in `{near}`, or refer to its table from the facts")


def _of_weights(subject: Subject, name: str, within: tuple[str, ...]) -> Iterator[Fault]:
    names = [*within, name]
    for fact in subject.exercise.design.facts:
        there = {one.name for one in subject.sources[0].facts[fact.name]}
        if not there.issuperset(names):
            continue
        if gone := missing(subject, fact, names):
            yield Fault(f"no column holds {', '.join(gone)}", "store the share with what it is a share of")
            return
        listed = ", ".join(map(quoted, within))
        rows = subject.examiner.execute(
            f"SELECT {listed}, sum(CAST({quoted(name)} AS DOUBLE)) AS s, count(*) OVER () "
            f"FROM ({returned(subject, fact, names)}) GROUP BY {listed} HAVING abs(s - 1) > {_SHORT} OR s IS NULL "
            f"ORDER BY ALL LIMIT {SHOWN}"
        )
        if rows:
            shown = witness(f"what {name} sums to", [*within, "sum"], [row[:-1] for row in rows], rows[0][-1])
            message = f"{name} does not sum to 1 for {rows[0][-1]:,} of {', '.join(within)}"
            yield Fault(message, "divide the whole, and lose no share on the way", (shown,))
        return


def _of_days(subject: Subject, day: str) -> Iterator[Fault]:
    tables = {
        (table, column)
        for found in subject.maps.values()
        if found and day in found.homes
        for table, column in _columns(subject, found, day)
    }
    if not tables:
        yield Fault(f"no table has one row for each {day}", "make a table of days, from the first to the last")
        return
    holes = [_holes(subject, table, column) for table, column in sorted(tables)]
    if all(one is not None for one in holes):
        yield next(one for one in holes if one is not None)


def _columns(subject: Subject, found: ColumnMap, day: str) -> Iterator[tuple[int, str]]:
    """Where each day stands once."""
    places = [(home.table, home.column) for home in carriers(subject, found, day)]
    places += [(way[-1].parent, way[-1].referred[0]) for way in key_ways(subject, found, day)]
    for table, column in dict.fromkeys(places):
        name = quoted(column)
        ((rows, different),) = subject.examiner.execute(
            f"SELECT count({name}), count(DISTINCT {name}) FROM record0.{subject.tables[table].table}"
        )
        if rows == different > 0:
            yield table, column


def _holes(subject: Subject, table: int, column: str) -> Fault | None:
    """Days of no year are members that are not there."""
    called, name = subject.tables[table].called, quoted(column)
    days = f"SELECT CAST({name} AS DATE) AS d FROM record0.{subject.tables[table].table}"
    rows = subject.examiner.execute(
        f"WITH t AS ({days} WHERE year(d) BETWEEN 1901 AND 9000), "
        "n AS (SELECT d, lead(d) OVER (ORDER BY d) AS e FROM t) "
        f"SELECT d + 1, e - 1, sum(e - d - 1) OVER () FROM n WHERE e - d > 1 ORDER BY d LIMIT {SHOWN}"
    )
    if not rows:
        return None
    (first, last, total), shown = rows[0], [row[:2] for row in rows]
    which = f"{first}" if first == last else f"{first} to {last}"
    message = f"`{called}` leaves out {counted(int(total), 'day')}, the first {which}"
    evidence = witness(f"days that {called} leaves out", ["from", "to"], shown, len(rows))
    return Fault(
        message, "make the days with generate_series, and not of those that something happened on", (evidence,)
    )

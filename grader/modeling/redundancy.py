"""How often a model says what it need say once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from grader.modeling.canonical import canonical, family
from grader.modeling.column_map import ColumnMap, Home, read
from grader.modeling.held import listed
from grader.modeling.judgement import SHOWN, witness
from grader.modeling.paths import is_unique, joined
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.pack import Dependency
from grader.values.report import Table

#: Of a fact's values, those that a column has which could hold it; of pairs of such columns, those that are true.
_COVERED, _RIGHT = 0.4, 0.95


@dataclass(frozen=True, slots=True)
class Said:
    """A column that depends on others, where a table has it."""

    found: ColumnMap
    dependency: Dependency
    name: str
    home: Home
    #: Rows of the table that say it, and different things they say it of.
    times: int
    different: int
    #: The table's own columns that say of what, where the fact does not lead there.
    known: tuple[str, ...] = ()

    @property
    def is_redundant(self) -> bool:
        return self.times > self.different


def said(subject: Subject) -> list[Said]:
    """Every dependency of every fact, in every table that is to be minded."""
    maps = [found for found in subject.maps.values() if found]
    led = [one for found in maps for one in _of_fact(subject, found)]
    seen = {(one.dependency, one.name, one.home.table) for one in led}
    return led + [
        one
        for found in maps
        for one in _beside(subject, found)
        if (one.dependency, one.name, one.home.table) not in seen
    ]


def _beside(subject: Subject, found: ColumnMap) -> Iterator[Said]:
    """Tables to which the fact does not lead, that have a column for the key, often, and one for what it says."""
    overlaps = subject.ground.overlaps
    answers = {one.path.stem.lower() for one in subject.exercise.design.questions}
    for dependency in subject.exercise.design.dependencies:
        left, *more = dependency.determinant
        for name in () if more or left not in found.homes else dependency.dependents:
            for table, held in enumerate(subject.tables) if name in found.homes else ():
                keys, columns = (_like(subject, found, one, table) for one in (left, name))
                if held.relation.name.lower() in answers:
                    continue
                for key, column in product(keys, columns):
                    home = Home((), table, column)
                    is_one = key == column or overlaps.is_unique((table, key))
                    if not is_one and _is_minded(subject, found, dependency, name, home, key):
                        yield from _pairs(subject, found, dependency, name, table, key, column)


def _like(subject: Subject, found: ColumnMap, name: str, table: int) -> list[str]:
    overlaps, meant = subject.ground.overlaps, (found.wanted.name, name)
    names = [column.name for column in subject.tables[table].columns]
    return [one for one in names if overlaps.coverage(meant, (table, one)) >= _COVERED]


def _pairs(
    subject: Subject, found: ColumnMap, dependency: Dependency, name: str, table: int, key: str, column: str
) -> Iterator[Said]:
    """Where both columns say together what is true."""
    held, (left,) = subject.tables[table], dependency.determinant
    mine = [canonical(quoted(one), held.column(one).type) for one in (key, column)]
    true = [canonical(quoted(one), found.wanted.heading(one).type) for one in (left, name)]
    ((rows, different, right),) = subject.examiner.execute(
        f"WITH t AS (SELECT DISTINCT {true[0]} AS k, {true[1]} AS v FROM {found.wanted.tables[0]}), "
        f"m AS (SELECT {mine[0]} AS k, {mine[1]} AS v FROM record0.{held.table} WHERE k IS NOT NULL AND v IS NOT NULL) "
        "SELECT count(*), count(DISTINCT k), (SELECT count(*) FROM m SEMI JOIN t USING (k, v)) FROM m"
    )
    if rows > different and right >= _RIGHT * rows:
        yield Said(found, dependency, name, Home((), table, column), rows, different, (key,))


def _of_fact(subject: Subject, found: ColumnMap) -> Iterator[Said]:
    meant = [
        (dependency, name, home)
        for dependency in subject.exercise.design.dependencies
        if all(one in found.homes for one in dependency.determinant)
        for name in dependency.dependents
        for home in _homes(found, name)
        if _is_minded(subject, found, dependency, name, home)
    ]
    if not meant:
        return
    ways = [home.way for _, _, home in meant]
    ways += [found.homes[name].way for dependency, _, _ in meant for name in dependency.determinant]
    source, aliases = joined(found.root, list(dict.fromkeys(ways)), subject.tables, "record0")
    counts = []
    for dependency, _, home in meant:
        homes = [found.homes[one] for one in dependency.determinant]
        known = [read(subject.tables, one, aliases[one.way]) for one in homes]
        there = [*known, f"{aliases[home.way]}.{quoted(home.column)}"]
        only = f"FILTER ({' AND '.join(f'{sql} IS NOT NULL' for sql in there)})"
        listed = ", ".join(known)
        counts += [f"count(DISTINCT hash({listed}, {aliases[home.way]}.rowid)) {only}"]
        counts += [f"count(DISTINCT hash({listed})) {only}"]
    ((*numbers,),) = subject.examiner.execute(f"SELECT {', '.join(counts)} {source}")
    for (dependency, name, home), times, different in zip(meant, numbers[::2], numbers[1::2], strict=True):
        yield Said(found, dependency, name, home, times, different)


def _homes(found: ColumnMap, name: str) -> list[Home]:
    return [home for home in found.standing(name) if is_unique(home.way)]


def _is_minded(
    subject: Subject, found: ColumnMap, dependency: Dependency, name: str, home: Home, key: str | None = None
) -> bool:
    design, relation = subject.exercise.design, subject.tables[home.table].relation
    for other, history in design.history.items():
        versions = subject.maps[other]
        # What is kept in versions is said once for each.
        if versions and versions.root == home.table and set(dependency.determinant) <= set(history.key):
            return False
    references = [{column.lower() for column in one.columns} for one in relation.references]
    mine = [one for one in references if home.column.lower() in one]
    if design.shape == "star":
        # Facts say when, and whom they are about; dimensions what they like.
        is_key = name.lower().endswith("id") or any(name in one.determinant for one in design.dependencies)
        is_day = family(found.wanted.heading(name).type) == "moment"
        roots = {one.root for one in subject.maps.values() if one}
        return not home.way and home.table in roots and not mine and not is_key and not is_day
    # What a reference needs is no repetition; a name beside the key that would do is.
    homes = [found.homes[one] for one in dependency.determinant]
    known = {key.lower()} if key else {one.column.lower() for one in homes if one.way == home.way}
    return not any(len(one) > 1 and not (len(known) == len(homes) and known <= one) for one in mine)


def shown(subject: Subject, one: Said) -> Table:
    """What is said most often."""
    names = (*one.dependency.determinant, one.name)
    if one.known:
        held = subject.tables[one.home.table]
        rows = subject.examiner.execute(
            f"SELECT {listed([*one.known, one.home.column])}, count(*) AS times FROM record0.{held.table} "
            f"WHERE {quoted(one.home.column)} IS NOT NULL GROUP BY ALL ORDER BY times DESC, 1 LIMIT {SHOWN}"
        )
        return witness(f"how often {held.called} says it", [*names, "times"], rows, one.different)
    homes = [*(one.found.homes[name] for name in one.dependency.determinant), one.home]
    source, aliases = joined(one.found.root, list(dict.fromkeys(home.way for home in homes)), subject.tables, "record0")
    columns = ", ".join(read(subject.tables, home, aliases[home.way]) for home in homes)
    times = f"count(DISTINCT {aliases[one.home.way]}.rowid)"
    known = f"{aliases[one.home.way]}.{quoted(one.home.column)} IS NOT NULL"
    rows = subject.examiner.execute(
        f"SELECT {columns}, {times} AS times {source} WHERE {known} GROUP BY ALL ORDER BY times DESC, 1 LIMIT {SHOWN}"
    )
    called = subject.tables[one.home.table].called
    return witness(f"how often {called} says it", [*names, "times"], rows, one.different)

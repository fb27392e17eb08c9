"""How often a model says what it need say once."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader.modeling.canonical import canonical, family
from grader.modeling.column_map import ColumnMap, Home
from grader.modeling.judgement import SHOWN, witness
from grader.modeling.paths import is_unique, joined
from grader.modeling.subject import Subject
from grader.values.names import quoted
from grader.values.pack import Dependency
from grader.values.report import Table


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

    @property
    def is_redundant(self) -> bool:
        return self.times > self.different


def said(subject: Subject) -> list[Said]:
    """Every dependency of every fact, in every table that is to be minded."""
    return [one for found in subject.maps.values() if found for one in _of_fact(subject, found)]


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
        known = [_sql(subject, found.homes[one], aliases[found.homes[one].way]) for one in dependency.determinant]
        there = [*known, f"{aliases[home.way]}.{quoted(home.column)}"]
        only = f"FILTER ({' AND '.join(f'{sql} IS NOT NULL' for sql in there)})"
        listed = ", ".join(known)
        counts += [f"count(DISTINCT hash({listed}, {aliases[home.way]}.rowid)) {only}"]
        counts += [f"count(DISTINCT hash({listed})) {only}"]
    ((*numbers,),) = subject.examiner.execute(f"SELECT {', '.join(counts)} {source}")
    for (dependency, name, home), times, different in zip(meant, numbers[::2], numbers[1::2], strict=True):
        yield Said(found, dependency, name, home, times, different)


def _homes(found: ColumnMap, name: str) -> list[Home]:
    chosen = [found.homes[name]] if name in found.homes else []
    return list(dict.fromkeys(home for home in (*chosen, *found.carriers.get(name, ())) if is_unique(home.way)))


def _is_minded(subject: Subject, found: ColumnMap, dependency: Dependency, name: str, home: Home) -> bool:
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
        return not home.way and not mine and not is_key and not is_day
    # What a reference needs is no repetition; a name beside the key that would do is.
    homes = [found.homes[one] for one in dependency.determinant]
    known = {one.column.lower() for one in homes if one.way == home.way}
    return not any(len(one) > 1 and not (len(known) == len(homes) and known <= one) for one in mine)


def _sql(subject: Subject, home: Home, alias: str) -> str:
    return canonical(f"{alias}.{quoted(home.column)}", subject.tables[home.table].column(home.column).type)


def shown(subject: Subject, one: Said) -> Table:
    """What is said most often."""
    names = (*one.dependency.determinant, one.name)
    homes = [*(one.found.homes[name] for name in one.dependency.determinant), one.home]
    source, aliases = joined(one.found.root, list(dict.fromkeys(home.way for home in homes)), subject.tables, "record0")
    columns = ", ".join(_sql(subject, home, aliases[home.way]) for home in homes)
    times = f"count(DISTINCT {aliases[one.home.way]}.rowid)"
    known = f"{aliases[one.home.way]}.{quoted(one.home.column)} IS NOT NULL"
    rows = subject.examiner.execute(
        f"SELECT {columns}, {times} AS times {source} WHERE {known} GROUP BY ALL ORDER BY times DESC, 1 LIMIT {SHOWN}"
    )
    called = subject.tables[one.home.table].called
    return witness(f"how often {called} says it", [*names, "times"], rows, one.different)

"""Where the rows of a fact lead to a member of it: a customer, a product, or nobody."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader.modeling.column_map import ColumnMap, Ground, Home, read
from grader.modeling.held import Held
from grader.modeling.judgement import UnjudgedError
from grader.modeling.paths import Path, is_unique, joined
from grader.modeling.subject import Subject, closure
from grader.values.names import quoted
from grader.values.pack import Fact

#: Of a row, beside its grain: the member's row, its natural key as text, and its key as text; what leads there is NULL.
ROW, NATURAL, KEY, LEADS_NOWHERE = "its_row", "its_number", "its_key", "leads_nowhere"


@dataclass(frozen=True, slots=True)
class Leading:
    """The way from a fact to the members that a natural key of it names."""

    fact: Fact
    natural: str
    found: ColumnMap
    #: Empty where the fact's table holds all there is of members.
    way: Path

    def child(self, ground: Ground) -> Held:
        """The table that refers to members."""
        return ground.tables[self.way[-1].child]

    def members(self, ground: Ground) -> Held:
        return ground.tables[self.way[-1].parent]

    @property
    def reference(self) -> str:
        return ", ".join(self.way[-1].columns)

    @property
    def grain(self) -> str:
        return ", ".join(map(quoted, self.fact.grain))


def leadings(subject: Subject) -> Iterator[Leading]:
    """Of each fact and each natural key that it may lack.

    Raises:
        UnjudgedError: the fact was not found.
    """
    for fact in subject.exercise.design.facts:
        there = {heading.name for heading in subject.sources[0].facts[fact.name]}
        for natural in subject.exercise.design.orphans:
            if natural not in there:
                continue
            found, restored = subject.maps[fact.name], subject.restored.get(fact.name)
            way = _way(subject, found, natural) if found else ()
            if restored is not None and restored.found is not found and not way:
                # Given back by a view: how its tables refer to each other is not known.
                continue
            if found is None or (not way and restored is None):
                raise UnjudgedError("waits for lossless")
            yield Leading(fact, natural, found, way)


def known_with(subject: Subject, leading: Leading) -> tuple[str, ...]:
    """The natural key and the columns that depend on it."""
    known = closure((leading.natural,), subject.exercise.design.dependencies)
    return tuple(
        heading.name
        for heading in leading.found.wanted.columns
        if heading.name in known and heading.name not in leading.fact.grain
    )


def led(leading: Leading, ground: Ground, record: str) -> str:
    """SELECT of the grain of each row, and of the member it leads to."""
    found, way = leading.found, leading.way
    homes = [found.homes[name] for name in leading.fact.grain]
    source, aliases = joined(
        found.root, list(dict.fromkeys((*(home.way for home in homes), way))), ground.tables, record
    )
    columns = [
        f"{read(ground.tables, home, aliases[home.way])} AS {quoted(name)}"
        for name, home in zip(leading.fact.grain, homes, strict=True)
    ]
    before, member, edge = aliases[way[:-1]], aliases[way], way[-1]
    nowhere = " OR ".join(f"{before}.{quoted(name)} IS NULL" for name in edge.columns)
    number = natural_column(leading)
    told = f"CAST({read(ground.tables, Home(way, edge.parent, number), member)} AS VARCHAR)" if number else "NULL"
    key = ", ".join(f"{member}.{quoted(name)}" for name in edge.referred)
    columns += [
        f"{member}.rowid AS {ROW}",
        f"{told} AS {NATURAL}",
        f"CAST(row({key}) AS VARCHAR) AS {KEY}",
        f"{nowhere} AS {LEADS_NOWHERE}",
    ]
    return f"SELECT {', '.join(columns)}\n{source}"


def natural_column(leading: Leading) -> str | None:
    """Where the table of members itself holds the natural key."""
    edge = leading.way[-1]
    for home in leading.found.standing(leading.natural):
        if home.table == edge.parent:
            return home.column
        if home.table == edge.child and home.column in edge.columns:
            return edge.referred[edge.columns.index(home.column)]
    return None


def _is_lookup(way: Path) -> bool:
    return bool(way) and is_unique(way) and not way[-1].backwards


def _way(subject: Subject, found: ColumnMap, natural: str) -> Path:
    """To where the natural key is, or what depends on it; or along a key that is one itself."""
    names = [natural, *sorted(closure((natural,), subject.exercise.design.dependencies) - {natural})]
    for name in names:
        ways = [home.way for home in found.standing(name) if _is_lookup(home.way)]
        if ways:
            return min(ways, key=len)
    home = found.homes.get(natural)
    for edge in subject.ground.edges if home else ():
        if home and edge.child == home.table and edge.columns == (home.column,) and edge.unique and not edge.backwards:
            return (*home.way, edge)
    return ()

"""Which columns hold the same values, whatever they are called."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from grader.modeling.canonical import Family, canonical, family, readings
from grader.modeling.held import Held
from grader.sandbox.examiner import Examiner
from grader.values.names import quoted
from grader.values.report import Heading

#: Table, by its place among those of a state, and column.
Place = tuple[int, str]
#: A fact, and a column of it.
Meant = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Overlaps:
    """Of the values of a model's columns with those of facts, and with each other."""

    #: Table -> rows.
    rows: tuple[int, ...]
    #: Column -> how many different values it has, and how many rows that are not NULL.
    sizes: Mapping[Place, tuple[int, int]]
    #: Column of a fact -> how many different values.
    meant: Mapping[Meant, int]
    #: How many values both have.
    shared: Mapping[tuple[Meant, Place], int]
    #: Column -> columns that tell rows apart, and the share of its values that they have.
    within: Mapping[Place, Mapping[Place, float]] = field(default_factory=dict)

    def is_unique(self, place: Place) -> bool:
        """Whether no two rows have the same value, and none is without."""
        different, there = self.sizes[place]
        return different == there == self.rows[place[0]] > 0

    def coverage(self, meant: Meant, place: Place) -> float:
        """The share of a fact's values that a column has."""
        return self.shared.get((meant, place), 0) / max(1, self.meant[meant])

    def likeness(self, meant: Meant, place: Place) -> float:
        """Jaccard's coefficient of both sets of values."""
        both = self.shared.get((meant, place), 0)
        return both / max(1, self.meant[meant] + self.sizes[place][0] - both)


def overlaps(
    examiner: Examiner, tables: Sequence[Held], record: str, facts: Mapping[str, tuple[str, Sequence[Heading]]]
) -> Overlaps:
    """Of a record that is attached; a fact is a table and its columns."""
    places = [
        (place, column, reading)
        for place, held in enumerate(tables)
        for column in held.columns
        for reading in readings(column.type)
    ]
    meant = [(name, heading) for name, (_, headings) in facts.items() for heading in headings]
    counts = " UNION ALL ".join(f"SELECT {n}, count(*) FROM {record}.{one.table}" for n, one in enumerate(tables))
    rows = dict(examiner.execute(counts)) if tables else {}
    seen = [(f"{record}.{tables[place].table}", column.name, column.type, reading) for place, column, reading in places]
    wanted = [(facts[name][0], heading.name, heading.type, family(heading.type)) for name, heading in meant]
    with _hashed(examiner, "seen", seen), _hashed(examiner, "wanted", wanted):
        sizes = {
            k: (n, int(there)) for k, n, there in examiner.execute("SELECT k, count(*), sum(n) FROM seen GROUP BY k")
        }
        asked = dict(examiner.execute("SELECT k, count(*) FROM wanted GROUP BY k"))
        both = examiner.execute("SELECT wanted.k, seen.k, count(*) FROM wanted JOIN seen USING (h) GROUP BY ALL")
        named = [(place, column.name) for place, column, _ in places]
        own = {k: named[k] for k, (_, column, reading) in enumerate(places) if reading == family(column.type)}
        found = Overlaps(
            tuple(rows[place] for place in range(len(tables))),
            {place: sizes.get(k, (0, 0)) for k, place in own.items()},
            {(name, heading.name): asked.get(k, 0) for k, (name, heading) in enumerate(meant)},
            {
                ((meant[m][0], meant[m][1].name), named[k]): n
                for m, k, n in both
                if family(meant[m][1].type) == places[k][2]
            },
        )
        families = {k: places[k][2] for k in own}
        return replace(found, within=_inclusions(examiner, families, own, found))


@contextmanager
def _hashed(examiner: Examiner, name: str, columns: Sequence[tuple[str, str, str, Family]]) -> Iterator[None]:
    """While it lasts, a table of each column's place `k`, its values' hashes `h`, and how many rows `n` have them."""
    selects = [
        f"SELECT {k} AS k, hash(v) AS h, count(*) AS n "
        f"FROM (SELECT {canonical(quoted(column), kind, reading)} AS v FROM {table}) WHERE v IS NOT NULL GROUP BY ALL"
        for k, (table, column, kind, reading) in enumerate(columns)
    ]
    rows = " UNION ALL ".join(selects) or "SELECT 0 AS k, hash(1) AS h, 0 AS n LIMIT 0"
    examiner.execute(f"CREATE TEMP TABLE {name} AS {rows}")
    try:
        yield
    finally:
        examiner.execute(f"DROP TABLE temp.{name}")


def _inclusions(
    examiner: Examiner, families: Mapping[int, Family], own: Mapping[int, Place], found: Overlaps
) -> dict[Place, dict[Place, float]]:
    """Column -> the columns of other tables that could be its key, or near it, and the share of its values there."""
    keys = [k for k, place in own.items() if found.sizes[place][0] and _nearly_unique(found, place)]
    if not keys:
        return {}
    listed = ", ".join(map(str, keys))
    both = examiner.execute(
        "SELECT a.k, b.k, count(*) FROM seen a JOIN seen b USING (h) "
        f"WHERE b.k IN ({listed}) AND a.k <> b.k GROUP BY ALL"
    )
    within: dict[Place, dict[Place, float]] = {}
    for child, parent, shared in both:
        alike = child in own and families[child] == families[parent]
        if alike and own[child][0] != own[parent][0]:
            within.setdefault(own[child], {})[own[parent]] = shared / found.sizes[own[child]][0]
    return within


def _nearly_unique(found: Overlaps, place: Place) -> bool:
    """Each value once, or a few times where rows were loaded again."""
    different, there = found.sizes[place]
    return different * 3 >= there > 0

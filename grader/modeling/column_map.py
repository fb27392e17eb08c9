"""Finds where a model holds each column of a fact, by values alone.

Columns that hold the same values are candidates; which of them is meant shows once rows are laid side by side: those of
the fact, and those of the table that holds its grain with all that its rows lead to.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice, product

from grader.modeling.canonical import Family, canonical, family
from grader.modeling.held import Held
from grader.modeling.overlaps import Overlaps
from grader.modeling.paths import Edge, Path, is_unique, joined, paths
from grader.sandbox.examiner import Examiner
from grader.values.names import quoted
from grader.values.pack import Fact
from grader.values.report import Heading

#: Combinations of columns tried for the grain, of one table and of all.
_COMBINATIONS, _TRIALS = 64, 24
#: Of a fact's values a candidate has at least so many: a load may have lost some.
_COVERED = 0.4
#: A column that is right in fewer rows than this was found by chance.
_BY_CHANCE = 0.5
#: Ways by keys that are not unique, looked at where all others fail.
_FANNING_OUT = 4


@dataclass(frozen=True, slots=True)
class Home:
    """A column of a model, and the way there from the table that holds the grain."""

    way: Path
    table: int
    column: str
    #: The family that its values are read as; None for that of its type.
    reading: Family | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A fact as it should come back: the table that holds its true rows in each instance."""

    fact: Fact
    tables: tuple[str, ...]
    columns: tuple[Heading, ...]
    #: Columns that say nothing where this one is NULL: of members that are not there.
    masks: Mapping[str, str]

    @property
    def name(self) -> str:
        return self.fact.name

    @property
    def grain(self) -> tuple[str, ...]:
        return self.fact.grain

    def heading(self, name: str) -> Heading:
        return next(one for one in self.columns if one.name == name)


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """Where a model holds a fact."""

    wanted: Wanted
    #: The table that has a row for each of the fact's.
    root: int
    homes: Mapping[str, Home]
    #: Column -> every home whose values are right in all rows, the chosen one among them.
    carriers: Mapping[str, tuple[Home, ...]]
    #: Column -> the share of the rows in which its home, or the best candidate, is right.
    right: Mapping[str, float]

    def standing(self, name: str) -> list[Home]:
        """Where a column is, the chosen home first."""
        chosen = self.homes.get(name)
        return list(dict.fromkeys((*([chosen] if chosen else ()), *self.carriers.get(name, ()))))

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(one.name for one in self.wanted.columns if one.name not in self.homes)


@dataclass(frozen=True, slots=True)
class Ground:
    """What a mapping is looked for in: the records of all instances are attached, as `record0` and so on."""

    examiner: Examiner
    tables: Sequence[Held]
    edges: Sequence[Edge]
    overlaps: Overlaps
    records: tuple[str, ...]


def mapped(ground: Ground, fact: Wanted) -> ColumnMap | None:
    """The best there is; None where no table holds the grain."""
    best: tuple[tuple[float, ...], ColumnMap] | None = None
    for root, homes in islice(_grains(ground, fact), _TRIALS):
        share = _aligned_rows(ground, fact, root, homes)
        if share < _BY_CHANCE / 2 or (best and share < best[0][0]):
            continue
        found = _completed(ground, fact, root, homes)
        score = share, sum(found.right[name] for name in found.homes), -_joins(found)
        if best is None or score > best[0]:
            best = score, found
        if share == 1.0 and not found.missing and min(found.right.values()) == 1.0:
            break
    return best[1] if best else None


def _joins(found: ColumnMap) -> int:
    return sum(len(home.way) for home in found.homes.values())


def _grains(ground: Ground, fact: Wanted) -> Iterator[tuple[int, dict[str, Home]]]:
    """Tables with a candidate for each column of the grain, the likeliest first."""
    ranked = []
    rows = ground.examiner.execute(f"SELECT count(*) FROM {fact.tables[0]}")[0][0]
    for root in range(len(ground.tables)):
        ways = paths(root, ground.edges, _tables_for(ground, fact, fact.grain))
        options = [_candidates(ground, fact, name, root, ways) for name in fact.grain]
        if all(options):
            far = abs(ground.overlaps.rows[root] - rows) / max(1, rows)
            ranked.append((far, sum(len(some[0].way) for some in options), root, options))
    for _, _, root, options in sorted(ranked, key=lambda one: one[:3]):
        combinations = sorted(islice(product(*options), _COMBINATIONS), key=_length)
        for homes in combinations[: max(4, _TRIALS // 3)]:
            if len({(home.way, home.column) for home in homes}) == len(homes):
                yield root, dict(zip(fact.grain, homes, strict=True))


def _length(homes: Sequence[Home]) -> int:
    return sum(len(home.way) for home in homes)


def _tables_for(ground: Ground, fact: Wanted, names: Sequence[str]) -> set[int]:
    return {place for (meant, (place, _)) in ground.overlaps.shared if meant[0] == fact.name and meant[1] in names}


def _candidates(ground: Ground, fact: Wanted, name: str, root: int, ways: Sequence[Path]) -> list[Home]:
    found = []
    for way in ways:
        table = way[-1].parent if way else root
        for column in ground.tables[table].columns:
            place = (table, column.name)
            if ground.overlaps.coverage((fact.name, name), place) >= _COVERED:
                found.append(Home(way, table, column.name, _reading(fact, name, column.type)))
    return sorted(found, key=lambda home: _unlikeliness(ground, fact, name, home))


def _reading(fact: Wanted, name: str, kind: str) -> Family | None:
    meant = family(fact.heading(name).type)
    return None if meant == family(kind) else meant


def _unlikeliness(ground: Ground, fact: Wanted, name: str, home: Home) -> tuple[float, int]:
    likeness = ground.overlaps.likeness((fact.name, name), (home.table, home.column))
    return -round(likeness, 1), len(home.way)


def rebuilt(ground: Ground, root: int, homes: Mapping[str, Home], record: str) -> str:
    """SELECT of a fact's columns from the model, in the form of `canonical`."""
    source, aliases = joined(root, list(dict.fromkeys(home.way for home in homes.values())), ground.tables, record)
    columns = [f"{read(ground.tables, home, aliases[home.way])} AS {quoted(name)}" for name, home in homes.items()]
    return f"SELECT {', '.join(columns)}\n{source}"


def read(tables: Sequence[Held], home: Home, alias: str) -> str:
    """SQL of what a column holds, in the form of `canonical`; `alias` is its table's."""
    kind = tables[home.table].column(home.column).type
    return canonical(f"{alias}.{quoted(home.column)}", kind, home.reading)


def _true(heading: Heading) -> str:
    return canonical(quoted(heading.name), heading.type)


def _aligned_rows(ground: Ground, fact: Wanted, root: int, homes: Mapping[str, Home]) -> float:
    """The share of rows that both have by their grain, less those that come more than once."""
    record, table = ground.records[0], fact.tables[0]
    names = ", ".join(quoted(name) for name in fact.grain)
    true = ", ".join(f"{_true(fact.heading(name))} AS {quoted(name)}" for name in fact.grain)
    ((there, held, met),) = ground.examiner.execute(
        f"WITH t AS (SELECT {true} FROM {table}), m AS MATERIALIZED ({rebuilt(ground, root, homes, record)}) "
        "SELECT (SELECT count(*) FROM t), (SELECT count(*) FROM m), "
        f"(SELECT count(*) FROM t SEMI JOIN m USING ({names}))"
    )
    return int(met) / max(1, int(there), int(held))


def _completed(ground: Ground, fact: Wanted, root: int, grain: Mapping[str, Home]) -> ColumnMap:
    """With the homes of the other columns: of all candidates those that are right in most rows.

    The table itself is asked first, then what its foreign keys lead to, then what values lead to: the longer one looks,
    the likelier it is that something fits by chance.
    """
    others = [one.name for one in fact.columns if one.name not in grain]
    ways = paths(root, ground.edges, _tables_for(ground, fact, others))
    right: dict[str, dict[Home, float]] = {name: {home: 1.0} for name, home in grain.items()}
    right |= {name: {} for name in others}
    with _laid_beside(ground, fact, root, grain):
        for tier in _tiers(ways):
            sought = [name for name in others if max(right[name].values(), default=0.0) < 1.0]
            for way in tier if sought else ():
                options = {name: _candidates(ground, fact, name, root, [way]) for name in sought}
                for name, home, share in _fits(ground, fact, root, way, options):
                    right[name][home] = share
    chosen: dict[str, Home] = {}
    for name, homes in right.items():
        best = min(homes, key=lambda home: (-homes[home], len(home.way)), default=None)
        if best is not None and (homes[best] >= _BY_CHANCE or name in grain):
            chosen[name] = best
    return ColumnMap(
        fact,
        root,
        {one.name: chosen[one.name] for one in fact.columns if one.name in chosen},
        {name: tuple(home for home, share in homes.items() if share == 1.0) for name, homes in right.items()},
        {name: max(homes.values(), default=0.0) for name, homes in right.items()},
    )


def _tiers(ways: Sequence[Path]) -> Iterator[list[Path]]:
    unique = [way for way in ways if is_unique(way)]
    yield [way for way in unique if not way]
    yield [way for way in unique if way and all(edge.declared for edge in way)]
    yield [way for way in unique if way and not all(edge.declared for edge in way)]
    yield [way for way in ways if not is_unique(way)][:_FANNING_OUT]


@contextmanager
def _laid_beside(ground: Ground, fact: Wanted, root: int, grain: Mapping[str, Home]) -> Iterator[None]:
    """While it lasts, a table for each instance: true rows, and the row of the root that has the same grain."""
    for number, (record, table) in enumerate(zip(ground.records, fact.tables, strict=True)):
        source, aliases = joined(root, list(dict.fromkeys(home.way for home in grain.values())), ground.tables, record)
        held = ", ".join(
            f"{read(ground.tables, home, aliases[home.way])} AS {quoted(name)}" for name, home in grain.items()
        )
        masks = "".join(f", {quoted(name)} IS NULL AS {quoted(mask_of(name))}" for name in set(fact.masks.values()))
        columns = ", ".join(f"{_true(one)} AS {quoted(one.name)}" for one in fact.columns)
        names = ", ".join(map(quoted, fact.grain))
        ground.examiner.execute(
            f"CREATE TEMP TABLE beside{number} AS WITH t AS (SELECT {columns}{masks} FROM {table}), "
            f"m AS (SELECT a0.rowid AS held_row, {held} {source}) SELECT * FROM t JOIN m USING ({names})"
        )
    try:
        yield
    finally:
        for number in range(len(ground.records)):
            ground.examiner.execute(f"DROP TABLE temp.beside{number}")


def _fits(
    ground: Ground, fact: Wanted, root: int, way: Path, options: Mapping[str, Sequence[Home]]
) -> Iterator[tuple[str, Home, float]]:
    """Of each candidate at the end of a way the share of rows in which it has the fact's value."""
    flat = [(name, home) for name, homes in options.items() for home in homes]
    if not flat:
        return
    met: list[int] = [0] * (len(flat) + 1)
    for number, record in enumerate(ground.records):
        source, aliases = joined(root, [way], ground.tables, record)
        held = [read(ground.tables, home, aliases[home.way]) for _, home in flat]
        tests = [f"count(*) FILTER ({_test(fact, name, sql)})" for (name, _), sql in zip(flat, held, strict=True)]
        # The table of the root stands first in the source.
        first, *joins = source.split("\n")
        beside = f"FROM temp.beside{number} t JOIN {first.removeprefix('FROM ')} ON a0.rowid = t.held_row"
        ((*counts,),) = ground.examiner.execute(f"SELECT {', '.join(('count(*)', *tests))} {beside} {' '.join(joins)}")
        met = [before + now for before, now in zip(met, counts, strict=True)]
    for (name, home), count in zip(flat, met[1:], strict=True):
        yield name, home, count / max(1, met[0])


def _test(fact: Wanted, name: str, held: str) -> str:
    """Whether a value is the fact's; where there is no member to speak of, anything is."""
    same = f"t.{quoted(name)} IS NOT DISTINCT FROM {held}"
    mask = fact.masks.get(name)
    return f"{same} OR t.{quoted(mask_of(mask))}" if mask else same


def mask_of(name: str) -> str:
    """A column that says whether a natural key is unknown in a true row."""
    return f"{name} is unknown"

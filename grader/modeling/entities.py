"""What a model has a table for: the things that a source knows by keys of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.modeling.column_map import ColumnMap, Home, read
from grader.modeling.paths import Path, is_unique, joined
from grader.modeling.subject import Subject
from grader.values.names import quoted

#: Of a fact's values, those that a column must have to be looked at.
_COVERED = 0.9


@dataclass(frozen=True, slots=True)
class Entity:
    """A table that has one row for each of something, and the columns that say of which."""

    table: int
    #: Of the fact, and where the table has them.
    names: tuple[str, ...]
    columns: tuple[str, ...]
    #: From the fact's root, and the fact.
    way: Path
    found: ColumnMap
    #: Whether there is one for each moment from which something was so.
    is_history: bool = False


def entities(subject: Subject) -> Iterator[Entity]:
    """Of all dependencies, and of all that is kept in versions."""
    design = subject.exercise.design
    determinants = dict.fromkeys(one.determinant for one in design.dependencies)
    seen: set[tuple[int, tuple[str, ...]]] = set()
    for name, found in subject.maps.items():
        if found is None:
            continue
        history = design.history.get(name)
        if history is not None:
            names = (*history.key, history.start)
            yield from _new(seen, tables_of(subject, found, names, True))
        for names in determinants:
            yield from _new(seen, tables_of(subject, found, names, False))


def _new(seen: set[tuple[int, tuple[str, ...]]], found: Iterator[Entity]) -> Iterator[Entity]:
    for one in found:
        if (one.table, one.names) not in seen:
            seen.add((one.table, one.names))
            yield one


def tables_of(subject: Subject, found: ColumnMap, names: Sequence[str], is_history: bool = False) -> Iterator[Entity]:
    """Tables at the end of one way that have all the columns, each with one row for each of what they say."""
    told = list(_together(subject, found, names))
    # Of what stands in several tables, the fact's own may say which is meant.
    own = anchors(found.homes, names) if not told and all(name in found.homes for name in names) else None
    for way, columns in told + ([((), own)] if own else []):
        table = way[-1].parent if way else found.root
        if _tells_apart(subject, table, columns):
            yield Entity(table, tuple(names), columns, way, found, is_history)


def _together(subject: Subject, found: ColumnMap, names: Sequence[str]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    standing = [carriers(subject, found, name) for name in names]
    for way in dict.fromkeys(home.way for home in (standing[0] if standing else ())):
        here = [next((home.column for home in some if home.way == way), None) for some in standing]
        columns = tuple(name for name in here if name is not None)
        if len(columns) == len(names):
            yield way, columns


def carriers(subject: Subject, found: ColumnMap, name: str) -> list[Home]:
    """Where a column stands, and stands again at the end of a way that leads to others."""
    home = found.homes.get(name)
    if home is None:
        return []
    first = found.standing(name)
    passed = {one.way for one in first}
    overlaps, meant = subject.ground.overlaps, (found.wanted.name, name)
    direct = [
        Home((*one.way, edge), edge.parent, edge.referred[0])
        for one in first
        for edge in subject.ground.edges
        if edge.child == one.table and edge.columns == (one.column,) and edge.declared and not edge.backwards
    ]
    passed |= {one.way for one in direct}
    more = [
        Home(way, way[-1].parent, column.name, home.reading if column.type == "VARCHAR" else None)
        for way in dict.fromkeys(one.way[:end] for one in found.homes.values() for end in range(1, len(one.way) + 1))
        if way not in passed and is_unique(way)
        for column in subject.tables[way[-1].parent].columns
        if overlaps.coverage(meant, (way[-1].parent, column.name)) >= _COVERED
    ]
    return [*first, *direct, *(one for one in more if _is_same(subject, found.root, home, one))]


def _is_same(subject: Subject, root: int, one: Home, other: Home) -> bool:
    source, aliases = joined(root, [one.way, other.way], subject.tables, "record0")
    mine, yours = (read(subject.tables, home, aliases[home.way]) for home in (one, other))
    there = f"{aliases[other.way]}.rowid IS NOT NULL"
    ((differs,),) = subject.examiner.execute(
        f"SELECT count(*) FILTER ({there} AND {mine} IS DISTINCT FROM {yours}) {source}"
    )
    return not differs


def _tells_apart(subject: Subject, table: int, columns: Sequence[str]) -> bool:
    listed = ", ".join(map(quoted, columns))
    known = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in columns)
    ((rows, different),) = subject.examiner.execute(
        f"SELECT count(*), count(DISTINCT ({listed})) FROM record0.{subject.tables[table].table} WHERE {known}"
    )
    return bool(rows == different > 0)


def end_tables(subject: Subject, found: ColumnMap, names: Sequence[str]) -> frozenset[int]:
    """Tables with one row for each, or at least others than the fact's own that have it, to which the fact leads."""
    led = {one.table for one in tables_of(subject, found, names)}
    led |= {home.table for home in (found.homes[name] for name in names) if home.way}
    if len(names) == 1:
        led |= {way[-1].parent for way in key_ways(subject, found, names[0])}
    return frozenset(led)


def key_ways(subject: Subject, found: ColumnMap, name: str) -> list[Path]:
    """Ways that a column of the fact's own table leads by, as a foreign key, declared or not."""
    home = found.homes[name]
    if home.way:
        return []
    meant = subject.ground.overlaps.coverage
    return [
        (edge,)
        for edge in subject.ground.edges
        if edge.child == found.root
        and edge.columns == (home.column,)
        and edge.unique
        and not edge.backwards
        and meant((found.wanted.name, name), (edge.parent, edge.referred[0])) >= _COVERED
    ]


def anchors(homes: Mapping[str, Home], names: Sequence[str]) -> tuple[str, ...] | None:
    """The root's own columns that say these of a fact; None where other tables refer to the root with them."""
    found: list[str] = []
    for name in names:
        way, column = homes[name].way, homes[name].column
        if way and way[0].backwards:
            return None
        found += way[0].columns if way else (column,)
    return tuple(dict.fromkeys(found))

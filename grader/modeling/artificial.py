"""Columns whose values the source does not know: keys of the model's own, and notes of when rows were loaded."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grader.modeling.canonical import family
from grader.modeling.column_map import ColumnMap, Ground
from grader.modeling.overlaps import Place
from grader.values.names import quoted

#: Of the values of a column and of one of a fact's, as many in common as make them the same.
_SAME = 0.5
#: Of a reference's values, those that the keys must have; the others stand for unknown members.
_REFERRING = 0.9
_FLOATS = frozenset({"DOUBLE", "FLOAT", "BOOLEAN"})


@dataclass(frozen=True, slots=True)
class Artificial:
    """Columns are table, as `sql`, and name."""

    #: Keys that the model gives its rows, and references to them.
    surrogates: frozenset[tuple[str, str]]
    #: Those of them that tables refer to each other by.
    referred: frozenset[tuple[str, str]]
    #: The moment that loaded a row, or the run, by its name or its number in a list of runs.
    notes: frozenset[tuple[str, str]]
    #: Tables of runs, which grow by each.
    logs: frozenset[str]


def artificial(ground: Ground, maps: Sequence[ColumnMap]) -> Artificial:
    """Of the tables that are recorded as `record0`."""
    homes = _homes(maps)
    alike = {place for meant, place in ground.overlaps.shared if ground.overlaps.likeness(meant, place) >= _SAME}
    known = homes | alike
    strange = [place for place in ground.overlaps.sizes if place not in known]
    notes = _notes(ground, strange)
    logs = {table for table, _ in notes} - {table for table, _ in homes}
    keys = {place for place in strange if place not in notes and _is_key(ground, place)}
    keys |= {place for place in strange if place not in notes | keys and _is_lasting_key(ground, place, homes)}
    references = dict(_references(ground, keys, known))
    notes |= {child for child, parent in references.items() if parent[0] in logs}
    referred = (set(references) | set(references.values())) - notes
    named = {place: (ground.tables[place[0]].relation.sql, place[1]) for place in ground.overlaps.sizes}
    return Artificial(
        frozenset(named[place] for place in keys | referred),
        frozenset(named[place] for place in referred),
        frozenset(named[place] for place in notes),
        frozenset(ground.tables[table].relation.sql for table in logs),
    )


def _homes(maps: Sequence[ColumnMap]) -> set[Place]:
    """Columns that hold something of a fact, row by row."""
    homes = [home for found in maps for some in found.carriers.values() for home in some]
    homes += [home for found in maps for home in found.homes.values()]
    return {(home.table, home.column) for home in homes}


def _is_key(ground: Ground, place: Place) -> bool:
    kind = ground.tables[place[0]].column(place[1]).type
    return kind not in _FLOATS and family(kind) != "moment" and ground.overlaps.is_unique(place)


def _is_lasting_key(ground: Ground, place: Place, homes: set[Place]) -> bool:
    """Whether all versions of a member have one of its values, and those of no other: numbers for a natural key."""
    table, column = place
    kind, sizes = ground.tables[table].column(column).type, ground.overlaps.sizes
    if kind in _FLOATS or family(kind) == "moment" or sizes[place][0] < 2:
        return False
    for other in homes:
        if other[0] != table or sizes[other] != sizes[place]:
            continue
        pair = f"{quoted(column)}, {quoted(other[1])}"
        ((pairs,),) = ground.examiner.execute(
            f"SELECT count(DISTINCT ({pair})) FROM {ground.records[0]}.{ground.tables[table].table}"
        )
        if pairs == sizes[place][0]:
            return True
    return False


def _references(ground: Ground, keys: set[Place], known: set[Place]) -> Iterator[tuple[Place, Place]]:
    for child, parents in ground.overlaps.within.items():
        meant = [parent for parent, share in parents.items() if parent in keys and share >= _REFERRING]
        if meant and child not in known:
            yield child, meant[0]
    named = {held.relation.sql: place for place, held in enumerate(ground.tables)}
    for child_table, held in enumerate(ground.tables):
        for one in held.relation.references:
            parent_table = named.get(one.sql)
            if parent_table is None:
                continue
            for here, there in zip(one.columns, one.referred, strict=True):
                parent = (parent_table, ground.tables[parent_table].column(there).name)
                child = (child_table, held.column(here).name)
                if parent in keys and child not in known:
                    yield child, parent


def _notes(ground: Ground, strange: Iterable[Place]) -> set[Place]:
    """Columns of which every value is a moment of today, or the name of a run."""
    asked = {place: sql for place in strange if (sql := _test(ground, place))}
    selects: Mapping[int, list[str]] = {
        table: [f"{sql} AS {quoted(column)}" for (here, column), sql in asked.items() if here == table]
        for table in {table for table, _ in asked}
    }
    found: set[Place] = set()
    for table, tests in selects.items():
        columns = [column for here, column in asked if here == table]
        ((*told,),) = ground.examiner.execute(
            f"SELECT {', '.join(tests)} FROM {ground.records[0]}.{ground.tables[table].table}"
        )
        found |= {(table, column) for column, yes in zip(columns, told, strict=True) if yes}
    return found


def _test(ground: Ground, place: Place) -> str | None:
    kind, name = ground.tables[place[0]].column(place[1]).type, quoted(place[1])
    if kind == "UUID":
        return None if ground.overlaps.is_unique(place) else "count(*) > 0"
    if family(kind) == "number" or kind.endswith("]"):
        return None
    moment = f"CAST({name} AS TIMESTAMP)" if family(kind) == "moment" else f"TRY_CAST({name} AS TIMESTAMP)"
    now = "CAST(now() AS TIMESTAMP)"
    today = f"{moment} BETWEEN {now} - INTERVAL 26 HOUR AND {now} + INTERVAL 26 HOUR"
    return f"count({name}) > 0 AND count(*) FILTER ({today}) = count({name})"

"""How rows of one table lead to those of others: by foreign keys, or by values where none is declared."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.modeling.held import Held
from grader.modeling.overlaps import Overlaps, Place
from grader.values.names import quoted

#: Values of a child that a parent must have for it to be one; the others are orphans.
_INCLUDED = 0.9
#: Of a parent's keys, those that have children, at least.
_CHILDREN = 0.1
_DEEPEST, _MOST = 4, 48


@dataclass(frozen=True, slots=True)
class Edge:
    """Rows of `child` find at most one of `parent`, if it is unique."""

    child: int
    columns: tuple[str, ...]
    parent: int
    referred: tuple[str, ...]
    declared: bool
    #: Whether the columns referred to tell the parent's rows apart.
    unique: bool = True
    #: A declared key, followed from the parent to its only child.
    backwards: bool = False


#: From the first table to the last; empty where one is enough.
Path = tuple[Edge, ...]


def edges(tables: Sequence[Held], found: Overlaps) -> list[Edge]:
    named = {held.relation.sql: place for place, held in enumerate(tables)}
    declared = list(_declared(tables, named, found))
    taken = {(edge.child, name.lower()) for edge in declared if not edge.backwards for name in edge.columns}
    return [*declared, *_inferred(taken, found)]


def _declared(tables: Sequence[Held], named: dict[str, int], found: Overlaps) -> Iterator[Edge]:
    for child, held in enumerate(tables):
        for one in held.relation.references:
            parent = named.get(one.sql)
            if parent is None or parent == child:
                continue
            yield Edge(child, one.columns, parent, one.referred, declared=True)
            if is_key(held, one.columns, child, found):
                yield Edge(parent, one.referred, child, one.columns, declared=True, backwards=True)


def is_key(held: Held, columns: Sequence[str], place: int, found: Overlaps) -> bool:
    """Whether the values, or a rule of the table, make the columns unique."""
    wanted = {name.lower() for name in columns}
    if len(columns) == 1 and found.is_unique((place, held.column(columns[0]).name)):
        return True
    return any({name.lower() for name in key} <= wanted for key in held.relation.keys)


def _inferred(taken: set[tuple[int, str]], found: Overlaps) -> Iterator[Edge]:
    for (child, column), parents in sorted(found.within.items()):
        if (child, column.lower()) in taken:
            continue
        whole = [
            place for place, share in parents.items() if share >= _INCLUDED and _is_likely(child, column, place, found)
        ]
        unique = [place for place in whole if found.is_unique(place)]
        for parent, key in sorted(unique or whole, key=lambda place: _strangeness(column, place, found)):
            yield Edge(child, (column,), parent, (key,), declared=False, unique=bool(unique))


def _is_likely(child: int, column: str, parent: Place, found: Overlaps) -> bool:
    """Whether a good part of the parents have children: quantities from 1 to 9 are keys of 400 customers, too."""
    here, there = found.sizes[child, column][0], found.sizes[parent][0]
    return here >= _CHILDREN * there or column.lower() == parent[1].lower()


def _strangeness(column: str, place: Place, found: Overlaps) -> tuple[bool, int]:
    """Columns of one name first, then the smallest table."""
    return column.lower() != place[1].lower(), found.rows[place[0]]


def paths(root: int, known: Sequence[Edge], wanted: Iterable[int]) -> list[Path]:
    """Ways from a table to those in `wanted`, shortest first, by unique keys but for one step at most."""
    meant, found, ways = set(wanted), list[Path]([()]), list[Path]([()])
    while ways and len(found) < _MOST * 4:
        ways = [
            (*way, edge)
            for way in ways
            for edge in known
            if edge.child == (way[-1].parent if way else root) and _goes_on(root, way, edge)
        ]
        found += ways
    useful = [way for way in found if not way or way[-1].parent in meant]
    return sorted(useful, key=lambda way: (not is_unique(way), len(way)))[:_MOST]


def _goes_on(root: int, way: Path, edge: Edge) -> bool:
    passed = {root, *(one.parent for one in way)}
    return len(way) < _DEEPEST and edge.parent not in passed and (edge.unique or is_unique(way))


def is_unique(way: Path) -> bool:
    return all(edge.unique for edge in way)


def joined(root: int, ways: Sequence[Path], tables: Sequence[Held], record: str) -> tuple[str, dict[Path, str]]:
    """FROM … LEFT JOIN … of the tables on all ways, and the alias of the table at the end of each.

    Inner joins would hide the rows that are without a parent.
    """
    aliases: dict[Path, str] = {(): "a0"}
    sql = [f"FROM {record}.{tables[root].table} AS a0"]
    for way in ways:
        for end in range(1, len(way) + 1):
            part = way[:end]
            if part in aliases:
                continue
            before, alias, edge = aliases[part[:-1]], f"a{len(aliases)}", part[-1]
            aliases[part] = alias
            equal = " AND ".join(
                f"{before}.{quoted(here)} = {alias}.{quoted(there)}"
                for here, there in zip(edge.columns, edge.referred, strict=True)
            )
            sql.append(f"LEFT JOIN {record}.{tables[edge.parent].table} AS {alias} ON {equal}")
    return "\n".join(sql), aliases

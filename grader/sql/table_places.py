"""Where a query names the fixture's tables, as offsets into its own text, which is never written anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlglot import exp

from grader.sql.reading import tree_of
from grader.values.names import folded
from grader.values.relation import Relation

#: What sees its tables in a way that no subquery in their place can stand in for.
_UNLIFTABLE = (exp.Pivot, exp.TableSample, exp.Command, exp.DML, exp.DDL)


@dataclass(frozen=True, slots=True)
class TablePlace:
    #: Character offsets: first, and one past the last.
    start: int
    end: int
    relation: Relation
    #: The name by which the query goes on to call it, where it gives none of its own.
    name: str | None


def table_places(sql: str, relations: Sequence[Relation]) -> tuple[TablePlace, ...] | None:
    """In the order of the text; None where not every table can be told for sure.

    >>> people = Relation("main", "people", ())
    >>> [(place.start, place.name) for place in table_places("with p as (from people) from p, people x", [people])]
    [(16, 'people'), (32, None)]
    """
    tree = tree_of(sql)
    if tree is None or tree.find(*_UNLIFTABLE):
        return None
    known = _by_name(relations)
    places = []
    for table in tree.find_all(exp.Table):
        if not isinstance(table.this, exp.Identifier):
            continue
        if not table.db and _is_defined(table):
            continue
        relation = known.get((folded(table.db), folded(table.name)))
        place = _place(table, relation) if relation is not None and not table.catalog else None
        if place is None:
            return None
        places.append(place)
    return tuple(sorted(places, key=lambda place: place.start))


def _by_name(relations: Sequence[Relation]) -> Mapping[tuple[str, str], Relation]:
    found = {(folded(one.schema), folded(one.name)): one for one in relations}
    return {**found, **{("", name): one for (schema, name), one in found.items() if schema == "main"}}


def _place(table: exp.Table, relation: Relation) -> TablePlace | None:
    first = table.args.get("db") or table.this
    start, end = first.meta.get("start"), table.this.meta.get("end")
    if start is None or end is None:
        return None
    return TablePlace(start, end + 1, relation, None if table.args.get("alias") else table.name)


def _is_defined(table: exp.Table) -> bool:
    """Whether a WITH around it defines the name: those before it in its own WITH, itself only where it recurs."""
    name, node = folded(table.name), table
    above = node.parent
    inside: exp.Expr | None = None
    current: exp.Expr = table
    while above is not None:
        if isinstance(current, exp.CTE):
            inside = current
        clause = above.args.get("with_")
        if isinstance(clause, exp.With) and name in _visible(clause, current, inside):
            return True
        current, above = above, above.parent
    return False


def _visible(clause: exp.With, came_from: exp.Expr, inside: exp.Expr | None) -> set[str]:
    members = clause.expressions
    if came_from is clause and inside is not None:
        own = next(place for place, member in enumerate(members) if member is inside)
        members = members[: own + 1] if clause.args.get("recursive") else members[:own]
    return {folded(member.alias) for member in members}

"""A learner's tables as a model to look at: what each is, and which refers to which, by foreign keys or by values."""

from collections.abc import Iterable, Sequence

from grader.modeling.column_map import Ground
from grader.modeling.held import Held
from grader.modeling.overlaps import Overlaps
from grader.modeling.paths import Edge
from grader.values.model import Entity, Field, Link, Model, Role

_NUMBERS = ("INT", "DECIMAL", "DOUBLE", "FLOAT")
#: Of a parent's keys, those that must have children where nothing but values speaks of a reference.
_CHILDREN = 0.5


def picture(ground: Ground) -> Model:
    tables, found = ground.tables, ground.overlaps
    links = [*_declared(tables), *_inferred(tables, ground.edges, found)]
    entities = tuple(_entity(held, rows, links) for held, rows in zip(tables, found.rows, strict=True))
    return Model(entities, tuple(links))


def _declared(tables: Sequence[Held]) -> Iterable[Link]:
    called = {held.relation.sql: held.called for held in tables}
    for held in tables:
        for one in held.relation.references:
            if one.sql in called:
                yield Link(
                    held.called,
                    one.columns,
                    called[one.sql],
                    one.referred,
                    declared=True,
                    cardinality="one" if _is_key(held, one.columns) else "many",
                    optional=_is_nullable(held, one.columns),
                )


def _inferred(tables: Sequence[Held], edges: Sequence[Edge], found: Overlaps) -> Iterable[Link]:
    """The likeliest parent of each column; tables that lead to each other by equal keys do so once."""
    taken: set[tuple[int, str] | frozenset[int]] = set()
    for edge in edges:
        column, ends = (edge.child, edge.columns[0].lower()), frozenset({edge.child, edge.parent})
        if edge.declared or not edge.unique or column in taken or not _is_meant(edge, tables, found):
            continue
        held = tables[edge.child]
        is_key = _is_key(held, edge.columns)
        if is_key and ends in taken:
            continue
        taken |= {column, ends}
        share = found.within[edge.child, edge.columns[0]][edge.parent, edge.referred[0]]
        yield Link(
            held.called,
            edge.columns,
            tables[edge.parent].called,
            edge.referred,
            declared=False,
            cardinality="one" if is_key else "many",
            optional=share < 1 or _is_nullable(held, edge.columns),
        )


def _is_meant(edge: Edge, tables: Sequence[Held], found: Overlaps) -> bool:
    """Keys of any two tables are numbers from 1, and so are quantities: names tell, or else most parents' having
    children, of whom a parent has several.
    """
    (column,), (referred,) = edge.columns, edge.referred
    parent = tables[edge.parent].relation.name.lower().rstrip("s")
    if column.lower().endswith(referred.lower()) or parent in column.lower():
        return not found.is_unique((edge.child, column)) or found.rows[edge.child] <= found.rows[edge.parent]
    here, there = found.sizes[edge.child, column][0], found.sizes[edge.parent, referred][0]
    return not found.is_unique((edge.child, column)) and here >= _CHILDREN * there


def _is_key(held: Held, columns: Sequence[str]) -> bool:
    wanted = {name.lower() for name in columns}
    return any({name.lower() for name in key} <= wanted for key in held.relation.keys)


def _is_nullable(held: Held, columns: Sequence[str]) -> bool:
    return any(held.column(name).nullable for name in columns)


def _entity(held: Held, rows: int, links: Sequence[Link]) -> Entity:
    keys = {name.lower() for name in held.relation.key} | {
        one[0].lower() for one in held.relation.unique if len(one) == 1
    }
    references = {name.lower() for link in links if link.child == held.called for name in link.columns}
    fields = tuple(
        Field(one.name, one.type, one.name.lower() in keys, one.name.lower() in references, one.nullable)
        for one in held.columns
    )
    return Entity(held.called, _role(held.called, fields, links), rows, fields)


def _role(name: str, fields: Sequence[Field], links: Sequence[Link]) -> Role:
    others = [link for link in links if link.child != link.parent]
    out = sum(link.child == name for link in others)
    if any(link.parent == name for link in others):
        return "outrigger" if out else "dimension"
    if not out:
        return "alone"
    numbers = [one for one in fields if _is_number(one.type) and not one.is_key and not one.is_reference]
    return "bridge" if out > 1 and not numbers else "fact"


def _is_number(kind: str) -> bool:
    return any(word in kind for word in _NUMBERS)

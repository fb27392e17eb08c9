"""A learner's tables as a model to look at: what they are to each other, by their keys and by their values."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from grader.modeling.canonical import family
from grader.modeling.column_map import Ground
from grader.modeling.held import Held
from grader.modeling.paths import Edge, is_key
from grader.modeling.subject import Subject
from grader.values.model import Entity, Field, Link, Model, Role


def diagram(subject: Subject) -> Model:
    ground = subject.ground
    links = _links(subject, ground)
    storage = subject.builder.scripts.storage
    pairs = [(edge.child, edge.parent) for edge in links]
    return Model(
        tuple(
            replace(_entity(ground, place, held, links, pairs), storage=storage.get(held.relation.name.lower(), {}))
            for place, held in enumerate(ground.tables)
        ),
        (
            *(_link(ground, edge) for edge in links),
            *(link for held in ground.tables for link in _to_itself(held)),
        ),
    )


def _links(subject: Subject, ground: Ground) -> list[Edge]:
    """Declared ones, and those by which facts came back, or that names tell."""
    homes = [home for found in subject.maps.values() if found for home in found.homes.values()]
    used = {edge for home in homes for edge in home.way}
    taken = {(edge.child, edge.columns) for edge in ground.edges if edge.declared or edge in used}
    meant = [
        edge
        for edge in ground.edges
        if edge.declared or edge in used or (_is_named_alike(edge) and (edge.child, edge.columns) not in taken)
    ]
    return [edge for edge in meant if not edge.backwards]


def _is_named_alike(edge: Edge) -> bool:
    return edge.unique and [name.lower() for name in edge.columns] == [name.lower() for name in edge.referred]


def _to_itself(held: Held) -> Iterator[Link]:
    for one in held.relation.self_references:
        optional = any(held.column(name).nullable for name in one.columns)
        yield Link(held.called, one.columns, held.called, one.referred, declared=True, optional=optional)


def _entity(ground: Ground, place: int, held: Held, links: Sequence[Edge], pairs: Sequence[tuple[int, int]]) -> Entity:
    keys = {name.lower() for key in held.relation.keys if key == held.relation.key or len(key) == 1 for name in key}
    refers = {name.lower() for edge in links if edge.child == place for name in edge.columns}
    fields = tuple(
        Field(one.name, one.type, one.name.lower() in keys, one.name.lower() in refers, one.nullable)
        for one in held.columns
    )
    measures = any(family(one.type) == "number" and not (one.is_key or one.is_reference) for one in fields)
    return Entity(held.called, _role(place, pairs, measures), ground.overlaps.rows[place], fields)


def _role(place: int, pairs: Sequence[tuple[int, int]], measures: bool) -> Role:
    goes = sum(child == place for child, _ in pairs)
    comes = any(parent == place for _, parent in pairs)
    if comes:
        return "outrigger" if goes else "dimension"
    if not goes:
        return "alone"
    return "fact" if measures or goes == 1 else "bridge"


def _link(ground: Ground, edge: Edge) -> Link:
    child, parent = ground.tables[edge.child], ground.tables[edge.parent]
    alone = is_key(child, edge.columns, edge.child, ground.overlaps)
    optional = any(child.column(name).nullable for name in edge.columns)
    return Link(
        child.called,
        edge.columns,
        parent.called,
        edge.referred,
        edge.declared,
        "one" if alone else "many",
        optional,
    )

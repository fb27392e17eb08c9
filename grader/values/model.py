"""A data model as it was found in a learner's database: what to look at, and what checks tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

#: `fact`: refers to others and has numbers of its own; `bridge`: refers to two or more and has none; `dimension`: is
#: referred to; `outrigger`: is, and refers further; `alone`: neither.
Role = Literal["fact", "bridge", "dimension", "outrigger", "alone"]
#: How many rows here belong to one there: of a child to its parent.
Cardinality = Literal["one", "many"]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a table."""

    name: str
    #: As DuckDB prints it.
    type: str
    #: Part of the primary key, or a key of its own by UNIQUE.
    is_key: bool = False
    #: Refers to another table.
    is_reference: bool = False
    nullable: bool = True


@dataclass(frozen=True, slots=True)
class Entity:
    """A table."""

    name: str
    role: Role
    rows: int
    fields: tuple[Field, ...]
    #: What its dialect says of how it is stored: `distkey` -> `customer_id`.
    storage: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """Rows of one table referring to those of another."""

    child: str
    columns: tuple[str, ...]
    parent: str
    referred: tuple[str, ...]
    #: Whether a foreign key says so; otherwise the values do.
    declared: bool
    #: How many rows of the child one of the parent's may have.
    cardinality: Cardinality = "many"
    #: Whether a child may be without a parent.
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Model:
    """Tables in the order of their making, and how they refer to each other."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]

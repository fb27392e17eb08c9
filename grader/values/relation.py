"""Facts about a fixture's tables, read back from the engine once the schema has run."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column of a table."""

    name: str
    #: As DuckDB prints it: `DECIMAL(10,2)`.
    type: str
    nullable: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key."""

    columns: tuple[str, ...]
    #: The table referred to, which lies in the same schema.
    table: str
    referred: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view that answers may ask."""

    #: `main` where the schema names none.
    schema: str
    name: str
    attributes: tuple[Attribute, ...]
    #: Names of the primary key's columns; empty where there is none.
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()

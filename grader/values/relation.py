"""Facts about a fixture's tables, read back from the engine once the schema has run."""

from dataclasses import dataclass

from grader.values.names import quoted


@dataclass(frozen=True, slots=True)
class Attribute:
    """A column of a table."""

    name: str
    #: As DuckDB prints it: `DECIMAL(10,2)`.
    type: str
    nullable: bool
    has_default: bool = False
    generated: bool = False


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key, to a table of the same schema: DuckDB has no other."""

    columns: tuple[str, ...]
    schema: str
    table: str
    referred: tuple[str, ...]

    @property
    def sql(self) -> str:
        """The table referred to."""
        return f"{quoted(self.schema)}.{quoted(self.table)}"


@dataclass(frozen=True, slots=True)
class Condition:
    """A CHECK, as DuckDB prints it, and the columns it names."""

    sql: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """A table or view that answers may ask."""

    #: `main` where the schema names none.
    schema: str
    name: str
    attributes: tuple[Attribute, ...]
    #: Columns of the primary key; empty where there is none.
    key: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    #: Columns of each UNIQUE.
    unique: tuple[tuple[str, ...], ...] = ()
    conditions: tuple[Condition, ...] = ()
    is_view: bool = False
    #: Columns by which its Parquet files lie in folders; None where its rows lie in the database.
    lake: tuple[str, ...] | None = None

    @property
    def sql(self) -> str:
        return f"{quoted(self.schema)}.{quoted(self.name)}"

    @property
    def called(self) -> str:
        return self.name if self.schema == "main" else f"{self.schema}.{self.name}"

    @property
    def names(self) -> frozenset[str]:
        """What a data file may call it, in lower case."""
        full = f"{self.schema}.{self.name}".lower()
        return frozenset({full, self.name.lower()}) if self.schema == "main" else frozenset({full})

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """Of the primary key and of every UNIQUE."""
        return (self.key, *self.unique) if self.key else self.unique

    @property
    def self_references(self) -> tuple[Reference, ...]:
        return tuple(one for one in self.references if one.sql == self.sql)

    @property
    def parents(self) -> frozenset[str]:
        """The other tables that must have their rows before, as `sql`."""
        return frozenset(one.sql for one in self.references) - {self.sql}

    @property
    def writable(self) -> tuple[Attribute, ...]:
        return tuple(attribute for attribute in self.attributes if not attribute.generated)

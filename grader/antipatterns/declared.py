"""The tables that a script creates, with all that its CREATE TABLE and ALTER TABLE statements say of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlglot import exp

from grader.values.names import folded


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    name: str
    node: exp.ColumnDef
    #: None where none is given.
    type: exp.DataType | None
    not_null: bool = False


@dataclass(frozen=True, slots=True)
class DeclaredReference:
    """A foreign key."""

    node: exp.Expr
    columns: tuple[str, ...]
    table: str
    #: Empty where the other table's primary key is meant.
    referred: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DeclaredTable:
    name: str
    #: The table's name in CREATE TABLE.
    node: exp.Expr
    columns: tuple[DeclaredColumn, ...]
    key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[DeclaredReference, ...] = ()
    checks: tuple[exp.Expr, ...] = ()
    #: CREATE TABLE AS has columns that its text does not tell.
    by_query: bool = False

    def column(self, name: str) -> DeclaredColumn | None:
        return next((one for one in self.columns if folded(one.name) == folded(name)), None)

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        return (self.key, *self.unique) if self.key else self.unique


@dataclass(frozen=True, slots=True)
class Declared:
    tables: tuple[DeclaredTable, ...] = field(default=())

    def table(self, name: str) -> DeclaredTable | None:
        return next((one for one in self.tables if folded(one.name) == folded(name)), None)


def declared(trees: Sequence[exp.Expr]) -> Declared:
    """What the statements of a script declare together."""
    return Declared()

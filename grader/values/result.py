"""What a query gave back, packed small enough to keep and to send between processes."""

from dataclasses import dataclass
from typing import Literal

Family = Literal[
    "integer",
    "decimal",
    "float",
    "text",
    "boolean",
    "date",
    "timestamp",
    "instant",
    "time",
    "interval",
    "blob",
    "list",
    "struct",
    "map",
    "null",
    "other",
]


@dataclass(frozen=True, slots=True)
class Kind:
    """A column type as comparison sees it; `parts` are named for a struct (fields), unnamed otherwise."""

    family: Family
    #: As DuckDB prints it: `DECIMAL(10,2)`.
    type: str
    parts: tuple[tuple[str, "Kind"], ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Result:
    """Columns and rows; each row is one MessagePack array of plain values.

    Plain values: NULL nil; integers and whole decimals int where 64 bits hold them, otherwise the digits as text;
    other decimals text without trailing zeros; DOUBLE float; DATE and TIMESTAMP microseconds since 1970 (UTC);
    TIME microseconds since midnight; INTERVAL microseconds (a month is 30 days); lists arrays; structs and maps
    arrays of pairs. Equal values of exact types therefore have equal bytes.
    """

    columns: tuple[Column, ...]
    rows: tuple[bytes, ...]

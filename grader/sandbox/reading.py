"""Reads rows off a DuckDB cursor into a packed `Result` of plain values (see `values.result`)."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import duckdb
import msgspec
from duckdb.sqltypes import DuckDBPyType

from grader.errors import TooManyRowsError
from grader.sandbox import moments
from grader.values.names import folded
from grader.values.result import Column, Family, Kind, Result

#: Anything a cell can be: the engine's Python values on the way in, plain values on the way out.
Plain = Callable[[Any], Any]

BATCH = 2048
_pack = msgspec.msgpack.Encoder().encode
#: No integer with more of them fits 64 bits.
_DIGITS = 20
#: Relative, and absolute below 1: what adding floats in another order can make of a sum.
_NOISE = 1e-12
_MICROSECOND = dt.timedelta(microseconds=1)
_FAMILIES: dict[str, Family] = {
    **dict.fromkeys(("tinyint", "smallint", "integer", "bigint"), "integer"),
    **dict.fromkeys(("utinyint", "usmallint", "uinteger", "ubigint"), "integer"),
    **dict.fromkeys(("hugeint", "uhugeint", "bignum"), "integer"),
    **dict.fromkeys(("float", "double"), "float"),
    **dict.fromkeys(("varchar", "enum"), "text"),
    **dict.fromkeys(("timestamp", "timestamp_s", "timestamp_ms", "timestamp_ns"), "timestamp"),
    **dict.fromkeys(("time", "time_ns"), "time"),
    **dict.fromkeys(("list", "array"), "list"),
    **dict.fromkeys(("struct", "tuple"), "struct"),
    "decimal": "decimal",
    "boolean": "boolean",
    "date": "date",
    "timestamp with time zone": "instant",
    "interval": "interval",
    "blob": "blob",
    "map": "map",
    "null": "null",
}


class Reader:
    """Makes the cells of columns plain, row by row, and notes which columns Python's values blur."""

    def __init__(self, columns: Sequence[Column], texts: Set[int] = frozenset()) -> None:
        """`texts` are the places of columns that come as DuckDB prints them."""
        self.columns = tuple(columns)
        self.blurred: set[int] = set()
        self._converters = [
            moments.plain_from_text(column.kind) if place in texts else plain(column.kind)
            for place, column in enumerate(self.columns)
        ]
        self._watched = [
            (place, column.kind)
            for place, column in enumerate(self.columns)
            if column.kind.family in moments.PLAIN and place not in texts
        ]

    def packed(self, batch: Sequence[tuple[Any, ...]]) -> list[bytes]:
        for place, kind in self._watched:
            if place not in self.blurred and moments.is_blurred(kind, [row[place] for row in batch]):
                self.blurred.add(place)
        converted = _converted(batch, self._converters) if any(self._converters) else batch
        return list(map(_pack, converted))


def described(cursor: duckdb.DuckDBPyConnection) -> list[Column]:
    return [Column(name, kind_of(type_)) for name, type_, *_ in cursor.description or ()]


def in_text(sql: str, width: int, texts: Set[int]) -> str:
    """The query with some of its columns as text; by place, as names may come twice."""
    cells = [f"#{place + 1}::VARCHAR" if place in texts else f"#{place + 1}" for place in range(width)]
    return f"SELECT {', '.join(cells)} FROM ({sql}\n) AS answer"


def read(cursor: duckdb.DuckDBPyConnection, reader: Reader, limit: int) -> Result:
    """Everything the executed `cursor` still holds, in order.

    Raises:
        TooManyRowsError: there are more than `limit` rows.
        duckdb.Error: the query fails on the way.
    """
    rows: list[bytes] = []
    while batch := cursor.fetchmany(BATCH):
        rows.extend(reader.packed(batch))
        if len(rows) > limit:
            raise TooManyRowsError
    return Result(reader.columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that tie, of which a window over all rows holds `kept`."""

    rows: tuple[bytes, ...]
    kept: int


def read_runs(cursor: duckdb.DuckDBPyConnection, reader: Reader, offset: int, count: int, limit: int) -> list[Run]:
    """Reads sorted rows, as far as the ties that rows `offset` … `offset + count` touch.

    The last cell of a row is a tuple: the number of its tie, and the keys it is sorted by.

    Raises:
        TooManyRowsError: such a run has more than `limit` rows.
    """
    runs: list[Run] = []
    position = 0
    for _, members in groupby(_numbered(_rows(cursor)), key=itemgetter(0)):
        rows = tuple(reader.packed([row[:-1] for _, row in islice(members, limit + 1)]))
        if len(rows) > limit:
            raise TooManyRowsError
        kept = min(position + len(rows), offset + count) - max(position, offset)
        if kept > 0:
            runs.append(Run(rows, kept))
        position += len(rows)
        if position >= offset + count:
            break
    return runs


def _rows(cursor: duckdb.DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while batch := cursor.fetchmany(BATCH):
        yield from batch


def _numbered(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    """Each row with the number of its tie, where keys tie also if no more than noise tells them apart."""
    number, before = 0, None
    for row in rows:
        tie = row[-1]
        if before is not None and tie[0] != before[0] and not all(map(_alike, tie[1:], before[1:])):
            number += 1
        before = tie
        yield number, row


def _alike(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float) and one != other:
        return abs(one - other) <= _NOISE * max(1.0, min(abs(one), abs(other)))
    return bool(one == other)


def _converted(batch: Sequence[tuple[Any, ...]], converters: Sequence[Plain | None]) -> list[tuple[Any, ...]]:
    """Column by column: the loop over a column's cells is where the time goes."""
    columns = zip(*batch, strict=True)
    return list(
        zip(
            *(
                cells if convert is None else [None if cell is None else convert(cell) for cell in cells]
                for cells, convert in zip(columns, converters, strict=True)
            ),
            strict=True,
        )
    )


def kind_of(type_: DuckDBPyType) -> Kind:
    family = _FAMILIES.get(type_.id, "other")
    parts: tuple[tuple[str, Kind], ...] = ()
    if type_.id == "tuple":
        members = (part for _, part in type_.children if isinstance(part, DuckDBPyType))
        parts = tuple((str(place), kind_of(part)) for place, part in enumerate(members))
    elif family in ("list", "struct", "map"):
        parts = tuple((name, kind_of(part)) for name, part in type_.children if isinstance(part, DuckDBPyType))
    return Kind(family, str(type_), parts)


def plain(kind: Kind) -> Plain | None:
    """How to turn a cell that is not NULL into a plain value; None where it is one already."""
    if kind.family in ("text", "boolean", "float", "blob", "null"):
        return None
    if kind.family == "integer":
        return _integer if kind.type in ("HUGEINT", "UHUGEINT", "BIGNUM") else None
    if kind.family == "list":
        return _list(_or_null(plain(kind.parts[0][1])))
    if kind.family == "struct":
        return _struct([(folded(name), _or_null(plain(part))) for name, part in kind.parts])
    if kind.family == "map":
        return _map(kind.parts[0][1], _or_null(plain(kind.parts[1][1])))
    if kind.type.startswith("UNION") or kind.type == "VARIANT":
        return _of_any_type
    return _SCALARS[kind.family]


def _or_null(convert: Plain | None) -> Plain:
    if convert is None:
        return lambda cell: cell
    return lambda cell: None if cell is None else convert(cell)


def _integer(cell: int | str) -> int | str:
    # A BIGNUM comes as text, and may have more digits than Python is willing to read.
    number = cell if isinstance(cell, str) and len(cell) > _DIGITS else int(cell)
    return number if isinstance(number, int) and -(2**63) <= number < 2**64 else str(number)


def _decimal(cell: Decimal) -> int | str:
    text = str(cell)
    if "E" in text:
        text = f"{cell:f}"
    whole, _, fraction = text.partition(".")
    fraction = fraction.rstrip("0")
    return f"{whole}.{fraction}" if fraction else _integer(int(whole))


def _interval(cell: dt.timedelta) -> int:
    return cell // _MICROSECOND


def _list(convert: Plain) -> Plain:
    return lambda cell: [convert(item) for item in cell]


def _struct(fields: Sequence[tuple[str, Plain]]) -> Plain:
    """Fields by name, whatever their order and case, as DuckDB's `=` has it."""

    def convert(cell: dict[str, Any] | tuple[Any, ...]) -> list[Any]:
        items = cell.values() if isinstance(cell, dict) else cell
        return sorted([[name, plain(item)] for (name, plain), item in zip(fields, items, strict=True)], key=_first)

    return convert


def _first(pair: list[Any]) -> Any:
    return pair[0]


def _map(keys: Kind, value: Plain) -> Plain:
    """Entries in their own order, which DuckDB's `=` minds too."""
    key = _or_null(plain(keys))

    def convert(cell: dict[Any, Any]) -> list[Any]:
        if keys.family != "text" and list(cell) == ["key", "value"] and isinstance(cell["key"], list):
            # The engine's form for keys that Python cannot hash; texts may be these two words themselves.
            return [[key(k), value(v)] for k, v in zip(cell["key"], cell["value"], strict=True)]
        return [[key(k), value(v)] for k, v in cell.items()]

    return convert


def _of_any_type(cell: Any) -> str:
    """Text in quotes, so that '1' is not 1."""
    return f"'{cell}'" if isinstance(cell, str) else str(cell)


_SCALARS: dict[Family, Plain] = {
    "decimal": _decimal,
    **moments.PLAIN,
    "interval": _interval,
    "other": str,
}

"""What a published exercise is judged by, as the text of a file: JSON, with rows of plain values (see `values.result`).

What JSON has no word for stands in a table of one key: `{"float": "nan"}`, `{"bytes": "00ff"}`.
"""

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from grader.values.expected import Expected, Tie
from grader.values.handout import Given, Handout
from grader.values.names import folded
from grader.values.result import Column, Kind, Result
from grader.values.state import State

#: Counted up when graders that read the one before would misread the next.
FORMAT = 1
#: Said of a format that is to come.
LATER = "written by a later grader"
_NOTE = "Written by `grade publish`: what answers are held against where the course's own grader is not at hand."
_WIDTH = 100
_pack = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(list[Any]).decode
#: Families whose cells are whole numbers, or texts where these would not do.
_COUNTED = frozenset({"integer", "decimal", "date", "timestamp", "instant", "time", "interval"})
_DIGITS = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_SCALARS: Mapping[str, type] = {"text": str, "boolean": bool, "float": float, "blob": bytes, "other": str}

Row = list[Any]


@dataclass(frozen=True, slots=True)
class _Head:
    format: int


@dataclass(frozen=True, slots=True)
class _Cut:
    """A tie that LIMIT cuts."""

    size: int
    pool: list[Row]


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: list[Row]
    ties: list[int | _Cut]
    #: A row, and what noise may make of it.
    roundings: list[tuple[Row, list[Row]]]


@dataclass(frozen=True, slots=True)
class _Table:
    """One that holds other rows after the changes."""

    schema: str
    name: str
    columns: list[Column]
    rows: list[Row]


_Given = _Rows | list[_Table]


@dataclass(frozen=True, slots=True)
class _Document:
    format: int
    note: str
    order: list[str | None] | None
    ordered: bool
    muted: list[str]
    ignores_case: bool
    plan_counts: bool
    #: Of a query.
    columns: list[Column]
    data: _Given | None
    worlds: list[_Given]


def written(handout: Handout) -> str:
    """The results on worlds have the columns of those on the data."""
    first = next((one for one in (handout.on_data, *handout.on_worlds) if isinstance(one, Expected)), None)
    document = _Document(
        FORMAT,
        _NOTE,
        None if handout.order is None else list(handout.order),
        first is not None and first.ordered,
        list(handout.muted),
        handout.ignores_case,
        handout.plan_counts,
        [] if first is None else list(first.result.columns),
        None if handout.on_data is None else _outgoing(handout.on_data),
        [_outgoing(one) for one in handout.on_worlds],
    )
    return _laid_out(msgspec.to_builtins(document)) + "\n"


def read(text: str) -> Handout | str:
    """All but the worlds themselves, which are another file; or what is wrong with it."""
    try:
        head = msgspec.json.decode(text, type=_Head)
        if head.format != FORMAT:
            return _other_format(head.format)
        document = msgspec.json.decode(text, type=_Document)
        on_data = None if document.data is None else _incoming(document, document.data)
        on_worlds = tuple(_incoming(document, one) for one in document.worlds)
    except (msgspec.MsgspecError, ValueError, OverflowError, RecursionError) as error:
        return f"is not as `grade publish` writes it: {_reason(error)}"
    return Handout(
        on_data,
        "",
        on_worlds,
        None if document.order is None else tuple(document.order),
        tuple(document.muted),
        document.ignores_case,
        document.plan_counts,
    )


def _other_format(number: int) -> str:
    if number > FORMAT:
        return f"is of format {number}, {LATER}; this one reads format {FORMAT}"
    return f"is of format {number}, which there never was; this grader reads format {FORMAT}"


def _reason(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error).rstrip(".")


def _outgoing(given: Given) -> _Given:
    if isinstance(given, State):
        return [
            _Table(schema, name, list(rows.columns), _rows_out(rows.rows))
            for (schema, name), rows in sorted(given.rows.items())
        ]
    ties = [_Cut(tie.size, _rows_out(tie.pool)) if tie.pool else tie.size for tie in given.ties]
    roundings = [(_row_out(row), _rows_out(forms)) for row, forms in given.roundings.items()]
    return _Rows(_rows_out(given.result.rows), ties, roundings)


def _incoming(document: _Document, given: _Given) -> Given:
    if isinstance(given, list):
        rows = {(one.schema, one.name): Result(tuple(one.columns), _rows_in(one.columns, one.rows)) for one in given}
        return State({}, rows)
    columns = document.columns
    ties = [Tie(one) if isinstance(one, int) else Tie(one.size, _rows_in(columns, one.pool)) for one in given.ties]
    if any(tie.size < 0 or 0 < len(tie.pool) < tie.size for tie in ties):
        raise ValueError("a tie has an impossible size")
    if sum(tie.size for tie in ties) != len(given.rows):
        raise ValueError("its ties do not hold as many rows as there are")
    forms = {_row_in(columns, row): _rows_in(columns, others) for row, others in given.roundings}
    return Expected(Result(tuple(columns), _rows_in(columns, given.rows)), document.ordered, tuple(ties), forms)


def _rows_out(rows: Sequence[bytes]) -> list[Row]:
    return [_row_out(row) for row in rows]


def _row_out(row: bytes) -> Row:
    return [_cell_out(cell) for cell in _unpack(row)]


def _cell_out(cell: Any) -> Any:
    if isinstance(cell, float) and not math.isfinite(cell):
        return {"float": str(cell)}
    if isinstance(cell, bytes):
        return {"bytes": cell.hex()}
    return [_cell_out(item) for item in cell] if isinstance(cell, list) else cell


def _rows_in(columns: Sequence[Column], rows: Sequence[Row]) -> tuple[bytes, ...]:
    return tuple(_row_in(columns, row) for row in rows)


def _row_in(columns: Sequence[Column], row: Row) -> bytes:
    cells = [_cell_in(cell) for cell in row]
    if len(cells) != len(columns):
        raise ValueError(f"a row of {len(columns)} columns has {len(cells)}")
    for column, cell in zip(columns, cells, strict=True):
        if not _fits(column.kind, cell):
            raise ValueError(f"a value of `{column.name}` is no {column.kind.type}")
    return _pack(cells)


def _cell_in(cell: Any) -> Any:
    if isinstance(cell, dict):
        ((name, text),) = cell.items()
        return float(str(text)) if name == "float" else bytes.fromhex(str(text))
    return [_cell_in(item) for item in cell] if isinstance(cell, list) else cell


def _fits(kind: Kind, cell: Any) -> bool:
    """Whether a column of this kind can hold the cell."""
    if cell is None:
        return True
    if kind.family in _COUNTED:
        return (isinstance(cell, int) and not isinstance(cell, bool)) or _is_text(kind, cell)
    if kind.family in _SCALARS:
        return isinstance(cell, _SCALARS[kind.family])
    return isinstance(cell, list) and all(_inner(kind, cell))


def _is_text(kind: Kind, cell: Any) -> bool:
    """Of a number, or of a moment that only the engine knows."""
    if not isinstance(cell, str):
        return False
    return kind.family not in ("integer", "decimal") or _DIGITS.fullmatch(cell) is not None


def _inner(kind: Kind, cells: Row) -> Iterator[bool]:
    parts = [part for _, part in kind.parts]
    if kind.family == "list":
        yield from (len(parts) == 1 and _fits(parts[0], item) for item in cells)
    elif kind.family == "map":
        for entry in cells:
            pair = len(parts) == 2 and isinstance(entry, list) and len(entry) == 2
            yield pair and all(map(_fits, parts, entry))
    else:
        named = {folded(name): part for name, part in kind.parts}
        yield kind.family == "struct" and len(cells) == len(named)
        for entry in cells:
            pair = isinstance(entry, list) and len(entry) == 2 and isinstance(entry[0], str)
            yield pair and entry[0] in named and _fits(named[entry[0]], entry[1])


def _laid_out(value: Any, depth: int = 0) -> str:
    """As JSON, what fits on a line on one."""
    text = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or not value or (depth and len(text) + 2 * depth <= _WIDTH):
        return text
    if isinstance(value, dict):
        items = [f"{json.dumps(name)}: {_laid_out(item, depth + 1)}" for name, item in value.items()]
    else:
        items = [_laid_out(item, depth + 1) for item in value]
    opening, closing = ("{", "}") if isinstance(value, dict) else ("[", "]")
    between = "\n" + "  " * (depth + 1)
    return f"{opening}{between}{f',{between}'.join(items)}\n{'  ' * depth}{closing}"

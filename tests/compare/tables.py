"""Results made by hand, and an equality of rows spelled out a second time, as plainly as can be."""

import math
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import permutations
from typing import Any

import msgspec

from grader.values.expected import Expected, Tie
from grader.values.pack import Comparing
from grader.values.result import Column, Kind, Result

_pack = msgspec.msgpack.Encoder().encode
_KINDS = {
    "integer": Kind("integer", "BIGINT"),
    "decimal": Kind("decimal", "DECIMAL(38,12)"),
    "float": Kind("float", "DOUBLE"),
    "text": Kind("text", "VARCHAR"),
}
_KINDS["list"] = Kind("list", "DOUBLE[]", (("", _KINDS["float"]),))
_KINDS["struct"] = Kind("struct", "STRUCT(a DOUBLE, b DOUBLE)", (("a", _KINDS["float"]), ("b", _KINDS["float"])))
_KINDS["map"] = Kind("map", "MAP(VARCHAR, DOUBLE)", (("key", _KINDS["text"]), ("value", _KINDS["float"])))

Row = Sequence[Any]


def table(kinds: str, rows: Iterable[Row]) -> Result:
    """A result with columns of the given kinds: `table("integer text", [(1, "a")])`."""
    columns = tuple(Column(f"column_{place}", _KINDS[kind]) for place, kind in enumerate(kinds.split(), 1))
    return Result(columns, tuple(_pack([_plain(cell) for cell in row]) for row in rows))


def unordered(result: Result) -> Expected:
    return Expected(result, ties=(Tie(len(result.rows)),))


def _plain(cell: Any) -> Any:
    if isinstance(cell, Decimal):
        if cell == int(cell):
            return int(cell) if -(2**63) <= cell < 2**64 else str(int(cell))
        return f"{cell:f}".rstrip("0")
    if isinstance(cell, dict):
        return [[key, _plain(value)] for key, value in cell.items()]
    return cell


def equal(one: Any, other: Any, rule: Comparing) -> bool:
    """The law, cell by cell."""
    if isinstance(one, tuple | list) and isinstance(other, tuple | list):
        return len(one) == len(other) and all(equal(a, b, rule) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and equal(list(one.values()), list(other.values()), rule)
    if not _is_number(one) or not _is_number(other):
        return bool(one == other)
    if one == other or (one != one and other != other):
        return True
    if not math.isfinite(one) or not math.isfinite(other):
        return False
    if rule.decimals is not None and abs(_exact(one) - _exact(other)) * 2 * 10**rule.decimals <= 1:
        return True
    if not isinstance(one, float) and not isinstance(other, float):
        return False
    a, b = float(one), float(other)
    return abs(a - b) <= rule.tolerance * max(1.0, abs(a), abs(b))


def _is_number(cell: Any) -> bool:
    return isinstance(cell, int | float | Decimal)


def _exact(number: float | Decimal) -> Decimal:
    # Fewer digits than a float has, so that half a unit is half a unit.
    return Decimal(repr(number)) if isinstance(number, float) else Decimal(number)


def same_bag(wanted: Sequence[Row], got: Sequence[Row], rule: Comparing) -> bool:
    """Whether some way to pair the rows makes all pairs equal: every way is tried."""
    return len(wanted) == len(got) and any(equal(wanted, order, rule) for order in permutations(got))


def pairs_up(wanted: Sequence[Row], got: Sequence[Row], rule: Comparing) -> bool:
    """The same for more rows: whoever finds no partner sends another's looking for a new one."""
    partner: dict[int, int] = {}

    def serve(mine: int, asked: set[int]) -> bool:
        for yours, row in enumerate(got):
            if yours not in asked and equal(wanted[mine], row, rule):
                asked.add(yours)
                if yours not in partner or serve(partner[yours], asked):
                    partner[yours] = mine
                    return True
        return False

    return len(wanted) == len(got) and all(serve(mine, set()) for mine in range(len(wanted)))

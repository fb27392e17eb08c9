"""A row as what must be equal to the letter and the numbers that may be a little apart."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import msgspec

from grader.compare.columns import NUMBERS
from grader.values.pack import Comparing
from grader.values.result import Column, Kind

Number = int | float | Decimal
#: Turns a plain cell into its exact part, putting its numbers aside into the given list.
Split = Callable[[Any, list[Number]], Any]

unpack = msgspec.msgpack.Decoder(list[Any]).decode
pack = msgspec.msgpack.Encoder().encode


@dataclass(frozen=True, slots=True)
class Row:
    exact: bytes
    numbers: tuple[Number, ...]


class Cells:
    """How the cells of paired columns are compared under one rule."""

    def __init__(self, wanted: Sequence[Column], got: Sequence[Column], rule: Comparing) -> None:
        self._rule = rule
        self._splits = [self._split(mine.kind, yours.kind) for mine, yours in zip(wanted, got, strict=True)]

    @property
    def tolerant(self) -> bool:
        """Whether any cell may be equal without being the same."""
        return any(split is not None for split in self._splits)

    def row(self, packed: bytes) -> Row:
        numbers: list[Number] = []
        exact = [
            cell if split is None or cell is None else split(cell, numbers)
            for cell, split in zip(unpack(packed), self._splits, strict=True)
        ]
        return Row(pack(exact), tuple(numbers))

    def numbers_per_column(self) -> list[bool]:
        return [split is not None for split in self._splits]

    def close(self, one: Sequence[Number], other: Sequence[Number]) -> bool:
        return all(a == b or self._near(a, b) for a, b in zip(one, other, strict=True))

    def reach(self, number: Number) -> float:
        """How far from `number` an equal one can be; a little too far rather than too near."""
        return 2 * self._rule.tolerance * max(1.0, abs(float(number))) + 2 * self._half_unit()

    def _half_unit(self) -> float:
        return 0.0 if self._rule.decimals is None else 0.5 * 10.0**-self._rule.decimals

    def _near(self, one: Number, other: Number) -> bool:
        if isinstance(one, float) or isinstance(other, float):
            a, b = float(one), float(other)
            size = max(1.0, abs(a), abs(b))
            # Half a unit in decimal is a hair more or less in binary.
            return abs(a - b) <= max(
                self._rule.tolerance * size, self._half_unit() + (1e-15 * size if self._half_unit() else 0)
            )
        if self._rule.decimals is None:
            return False
        return abs(Decimal(one) - Decimal(other)) * 2 <= Decimal(1).scaleb(-self._rule.decimals)

    def _split(self, mine: Kind, yours: Kind) -> Split | None:
        families = {mine.family, yours.family}
        if families <= NUMBERS:
            tolerant = "float" in families or self._rule.decimals is not None
            return _number if tolerant else None
        if len(families) > 1 or mine.family not in ("list", "struct", "map"):
            return None
        return self._nested(mine, yours)

    def _nested(self, mine: Kind, yours: Kind) -> Split | None:
        if mine.family == "list":
            inner = self._split(mine.parts[0][1], yours.parts[0][1])
            return None if inner is None else _each(inner)
        if mine.family == "map":
            key, value = (self._split(a, b) for (_, a), (_, b) in zip(mine.parts, yours.parts, strict=True))
            return None if key is None and value is None else _each(_pair(key, value))
        theirs = {name.lower(): kind for name, kind in yours.parts}
        fields = {name.lower(): self._split(kind, theirs[name.lower()]) for name, kind in mine.parts}
        return None if not any(fields.values()) else _struct(fields)


def number(cell: int | float | str) -> Number:
    """A plain number as one that can be counted with."""
    if not isinstance(cell, str):
        return cell
    return Decimal(cell) if "." in cell else int(cell)


def _number(cell: Any, aside: list[Number]) -> Any:
    value = number(cell)
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    aside.append(value)
    return "number"


def _kept(split: Split | None, cell: Any, aside: list[Number]) -> Any:
    return cell if split is None or cell is None else split(cell, aside)


def _each(inner: Split) -> Split:
    return lambda cell, aside: [_kept(inner, item, aside) for item in cell]


def _pair(key: Split | None, value: Split | None) -> Split:
    return lambda entry, aside: [_kept(key, entry[0], aside), _kept(value, entry[1], aside)]


def _struct(fields: dict[str, Split | None]) -> Split:
    return lambda cell, aside: [[name, _kept(fields[name], item, aside)] for name, item in cell]

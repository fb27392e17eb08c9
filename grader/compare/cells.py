"""A row as what must be equal to the letter and the numbers that may be a little apart."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from math import inf, isfinite
from typing import Any

import msgspec

from grader.compare.columns import NUMBERS
from grader.values.names import folded
from grader.values.pack import Comparing
from grader.values.result import Column, Kind

#: Half a unit in decimal is a hair more or less in binary.
_HAIR = 1e-15

Number = int | float | Decimal
#: What must be equal to the letter, packed, and the numbers. A bare tuple, since there can be a million of them.
Row = tuple[bytes, list[Number]]
#: Turns a plain cell into its exact part, putting its numbers aside into the given list.
Split = Callable[[Any, list[Number]], Any]

unpack = msgspec.msgpack.Decoder(list[Any]).decode
pack = msgspec.msgpack.Encoder().encode


class Cells:
    """How the cells of paired columns are compared under one rule."""

    def __init__(self, wanted: Sequence[Column], got: Sequence[Column], rule: Comparing) -> None:
        self._tolerance, self._decimals, self._ignores_case = rule.tolerance, rule.decimals, rule.ignores_case
        self._half_unit = 0.0 if rule.decimals is None else 0.5 * 10.0**-rule.decimals
        splits = [self._split(mine.kind, yours.kind) for mine, yours in zip(wanted, got, strict=True)]
        self._splits = [(place, split) for place, split in enumerate(splits) if split is not None]

    @property
    def tolerant(self) -> bool:
        """Whether any cell may be equal without being the same."""
        return bool(self._splits)

    def row(self, packed: bytes) -> Row:
        cells, numbers = self._apart(packed)
        return pack(cells), numbers

    def same(self, one: bytes, other: bytes) -> bool:
        if one == other or not self._splits:
            return one == other
        (exact, mine), (other_exact, yours) = self._apart(one), self._apart(other)
        return exact == other_exact and self.close(mine, yours)

    def _apart(self, packed: bytes) -> tuple[list[Any], list[Number]]:
        numbers: list[Number] = []
        cells = unpack(packed)
        for place, split in self._splits:
            if cells[place] is not None:
                cells[place] = split(cells[place], numbers)
        return cells, numbers

    def close(self, one: Sequence[Number], other: Sequence[Number]) -> bool:
        """Whether numbers of rows with the same exact part, hence as many of them, are equal one by one."""
        # A loop, as `all` takes twice its time.
        for a, b in zip(one, other, strict=True):  # noqa: SIM110
            if a != b and not self._near(a, b):
                return False
        return True

    def around(self, number: Number) -> tuple[float, float]:
        """Between which numbers one equal to `number` lies; a little too far away rather than too near."""
        middle = float(number)
        reach = 2 * max(self._tolerance, _HAIR) * max(1.0, abs(middle)) + 2 * self._half_unit
        # An integer can be larger than any float.
        return (middle - reach, middle + reach) if isfinite(middle) and isfinite(reach) else (-inf, inf)

    def _near(self, one: Number, other: Number) -> bool:
        if isinstance(one, float) or isinstance(other, float):
            a, b = float(one), float(other)
            size, apart = max(1.0, abs(a), abs(b)), abs(a - b)
            if apart <= self._tolerance * size:
                return isfinite(apart)
            return self._decimals is not None and apart <= self._half_unit + _HAIR * size < inf
        if self._decimals is None:
            return False
        return abs(Decimal(one) - Decimal(other)) * 2 <= Decimal(1).scaleb(-self._decimals)

    def _split(self, mine: Kind, yours: Kind) -> Split | None:
        families = {mine.family, yours.family}
        if families <= NUMBERS:
            tolerant = "float" in families or self._decimals is not None
            return _number if tolerant else None
        if families == {"text"} and self._ignores_case:
            return _folded
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
        theirs = {folded(name): kind for name, kind in yours.parts}
        fields = {folded(name): self._split(kind, theirs[folded(name)]) for name, kind in mine.parts}
        return None if not any(fields.values()) else _struct(fields)


def number(cell: int | float | str) -> Number:
    """A plain number as one that can be counted with."""
    return Decimal(cell) if isinstance(cell, str) else cell


def _folded(cell: Any, aside: list[Number]) -> Any:
    return str(cell).casefold()


def _number(cell: Any, aside: list[Number]) -> Any:
    if not isinstance(cell, float):
        aside.append(number(cell))
    elif isfinite(cell):
        aside.append(cell)
    else:
        return str(cell)
    return 0


def _kept(split: Split | None, cell: Any, aside: list[Number]) -> Any:
    return cell if split is None or cell is None else split(cell, aside)


def _each(inner: Split) -> Split:
    return lambda cell, aside: [_kept(inner, item, aside) for item in cell]


def _pair(key: Split | None, value: Split | None) -> Split:
    return lambda entry, aside: [_kept(key, entry[0], aside), _kept(value, entry[1], aside)]


def _struct(fields: dict[str, Split | None]) -> Split:
    return lambda cell, aside: [[name, _kept(fields[name], item, aside)] for name, item in cell]

"""What a check of a model comes to, before it is worth anything."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from grader.values.report import Cell, Heading, Table

#: Rows that are shown of what is wrong.
SHOWN = 3


class UnjudgedError(Exception):
    """A check cannot say anything: what it would look at was not found, of which another check tells."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong, in a sentence; what to do about it; and the rows that show it."""

    message: str
    help: str
    evidence: tuple[Table, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    #: What was found to be so, where nothing is wrong.
    message: str
    faults: tuple[Fault, ...] = ()
    #: Of the check's points, kept in spite of the faults.
    kept: float = 0.0


def witness(title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], total: int) -> Table:
    """The first few rows of `total` that show a fault."""
    shown = tuple(tuple(map(cell, row)) for row in list(rows)[:SHOWN])
    return Table(title, tuple(Heading(name, "VARCHAR") for name in columns), shown, total)


def cell(value: Any) -> Cell:
    """As reports have it.

    >>> from datetime import datetime
    >>> cell(17.0), cell(datetime(2024, 1, 2)), cell("x")
    (17, '2024-01-02', 'x')
    """
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value).removesuffix(" 00:00:00")


def counted(number: int, noun: str, plural: str = "") -> str:
    """
    >>> counted(1, "row"), counted(2345, "row")
    ('1 row', '2,345 rows')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def told(names: Sequence[str], values: Sequence[Any]) -> str:
    """
    >>> told(["order_id", "line_no"], [17.0, 2.0])
    'order_id 17, line_no 2'
    """
    return ", ".join(f"{name} {cell(value)}" for name, value in zip(names, values, strict=True))

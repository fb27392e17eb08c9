"""Values just beside those that a query asks for: where a boundary is drawn wrongly, they tell."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from decimal import Decimal, InvalidOperation

from grader.sql.sample_values import Family

Value = int | Decimal | str | dt.date | dt.datetime
#: An amount and its unit, as in an INTERVAL.
Step = tuple[int, str]

_YEARS = range(1900, 2101)
_DAY = dt.timedelta(days=1)
_SECOND = dt.timedelta(seconds=1)
_MONTHS = {"month": 1, "mon": 1, "quarter": 3, "year": 12, "decade": 120}
_DURATIONS = {
    "microsecond": dt.timedelta(microseconds=1),
    "millisecond": dt.timedelta(milliseconds=1),
    "second": _SECOND,
    "minute": dt.timedelta(minutes=1),
    "hour": dt.timedelta(hours=1),
    "day": _DAY,
    "week": dt.timedelta(weeks=1),
}
#: Largest absolute value of the integer types that are narrow; unsigned ones begin at 0.
_LIMITS = {"TINYINT": 127, "UTINYINT": 255, "SMALLINT": 32767, "USMALLINT": 65535, "INTEGER": 2**31 - 1}


def neighbours(
    family: Family, type_: str, constants: Sequence[str], steps: Sequence[Step], patterns: Sequence[str]
) -> Iterator[Value]:
    """The constants themselves and what lies beside them, as values of a column's type.

    >>> list(neighbours("decimal", "DECIMAL(5,2)", ["2"], [], []))
    [Decimal('2'), Decimal('3'), Decimal('1'), Decimal('2.01'), Decimal('1.99')]
    """
    for constant in constants:
        for value in read(family, constant, type_):
            yield value
            yield from (near for near in _beside(value, type_, steps) if _fits(near, type_))
    if family in ("date", "timestamp"):
        yield from _moments(family, constants)
    if family == "text":
        for pattern in patterns:
            yield from _matching(pattern)
        for constant in constants:
            if constant.isdigit() and int(constant) <= 12:
                yield from ("abcdefghijklm"[: max(0, length)] for length in _around(int(constant)))


def read(family: Family, text: str, type_: str) -> Iterator[Value]:
    """The text as a value of the type, if it is one."""
    with suppress(ValueError, InvalidOperation):
        if family == "text" or family == "other":
            yield text
        elif family == "date":
            yield dt.datetime.fromisoformat(text).date()
        elif family == "timestamp":
            yield dt.datetime.fromisoformat(text).replace(tzinfo=None)
        elif Decimal(text).is_finite():
            number = Decimal(text)
            value: Value = int(number) if family == "integer" and number == int(number) else number
            if isinstance(value, int) == (family == "integer") and _fits(value, type_):
                yield value


def printed(value: Value) -> str:
    """As the engine reads it."""
    if isinstance(value, dt.datetime):
        return value.isoformat(" ")
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _fits(value: Value, type_: str) -> bool:
    if isinstance(value, int):
        return -abs(value) + _LIMITS.get(type_, 2**53) >= -1 and (value >= 0 or not type_.startswith("U"))
    if isinstance(value, Decimal) and type_.startswith("DECIMAL"):
        width, scale = (int(part) for part in type_[8:-1].split(","))
        return abs(value) < 10 ** (width - scale) and value == round(value, scale)
    return True


def _beside(value: Value, type_: str, steps: Sequence[Step]) -> Iterator[Value]:
    if isinstance(value, int):
        yield from (value + 1, value - 1)
    elif isinstance(value, Decimal):
        scale = int(type_[8:-1].split(",")[1]) if type_.startswith("DECIMAL") else 2
        unit = Decimal(1).scaleb(-scale)
        yield from (value + 1, value - 1, value + unit, value - unit)
    elif isinstance(value, dt.datetime):
        yield from _moments_beside(value, steps)
    elif isinstance(value, dt.date):
        midnight = dt.datetime.combine(value, dt.time())
        days = [step for step in steps if step[1] not in ("hour", "minute", "second")]
        yield from (one.date() for one in _shifted(midnight, [*days, (1, "day")], _DAY))
        with suppress(OverflowError):
            yield (midnight + 2 * _DAY).date()
    else:
        yield from (value.upper(), value.lower(), f"{value}x", f"x{value}", value[:-1], value[1:])


def _moments_beside(value: dt.datetime, steps: Sequence[Step]) -> Iterator[dt.datetime]:
    yield from _shifted(value, [*steps, (1, "day")], _SECOND)
    with suppress(OverflowError):
        yield from (value - _SECOND, value + _SECOND, value + dt.timedelta(hours=12))


def _shifted(value: dt.datetime, steps: Sequence[Step], unit: dt.timedelta) -> Iterator[dt.datetime]:
    """One and two steps on, a step back, and just off a step."""
    for amount, name in steps:
        with suppress(OverflowError, ValueError):
            once = _moved(value, amount, name)
            yield from (once, once - unit, once + unit, _moved(value, -amount, name), _moved(once, amount, name))


def _moved(value: dt.datetime, amount: int, unit: str) -> dt.datetime:
    if unit not in _MONTHS:
        return value + amount * _DURATIONS.get(unit, _DAY)
    months = value.year * 12 + value.month - 1 + amount * _MONTHS[unit]
    first = value.replace(year=months // 12, month=months % 12 + 1, day=1)
    return first + min(value.day - 1, (_month_after(first) - first).days - 1) * _DAY


def _month_after(first: dt.datetime) -> dt.datetime:
    return (first + 31 * _DAY).replace(day=1)


def _moments(family: Family, constants: Sequence[str]) -> Iterator[Value]:
    """Days and times that numbers beside a column of moments can mean: years, months, days, hours."""
    numbers = [int(text) for text in constants if text.isdigit() and len(text) < 5]
    years = [number for number in numbers if number in _YEARS]
    found = [dt.datetime(year, month, day) for year in years for month, day in ((1, 1), (12, 31), (2, 28), (6, 15))]
    found += [dt.datetime(year, 1, 1) - _SECOND for year in years] + [dt.datetime(year + 1, 1, 1) for year in years]
    year = years[0] if years else 2024
    for near in {near for number in numbers if 0 < number <= 31 for near in (number, number + 1)}:
        found.append(dt.datetime(year, 1 + (near - 1) % 12, 1 + near % 28, near % 24))
        found.append(dt.datetime(year, 1, 1 + (near - 1) % 28, near % 24, 30))
    for moment in found:
        yield moment.date() if family == "date" else moment


def _matching(pattern: str) -> Iterator[str]:
    """Texts that a LIKE finds, and some that it narrowly misses."""
    for filling in ("", "z"):
        found = pattern.replace("%", filling).replace("_", "y")
        yield from (found, f"z{found}", f"{found}z", found[1:], found[:-1], found.swapcase())


def _around(number: int) -> tuple[int, int, int]:
    return number - 1, number, number + 1
